package org.sewall.analysis.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The table that says how far a number may be from the reference. */
public final class Tolerances {

    /** Values that are zero in exact arithmetic (saturated chi-square, implied residuals). */
    private static final double FLOOR = 1e-8;

    private final List<Rule> rules;

    private Tolerances(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * One line of the table.
     *
     * @param trait trait that a case must have, {@code all} for every case
     * @param place where in the document it holds
     * @param kind absolute, relative, se, bound, diagonal or ignored
     * @param size size of the tolerance
     */
    record Rule(String trait, Pattern place, String kind, double size) {

        boolean isIgnored() {
            return kind.equals("ignored");
        }

        /** Return the largest difference allowed; scale is the standard error or the root of the diagonal product. */
        double limit(double expected, double scale) {
            return switch (kind) {
                case "absolute" -> size + FLOOR;
                case "relative" -> size * Math.abs(expected) + FLOOR;
                case "se", "diagonal" -> size * scale + FLOOR;
                case "bound" -> size * (Math.abs(expected) + scale) + FLOOR;
                default -> throw new IllegalArgumentException(kind);
            };
        }
    }

    /** Read the table of the reference cases' README. */
    public static Tolerances standard() {
        return read(Tolerances.class.getResourceAsStream("tolerances.txt"));
    }

    /** Read a table of lines {@code place kind size} under heads {@code [trait]}; more special heads stand first. */
    public static Tolerances read(InputStream table) {
        List<Rule> rules = new ArrayList<>();
        String trait = "all";
        for (String line : lines(table)) {
            if (line.startsWith("[")) {
                trait = line.substring(1, line.length() - 1);
            } else {
                String[] parts = line.split("\\s+");
                double size = parts.length > 2 ? Double.parseDouble(parts[2]) : 0;
                rules.add(new Rule(trait, Pattern.compile(parts[0]), parts[1], size));
            }
        }
        return new Tolerances(rules);
    }

    /** Return the lines of a table that are neither empty nor a comment. */
    public static List<String> lines(InputStream table) {
        try (var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Return the rules for a case with some traits. */
    Tolerances of(Set<String> traits) {
        return new Tolerances(rules.stream()
                .filter(rule -> rule.trait().equals("all") || traits.contains(rule.trait()))
                .toList());
    }

    /** Return the rule for a place; nothing if there is none. */
    Optional<Rule> at(String place) {
        return rules.stream()
                .filter(rule -> rule.place().matcher(place).matches())
                .findFirst();
    }
}
