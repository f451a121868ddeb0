package org.sewall.analysis.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The table that says how far a number may be from the reference. */
final class Tolerances {

    /** Values that are zero in exact arithmetic (saturated chi-square, implied residuals); from the README. */
    private static final double FLOOR = 1e-8;

    private final List<Rule> rules = new ArrayList<>();

    /**
     * One line of the table.
     *
     * @param place where in the document it holds
     * @param kind absolute, relative, se or diagonal
     * @param size size of the tolerance
     */
    record Rule(Pattern place, String kind, double size) {

        /** Return the largest difference allowed; scale is the standard error or the root of the diagonal product. */
        double limit(double expected, double scale) {
            return switch (kind) {
                case "absolute" -> size;
                case "relative" -> size * Math.abs(expected) + FLOOR;
                case "se", "diagonal" -> size * scale + FLOOR;
                default -> throw new IllegalArgumentException(kind);
            };
        }
    }

    private Tolerances() {}

    static Tolerances read() {
        Tolerances table = new Tolerances();
        for (String line : lines("tolerances.txt")) {
            String[] parts = line.split("\\s+");
            table.rules.add(new Rule(Pattern.compile(parts[0]), parts[1], Double.parseDouble(parts[2])));
        }
        return table;
    }

    /** Return the rule for a place; nothing if the place is not compared. */
    Optional<Rule> at(String place) {
        return rules.stream()
                .filter(rule -> rule.place().matcher(place).matches())
                .findFirst();
    }

    /** Return the lines of a table that are neither empty nor a comment. */
    static List<String> lines(String resource) {
        try (var reader = new BufferedReader(
                new InputStreamReader(Tolerances.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
