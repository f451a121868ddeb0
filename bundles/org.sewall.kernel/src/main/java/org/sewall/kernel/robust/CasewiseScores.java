package org.sewall.kernel.robust;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.discrepancy.MomentFactors;
import org.sewall.kernel.implied.ImpliedMoments;

/**
 * Differentiate the log-likelihood of each complete case by the parameters.
 *
 * <p>With z = y - mu, or y - m without mean structure, and W = Sigma^-1: dmu' W z + 1/2 [z' W dSigma W z - tr(W dSigma)].
 */
public final class CasewiseScores {
    private final MomentFactors factors;
    private final int parameters;
    private final double[] means;
    private final DMatrixRMaj weightedFactors;
    private final double[] expected;

    /**
     * Prepare at the point at which some implied moments stand.
     *
     * @param implied implied moments, their covariance matrix positive definite
     * @param sampleMeans means of the sample, used if the implied moments have none; not kept
     */
    public CasewiseScores(ImpliedMoments implied, double[] sampleMeans) {
        factors = new MomentFactors(implied);
        parameters = implied.layout().parameters();
        int p = implied.layout().observed();
        means = new double[p];
        DMatrixRMaj sigma = new DMatrixRMaj(p, p);
        for (int i = 0; i < p; i++) {
            means[i] = implied.layout().hasMeans() ? implied.mean(i) : sampleMeans[i];
            for (int j = 0; j < p; j++) {
                sigma.set(i, j, implied.covariance(i, j));
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(p);
        if (!solver.setA(sigma)) {
            throw new IllegalArgumentException("covariance matrix is not positive definite");
        }
        weightedFactors = new DMatrixRMaj(p, factors.factors().numCols);
        solver.solve(factors.factors(), weightedFactors);
        expected = new double[factors.count()];
        for (int e = 0; e < expected.length; e++) {
            for (int i = 0; i < p; i++) {
                expected[e] += factors.factors().get(i, factors.left(e)) * weightedFactors.get(i, factors.right(e));
            }
        }
    }

    /**
     * Write the scores of one case.
     *
     * @param row its values
     * @param scores one element for each parameter; overwritten
     */
    public void write(double[] row, double[] scores) {
        int columns = weightedFactors.numCols;
        double[] along = new double[columns];
        for (int i = 0; i < row.length; i++) {
            double deviation = row[i] - means[i];
            for (int k = 0; k < columns; k++) {
                along[k] += deviation * weightedFactors.data[i * columns + k];
            }
        }
        Arrays.fill(scores, 0);
        for (int e = 0; e < expected.length; e++) {
            int u = factors.left(e);
            int v = factors.right(e);
            double mean = factors.border(v) * along[u] + factors.border(u) * along[v];
            scores[factors.parameter(e)] += factors.weight(e) * (along[u] * along[v] - expected[e] + mean);
        }
    }

    /** Compute the average of the products s s' over some cases. */
    public DMatrixRMaj averageProduct(double[][] rows) {
        DMatrixRMaj all = new DMatrixRMaj(rows.length, parameters);
        double[] scores = new double[parameters];
        for (int n = 0; n < rows.length; n++) {
            write(rows[n], scores);
            System.arraycopy(scores, 0, all.data, n * parameters, parameters);
        }
        DMatrixRMaj product = new DMatrixRMaj(parameters, parameters);
        CommonOps_DDRM.multTransA(1.0 / rows.length, all, all, product);
        return product;
    }
}
