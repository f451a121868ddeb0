package org.sewall.kernel;

import java.util.List;
import org.sewall.kernel.ordinal.OrdinalMoments;
import org.sewall.kernel.spec.LinearConstraints;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;

/** Start thresholds at those of the sample and scales at 1, everything else being started already. */
final class OrdinalStart {
    private OrdinalStart() {}

    /**
     * Return a start with values for thresholds and scales.
     *
     * @param start start of all parameters; not changed
     */
    static double[] of(PreparedModel prepared, double[] start) {
        double[] theta = start.clone();
        for (ParameterRow row : prepared.table().freeRows()) {
            OrdinalMoments moments = prepared.groups().get(row.group() - 1).ordinal();
            if (moments.isEmpty() || row.hasValue()) {
                continue;
            }
            int variable = moments.names().indexOf(row.left());
            if (row.operator() == Operator.THRESHOLD) {
                double[] thresholds = moments.thresholds(variable);
                theta[row.parameter()] = thresholds[Integer.parseInt(row.right().substring(1)) - 1];
            } else if (row.operator() == Operator.SCALED_BY
                    || row.isVariance() && variable >= 0 && moments.order().ordered(variable)) {
                theta[row.parameter()] = 1;
            }
        }
        LinearConstraints constraints = prepared.specification().constraints();
        double[] free = new double[constraints.freeDimension()];
        constraints.project(theta, free);
        constraints.expand(free, theta);
        return theta;
    }

    /** Return several starts with values for thresholds and scales. */
    static List<double[]> of(PreparedModel prepared, List<double[]> starts) {
        return prepared.table().ordinalPlan().isEmpty()
                ? starts
                : starts.stream().map(start -> of(prepared, start)).toList();
    }
}
