package org.sewall.kernel.missing;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.MomentFactors;

/**
 * Compute what each case adds to the log-likelihood and to its derivative by the parameters.
 *
 * <p>The score of a case is (z' D(a) z - tr(W(j) D(a))) / 2 with its z and the padded inverse W(j) of its pattern, bordered by
 * means. Their sum over the cases is zero at the estimates, unless constraints or bounds hold it.
 *
 * @param logLikelihoods one log-likelihood per case, in the order of the cases of the sample
 * @param scores one row per case, one column per parameter
 */
public record CaseScores(double[] logLikelihoods, DMatrixRMaj scores) {

    /**
     * Compute the scores of all cases.
     *
     * @param sweep sweep, evaluated
     * @param mean means of the point
     * @param factors derivatives of the moments by the parameters at the point
     * @param parameters number of parameters
     */
    static CaseScores of(PatternSweep sweep, double[] mean, MomentFactors factors, int parameters) {
        IncompleteSample sample = sweep.sample();
        int r = factors.factors().numCols;
        double[] likelihoods = new double[sample.cases()];
        DMatrixRMaj scores = new DMatrixRMaj(sample.cases(), parameters);
        DMatrixRMaj weighted = new DMatrixRMaj(sample.variables(), r);
        CommonOps_DDRM.mult(sweep.weight(), factors.factors(), weighted);
        double[] z = new double[sample.variables()];
        double[] projection = new double[r];
        for (MissingPattern pattern : sample.patterns()) {
            double[] expectation = expectations(sweep, pattern, factors, weighted);
            for (int member : pattern.members()) {
                likelihoods[member] = -0.5 * sweep.caseScore(pattern, sample.row(member), mean, z);
                project(factors, pattern, z, projection);
                for (int e = 0; e < factors.count(); e++) {
                    double form = projection[factors.left(e)] * projection[factors.right(e)];
                    scores.add(member, factors.parameter(e), factors.weight(e) * (form - expectation[e]));
                }
            }
        }
        return new CaseScores(likelihoods, scores);
    }

    /** Compute R' z and the border, for every column of R. */
    private static void project(MomentFactors factors, MissingPattern pattern, double[] z, double[] projection) {
        int r = projection.length;
        for (int k = 0; k < r; k++) {
            projection[k] = factors.border(k);
        }
        for (int i : pattern.observed()) {
            for (int k = 0; k < r; k++) {
                projection[k] += z[i] * factors.factors().data[i * r + k];
            }
        }
    }

    /** Compute u' W(j) v for every element: half the trace, without its weight. */
    private static double[] expectations(
            PatternSweep sweep, MissingPattern pattern, MomentFactors factors, DMatrixRMaj weighted) {
        int r = weighted.numCols;
        int[] missing = pattern.missing();
        double[] reduced = new double[missing.length * r];
        for (int i = 0; i < missing.length; i++) {
            System.arraycopy(weighted.data, missing[i] * r, reduced, i * r, r);
        }
        Triangle.forward(sweep.roots(), pattern.firstElement(), missing.length, reduced, 0, r);
        double[] expectation = new double[factors.count()];
        for (int e = 0; e < expectation.length; e++) {
            int u = factors.left(e);
            int v = factors.right(e);
            double sum = factors.border(u) * factors.border(v);
            for (int i = 0; i < weighted.numRows; i++) {
                sum += factors.factors().data[i * r + u] * weighted.data[i * r + v];
            }
            for (int i = 0; i < missing.length; i++) {
                sum -= reduced[i * r + u] * reduced[i * r + v];
            }
            expectation[e] = sum;
        }
        return expectation;
    }

    /** Compute the average of the products of scores: the information of first order, of one case. */
    public DMatrixRMaj firstOrder() {
        DMatrixRMaj information = new DMatrixRMaj(scores.numCols, scores.numCols);
        SymmetricSum.add(scores.data, 0, scores.numRows, scores.numCols, information.data);
        SymmetricSum.complete(scores.numCols, information.data);
        CommonOps_DDRM.divide(information, scores.numRows);
        return information;
    }

    /** Compute the sum of the scores. */
    public double[] sum() {
        double[] sum = new double[scores.numCols];
        Arrays.setAll(sum, a -> {
            double total = 0;
            for (int i = 0; i < scores.numRows; i++) {
                total += scores.get(i, a);
            }
            return total;
        });
        return sum;
    }
}
