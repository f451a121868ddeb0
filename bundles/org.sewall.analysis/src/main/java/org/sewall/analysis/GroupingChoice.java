package org.sewall.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Statement;

/** Collects what options say about groups. */
final class GroupingChoice {

    private static final Pattern RELATION = Pattern.compile("(.+?)(=~|<~|~\\*~|~~|~|\\|)(.*)");

    private Grouping grouping = Grouping.NONE;

    /** Say which option belongs to groups. */
    static boolean knows(String option) {
        return Set.of("group", "group.label", "group.equal", "group.partial").contains(option);
    }

    /**
     * Take in the value of an option.
     *
     * @param refuse gets what cannot be obeyed
     */
    void read(String option, String value, Consumer<String> refuse) {
        switch (option) {
            case "group" -> grouping = grouping.withVariable(value.strip());
            case "group.label" -> grouping = grouping.withLabels(parts(value));
            case "group.equal" -> grouping = grouping.withEqual(families(value, refuse));
            default -> grouping = grouping.withPartial(relations(value, refuse));
        }
    }

    /** Return what was read; where the variables are ordered, intercepts and thresholds are equal together. */
    Grouping resolve(boolean categorical) {
        Set<EqualityFamily> equal = EnumSet.noneOf(EqualityFamily.class);
        equal.addAll(grouping.equal());
        if (categorical && (equal.contains(EqualityFamily.INTERCEPTS) || equal.contains(EqualityFamily.THRESHOLDS))) {
            equal.addAll(Set.of(EqualityFamily.INTERCEPTS, EqualityFamily.THRESHOLDS));
        }
        return grouping.withEqual(equal);
    }

    private static Set<EqualityFamily> families(String value, Consumer<String> refuse) {
        Set<EqualityFamily> families = EnumSet.noneOf(EqualityFamily.class);
        for (String name : parts(value)) {
            Optional<EqualityFamily> family = EqualityFamily.named(name.toLowerCase(Locale.ROOT));
            family.ifPresentOrElse(families::add, () -> {
                if (!name.equals("none")) {
                    refuse.accept(name);
                }
            });
        }
        return families;
    }

    private static List<Statement> relations(String value, Consumer<String> refuse) {
        List<Statement> relations = new ArrayList<>();
        for (String text : parts(value)) {
            Matcher matcher = RELATION.matcher(text.replaceAll("\\s", ""));
            if (matcher.matches() && !(matcher.group(3).isEmpty())) {
                relations.add(relation(matcher.group(1), matcher.group(2), matcher.group(3)));
            } else {
                refuse.accept(text);
            }
        }
        return relations;
    }

    /** Read one term, or several with the same left side: {@code f =~ x2 + x3}. */
    static List<Statement> terms(String text, Consumer<String> refuse) {
        Matcher matcher = RELATION.matcher(text.replaceAll("\\s", ""));
        if (!matcher.matches() || matcher.group(3).isEmpty()) {
            refuse.accept(text);
            return List.of();
        }
        List<Statement> terms = new ArrayList<>();
        for (String right : matcher.group(3).split("\\+")) {
            terms.add(relation(matcher.group(1), matcher.group(2), right));
        }
        return terms;
    }

    private static Statement relation(String left, String symbol, String right) {
        if (symbol.equals("~") && right.equals("1")) {
            return Statement.intercept(left);
        }
        for (Operator operator : Operator.values()) {
            if (operator.symbol().equals(symbol)) {
                return Statement.of(left, operator, right);
            }
        }
        throw new IllegalArgumentException("unknown operator " + symbol);
    }

    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        for (String part : value.split(",")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
