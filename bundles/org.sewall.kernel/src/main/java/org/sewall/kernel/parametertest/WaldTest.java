package org.sewall.kernel.parametertest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.WrittenEquality;

/**
 * Test linear and nonlinear hypotheses about the parameters of a model without fitting it again.
 *
 * <p>With the functions h of the estimates, which the hypotheses set to zero, their Jacobian H and the covariance matrix V of
 * the estimates, the statistic is h' (H V H')^-1 h (Wald, A., 1943, Transactions of the American Mathematical Society 54,
 * 426-482). With robust standard errors V is robust and so is the test.
 *
 * @param test the statistic; NaN if there is no covariance matrix
 * @param values left side less right side of each hypothesis at the estimates
 * @param redundant hypotheses that follow from earlier ones, or that say nothing about free parameters; they are left out
 */
public record WaldTest(ChiSquare test, List<Double> values, List<String> redundant) implements Serializable {
    /** Share of a variance that must not be explained by earlier hypotheses. */
    private static final double DEPENDENT = 1e-10;

    /** Copy the lists. */
    public WaldTest {
        values = List.copyOf(values);
        redundant = List.copyOf(redundant);
    }

    /**
     * Test hypotheses together.
     *
     * @param table table of the model
     * @param theta estimates of its free parameters
     * @param covariance covariance matrix of these; 0 by 0 if there is none
     * @param hypotheses equalities in the names of the table
     */
    public static WaldTest of(
            ParameterTable table, double[] theta, NamedMatrix covariance, List<EqualityConstraint> hypotheses) {
        int q = theta.length;
        List<Double> values = new ArrayList<>();
        List<double[]> slopes = new ArrayList<>();
        for (WrittenEquality equality : WrittenEquality.of(table, hypotheses)) {
            double[] gradient = new double[q];
            values.add(equality.function().evaluate(theta, gradient));
            slopes.add(gradient);
        }
        if (covariance.rows().isEmpty()) {
            return new WaldTest(ChiSquare.of(Double.NaN, hypotheses.size()), values, List.of());
        }
        DMatrixRMaj variances = variances(slopes, covariance);
        List<String> redundant = new ArrayList<>();
        List<Integer> kept = independent(variances);
        for (int i = 0; i < hypotheses.size(); i++) {
            if (!kept.contains(i)) {
                redundant.add(hypotheses.get(i).text());
            }
        }
        return new WaldTest(ChiSquare.of(statistic(variances, values, kept), kept.size()), values, redundant);
    }

    private static DMatrixRMaj variances(List<double[]> slopes, NamedMatrix covariance) {
        DMatrixRMaj variances = new DMatrixRMaj(slopes.size(), slopes.size());
        for (int i = 0; i < slopes.size(); i++) {
            double[] weighted = new double[slopes.get(i).length];
            for (int k = 0; k < weighted.length; k++) {
                for (int l = 0; l < weighted.length; l++) {
                    weighted[k] += covariance.get(k, l) * slopes.get(i)[l];
                }
            }
            for (int j = 0; j < slopes.size(); j++) {
                double sum = 0;
                for (int k = 0; k < weighted.length; k++) {
                    sum += weighted[k] * slopes.get(j)[k];
                }
                variances.set(i, j, sum);
            }
        }
        return variances;
    }

    /** Find the rows that are not explained by earlier ones, by Cholesky decomposition row by row. */
    private static List<Integer> independent(DMatrixRMaj variances) {
        int n = variances.numRows;
        double[][] root = new double[n][];
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] row = new double[kept.size() + 1];
            double rest = variances.get(i, i);
            for (int k = 0; k < kept.size(); k++) {
                double sum = variances.get(i, kept.get(k));
                for (int l = 0; l < k; l++) {
                    sum -= row[l] * root[k][l];
                }
                row[k] = sum / root[k][k];
                rest -= row[k] * row[k];
            }
            if (rest > DEPENDENT * variances.get(i, i)) {
                row[kept.size()] = Math.sqrt(rest);
                root[kept.size()] = row;
                kept.add(i);
            }
        }
        return kept;
    }

    private static double statistic(DMatrixRMaj variances, List<Double> values, List<Integer> kept) {
        int n = kept.size();
        if (n == 0) {
            return 0;
        }
        DMatrixRMaj block = new DMatrixRMaj(n, n);
        DMatrixRMaj right = new DMatrixRMaj(n, 1);
        for (int i = 0; i < n; i++) {
            // scaled to correlations, because hypotheses can be about parameters of very different size
            double scale = Math.sqrt(variances.get(kept.get(i), kept.get(i)));
            right.set(i, values.get(kept.get(i)) / scale);
            for (int j = 0; j < n; j++) {
                double other = Math.sqrt(variances.get(kept.get(j), kept.get(j)));
                block.set(i, j, variances.get(kept.get(i), kept.get(j)) / (scale * other));
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(n);
        if (!solver.setA(block)) {
            return Double.NaN;
        }
        DMatrixRMaj solution = new DMatrixRMaj(n, 1);
        solver.solve(right, solution);
        return CommonOps_DDRM.dot(right, solution);
    }

    /** Test single hypotheses, each by itself. */
    public static List<WaldTest> each(
            ParameterTable table, double[] theta, NamedMatrix covariance, List<EqualityConstraint> hypotheses) {
        return hypotheses.stream()
                .map(hypothesis -> of(table, theta, covariance, List.of(hypothesis)))
                .toList();
    }
}
