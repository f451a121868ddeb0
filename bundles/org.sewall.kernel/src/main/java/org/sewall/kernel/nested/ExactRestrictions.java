package org.sewall.kernel.nested;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.WrittenEquality;

/**
 * Read from two parameter tables which restrictions one model adds to the other.
 *
 * <p>A parameter that is free in the larger model and fixed in the restricted one, or has no row there, is one restriction;
 * so is every equality of the restricted model. Restrictions that the larger model has as well are for the caller to leave
 * out: they vanish in its free coordinates.
 */
final class ExactRestrictions {
    private final FittedModel larger;
    private final FittedModel restricted;
    private final Map<String, ParameterRow> rowOf = new HashMap<>();

    private ExactRestrictions(FittedModel larger, FittedModel restricted) {
        this.larger = larger;
        this.restricted = restricted;
        restricted.table().rows().forEach(row -> rowOf.put(relation(row), row));
    }

    /** Return the gradient of each restriction by the parameters of the larger model, at its solution. */
    static List<double[]> of(FittedModel larger, FittedModel restricted) {
        return new ExactRestrictions(larger, restricted).rows();
    }

    private List<double[]> rows() {
        int q = larger.theta().length;
        List<double[]> rows = new ArrayList<>();
        int[] largerOf = new int[restricted.theta().length];
        Arrays.fill(largerOf, -1);
        double[] translated = restricted.theta().clone();
        for (ParameterRow row : larger.table().freeRows()) {
            ParameterRow other = rowOf.get(relation(row));
            if (other != null && other.isFree()) {
                largerOf[other.parameter()] = row.parameter();
                translated[other.parameter()] = larger.theta()[row.parameter()];
            } else {
                double[] unit = new double[q];
                unit[row.parameter()] = 1;
                rows.add(unit);
            }
        }
        for (WrittenEquality equality : WrittenEquality.of(restricted.table())) {
            double[] slopes = new double[translated.length];
            equality.function().evaluate(translated, slopes);
            double[] row = new double[q];
            for (int i = 0; i < slopes.length; i++) {
                if (largerOf[i] >= 0) {
                    row[largerOf[i]] += slopes[i];
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Write a relation so that both ways of writing a covariance agree. */
    static String relation(ParameterRow row) {
        boolean turn = row.operator() == Operator.COVARIES_WITH && row.left().compareTo(row.right()) > 0;
        String left = turn ? row.right() : row.left();
        String right = turn ? row.left() : row.right();
        return row.group() + " " + left + " " + row.operator() + " " + right;
    }
}
