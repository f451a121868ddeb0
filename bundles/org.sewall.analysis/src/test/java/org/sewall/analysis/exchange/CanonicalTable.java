package org.sewall.analysis.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.InequalityConstraint;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.expression.Expression;

/**
 * A parameter table without what has no meaning: the order of rows, which side of a covariance comes first, what names
 * equal parameters have, and whether a relation that is fixed at 0 is written at all.
 *
 * <p>Definitions and constraints are compared by their values where parameters have values drawn from their rows.
 *
 * @param parameters for each relation its fixed value, or that it is free, with the name its author gave it
 * @param equal which relations have one parameter
 * @param definitions values of the defined quantities
 * @param constraints differences of both sides, without their signs
 * @param inequalities by how much the larger side is larger
 */
record CanonicalTable(
        Map<String, String> parameters,
        List<List<String>> equal,
        Map<String, Double> definitions,
        List<Double> constraints,
        List<Double> inequalities) {

    /** How a program sees a model. */
    enum View {
        /** It is said as it is. */
        ALL,
        /** Loadings, paths and weights are arrows; moments of covariates are free; nothing is said of start values. */
        ARROWS
    }

    static CanonicalTable of(ParameterTable table, View view) {
        EqualParameters equals = new EqualParameters(table);
        Map<String, String> parameters = new TreeMap<>();
        Map<String, List<String>> classes = new TreeMap<>();
        Map<String, Double> values = new HashMap<>();
        for (ParameterRow row : table.rows()) {
            String key = key(row, view);
            boolean free = row.isFree() || row.exogenous() && view == View.ARROWS;
            String name = equals.nameOf(row);
            if (free) {
                // a p and a number is what exports call equal parameters without a name
                boolean own = equals.isWritten(name) && !name.matches("_?p\\d+");
                String label = own ? " as " + name : "";
                String start = row.hasValue() && view == View.ALL ? " from " + row.value() : "";
                parameters.put(key, "free" + label + start);
                if (!name.isEmpty()) {
                    classes.computeIfAbsent(name, k -> new ArrayList<>()).add(key);
                }
            } else if (row.exogenous()) {
                parameters.put(key, "given");
            } else if (row.value() != 0) {
                parameters.put(key, "fixed at " + row.value());
            }
            double value = free ? drawn(key) : row.value();
            values.put(row.plabel(), value);
            if (!row.label().isEmpty()) {
                values.putIfAbsent(row.label(), value);
            }
        }
        // equal parameters have the value of the first of them
        classes.forEach((name, keys) -> {
            double value = keys.stream()
                    .sorted()
                    .findFirst()
                    .map(CanonicalTable::drawn)
                    .orElseThrow();
            table.rows().stream().filter(row -> equals.nameOf(row).equals(name)).forEach(row -> {
                values.put(row.plabel(), value);
                if (!row.label().isEmpty()) {
                    values.put(row.label(), value);
                }
            });
        });
        List<List<String>> equal = classes.values().stream()
                .filter(keys -> keys.size() > 1)
                .map(keys -> keys.stream().sorted().toList())
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
        return new CanonicalTable(
                parameters,
                equal,
                view == View.ARROWS ? Map.of() : definitions(table, values),
                constraints(table, equals, values),
                inequalities(table, values));
    }

    private static String key(ParameterRow row, View view) {
        String left = row.left();
        String right = row.right();
        String operator = row.operator().symbol();
        boolean swap = row.operator() == Operator.COVARIES_WITH && left.compareTo(right) > 0;
        if (view == View.ARROWS) {
            if (row.operator() == Operator.MEASURED_BY) {
                operator = "->";
            } else if (row.operator() == Operator.REGRESSED_ON || row.operator() == Operator.FORMED_BY) {
                operator = "->";
                swap = true;
            }
        }
        return row.group() + ": " + (swap ? right : left) + " " + operator + " " + (swap ? left : right);
    }

    private static double drawn(String key) {
        return 0.2 + new Random(key.hashCode()).nextDouble();
    }

    private static Map<String, Double> definitions(ParameterTable table, Map<String, Double> values) {
        Map<String, Double> definitions = new TreeMap<>();
        table.definitions().forEach(d -> definitions.put(d.name(), rounded(value(d.expression(), table, values))));
        return definitions;
    }

    private static List<Double> constraints(ParameterTable table, EqualParameters equals, Map<String, Double> values) {
        List<Double> found = new ArrayList<>();
        List<EqualityConstraint> all = new ArrayList<>(table.constraints());
        all.addAll(equals.others());
        all.forEach(
                c -> found.add(rounded(Math.abs(value(c.left(), table, values) - value(c.right(), table, values)))));
        Collections.sort(found);
        return found;
    }

    private static List<Double> inequalities(ParameterTable table, Map<String, Double> values) {
        List<Double> found = new ArrayList<>();
        for (InequalityConstraint c : table.inequalities()) {
            found.add(rounded(value(c.larger(), table, values) - value(c.smaller(), table, values)));
        }
        Collections.sort(found);
        return found;
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.rint(value * 1e9) / 1e9 + 0.0 : value;
    }

    private static double value(Expression expression, ParameterTable table, Map<String, Double> values) {
        Expression numbers = References.replace(
                expression,
                name -> new Expression.Constant(
                        Optional.ofNullable(values.get(name)).orElseGet(() -> table.definitions().stream()
                                .filter(d -> d.name().equals(name))
                                .findFirst()
                                .map(d -> value(d.expression(), table, values))
                                .orElse(Double.NaN))));
        return numbers.evaluate(
                        name -> {
                            throw new IllegalStateException(name);
                        },
                        0)
                .value();
    }
}
