package org.sewall.kernel.start;

import org.sewall.kernel.spec.LinearConstraints;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Raise start variances to what the covariances that the author gave demand.
 *
 * <p>A covariance that is fixed, or given as a start, can be larger than the small variances of other start values allow,
 * so that the implied covariance matrix is not positive definite. A symmetric matrix whose diagonal exceeds the sum of the
 * other elements of each row is positive definite (Gershgorin, 1931).
 */
public final class DominantStart {
    private static final double EXCESS = 1.5;

    private DominantStart() {}

    /**
     * Raise free variances; values that are large enough stay.
     *
     * @param table the completed model
     * @param specification its matrices, whose constraints the values satisfy
     * @param start start value of each free parameter, not changed
     * @return parameter vector of the same length
     */
    public static double[] of(ParameterTable table, RamSpecification specification, double[] start) {
        double[] theta = start.clone();
        for (ParameterRow row : table.freeRows()) {
            if (row.isVariance()) {
                double demanded = EXCESS * givenCovariances(table, row);
                theta[row.parameter()] = Math.max(theta[row.parameter()], demanded);
            }
        }
        LinearConstraints constraints = specification.constraints();
        double[] z = new double[constraints.freeDimension()];
        constraints.project(theta, z);
        constraints.expand(z, theta);
        return theta;
    }

    private static double givenCovariances(ParameterTable table, ParameterRow variance) {
        String variable = variance.left();
        return table.rows(variance.group()).stream()
                .filter(row -> row.operator() == Operator.COVARIES_WITH && !row.isVariance() && row.hasValue())
                .filter(row -> row.left().equals(variable) || row.right().equals(variable))
                .mapToDouble(row -> Math.abs(row.value()))
                .sum();
    }
}
