package org.sewall.kernel.missing;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.MomentFactors;

/**
 * Compute the information of one case on unrestricted means and covariances, at their estimates from incomplete data.
 *
 * <p>Directions in the space of moments are given by symmetric matrices E and vectors c: dSigma = Sigma E Sigma and dmu = Sigma
 * c. In these coordinates the score of a case consists of the conditional expectations of its sufficient statistics, minus
 * Sigma, and what is missing has only elements where a pattern misses values. Coordinates are c(1) to c(p), then
 * E(1,1), E(2,1), E(2,2), E(3,1) and so on; E(k,l) stands at both places. Whatever is a trace of products of informations and inverse informations
 * is the same in all coordinates.
 *
 * <p>The observed information is that of complete data minus the conditional covariance of the complete-data score (Louis,
 * T. A., 1982, Journal of the Royal Statistical Society B 44, 226-233). Matrices are of order p (p + 3) / 2.
 */
final class SaturatedInformation {
    private final IncompleteSample sample;
    private final PatternSweep sweep;
    private final DMatrixRMaj covariance;
    private final double[] mean;
    private final int p;
    private final int size;
    private final DMatrixRMaj complete;
    private final DMatrixRMaj observed;
    private DMatrixRMaj firstOrder = new DMatrixRMaj(0, 0);

    /**
     * Compute complete-data and observed information.
     *
     * @param sample cases
     * @param saturated their unrestricted estimates
     */
    SaturatedInformation(IncompleteSample sample, SaturatedMoments saturated) {
        this.sample = sample;
        sweep = new PatternSweep(sample);
        covariance = saturated.covariance();
        mean = saturated.means();
        p = sample.variables();
        size = size(p);
        if (!sweep.evaluate(covariance, mean)) {
            throw new IllegalArgumentException("unrestricted covariance matrix is not positive definite");
        }
        complete = new DMatrixRMaj(size, size);
        fillComplete();
        observed = complete.copy();
        subtractMissing();
        SymmetricSum.complete(size, complete.data);
        SymmetricSum.complete(size, observed.data);
    }

    /** Return the number of unrestricted moments of p variables. */
    static int size(int p) {
        return p * (p + 3) / 2;
    }

    /** Return the coordinate of E(k,l) for p variables. */
    static int place(int p, int k, int l) {
        return k >= l ? p + k * (k + 1) / 2 + l : p + l * (l + 1) / 2 + k;
    }

    private int place(int k, int l) {
        return place(p, k, l);
    }

    private void fillComplete() {
        double[] s = covariance.data;
        for (int k = 0; k < p; k++) {
            for (int l = 0; l <= k; l++) {
                complete.data[k * size + l] = s[k * p + l];
                int row = place(k, l) * size;
                double weight = k == l ? 0.5 : 1;
                for (int i = 0; i <= k; i++) {
                    int last = i == k ? l : i;
                    for (int j = 0; j <= last; j++) {
                        double sum = s[k * p + i] * s[l * p + j] + s[k * p + j] * s[l * p + i];
                        complete.data[row + place(i, j)] = weight * (i == j ? 0.5 : 1) * sum;
                    }
                }
            }
        }
    }

    private void subtractMissing() {
        DMatrixRMaj conditional = new DMatrixRMaj(p, p);
        double[] work = new double[p];
        double[] imputed = new double[p];
        double[] moments = new double[(p + 1) * (p + 1)];
        for (MissingPattern pattern : sample.patterns()) {
            int[] missing = pattern.missing();
            if (missing.length == 0) {
                continue;
            }
            for (int k : missing) {
                for (int l : missing) {
                    conditional.set(k, l, 0);
                }
            }
            Triangle.addInverse(sweep.roots(), pattern.firstElement(), missing, 1, conditional, work);
            Arrays.fill(moments, 0);
            for (int row = pattern.firstRow(); row < pattern.firstRow() + pattern.rows(); row++) {
                impute(pattern, row * p, imputed);
                addMoments(imputed, sample.meanShares()[row], moments);
            }
            subtractCovariances(pattern, conditional);
            subtractMoments(pattern, conditional, moments);
        }
    }

    /** Compute Sigma z: deviations from the means, expected where they are missing. */
    private void impute(MissingPattern pattern, int start, double[] imputed) {
        Arrays.fill(imputed, 0);
        for (int k : pattern.observed()) {
            double z = sweep.scores().data[start + k];
            for (int i = 0; i < p; i++) {
                imputed[i] += z * covariance.data[k * p + i];
            }
        }
    }

    private void addMoments(double[] imputed, double share, double[] moments) {
        for (int i = 0; i <= p; i++) {
            double left = i < p ? imputed[i] : share;
            for (int j = 0; j <= p; j++) {
                moments[i * (p + 1) + j] += left * (j < p ? imputed[j] : share);
            }
        }
    }

    /** Subtract n / 2 times tr(E(a) C E(b) C). */
    private void subtractCovariances(MissingPattern pattern, DMatrixRMaj conditional) {
        int[] missing = pattern.missing();
        double[] c = conditional.data;
        double share = pattern.cases() / (double) sample.cases();
        for (int k : missing) {
            for (int l : missing) {
                if (l > k) {
                    break;
                }
                int row = place(k, l) * size;
                double weight = k == l ? 0.5 * share : share;
                for (int i : missing) {
                    for (int j : missing) {
                        if (i > k || j > i || (i == k && j > l)) {
                            break;
                        }
                        double sum = c[k * p + i] * c[l * p + j] + c[k * p + j] * c[l * p + i];
                        observed.data[row + place(i, j)] -= weight * (i == j ? 0.5 : 1) * sum;
                    }
                }
            }
        }
    }

    /** Subtract the sum over rows of y' E(a) C E(b) y, where y holds deviations and the constant. */
    private void subtractMoments(MissingPattern pattern, DMatrixRMaj conditional, double[] moments) {
        for (int k : pattern.missing()) {
            for (int i : pattern.missing()) {
                double multiple = conditional.get(k, i) / sample.cases();
                for (int l = 0; l <= p; l++) {
                    int row = l == p ? k : place(k, l);
                    for (int j = 0; j <= p; j++) {
                        int column = j == p ? i : place(i, j);
                        if (column <= row) {
                            observed.data[row * size + column] -= multiple * moments[l * (p + 1) + j];
                        }
                    }
                }
            }
        }
    }

    /** Return the information of a complete case. */
    DMatrixRMaj complete() {
        return complete;
    }

    /** Return the observed information of an average case. */
    DMatrixRMaj observed() {
        return observed;
    }

    /** Return the average product of the scores of the cases. */
    DMatrixRMaj firstOrder() {
        if (firstOrder.numRows == 0) {
            firstOrder = averageProduct();
        }
        return firstOrder;
    }

    private DMatrixRMaj averageProduct() {
        DMatrixRMaj scores = new DMatrixRMaj(sample.cases(), size);
        DMatrixRMaj conditional = new DMatrixRMaj(p, p);
        double[] work = new double[p];
        double[] z = new double[p];
        double[] imputed = new double[p];
        for (MissingPattern pattern : sample.patterns()) {
            conditional.zero();
            if (pattern.missing().length > 0) {
                Triangle.addInverse(sweep.roots(), pattern.firstElement(), pattern.missing(), 1, conditional, work);
            }
            for (int member : pattern.members()) {
                sweep.caseScore(pattern, sample.row(member), mean, z);
                Arrays.fill(imputed, 0);
                for (int k : pattern.observed()) {
                    for (int i = 0; i < p; i++) {
                        imputed[i] += z[k] * covariance.data[k * p + i];
                    }
                }
                writeScore(imputed, conditional, scores.data, member * size);
            }
        }
        DMatrixRMaj information = new DMatrixRMaj(size, size);
        SymmetricSum.add(scores.data, 0, sample.cases(), size, information.data);
        SymmetricSum.complete(size, information.data);
        CommonOps_DDRM.divide(information, sample.cases());
        return information;
    }

    private void writeScore(double[] imputed, DMatrixRMaj conditional, double[] target, int start) {
        System.arraycopy(imputed, 0, target, start, p);
        int next = start + p;
        for (int k = 0; k < p; k++) {
            for (int l = 0; l <= k; l++) {
                double value = imputed[k] * imputed[l] + conditional.get(k, l) - covariance.get(k, l);
                target[next++] = k == l ? 0.5 * value : value;
            }
        }
    }

    /**
     * Write the derivatives of a model's moments in the coordinates: E = W dSigma W, c = W dmu.
     *
     * @param factors derivatives of the moments
     * @param parameters number of parameters
     * @return one row per coordinate, one column per parameter
     */
    DMatrixRMaj jacobian(MomentFactors factors, int parameters) {
        int r = factors.factors().numCols;
        DMatrixRMaj weighted = new DMatrixRMaj(p, r);
        CommonOps_DDRM.mult(sweep.weight(), factors.factors(), weighted);
        DMatrixRMaj jacobian = new DMatrixRMaj(size, parameters);
        for (int e = 0; e < factors.count(); e++) {
            int u = factors.left(e);
            int v = factors.right(e);
            int column = factors.parameter(e);
            for (int k = 0; k < p; k++) {
                double x = factors.weight(e) * weighted.data[k * r + u];
                double y = factors.weight(e) * weighted.data[k * r + v];
                jacobian.add(k, column, factors.border(v) * x + factors.border(u) * y);
                for (int l = 0; l <= k; l++) {
                    jacobian.add(place(k, l), column, x * weighted.data[l * r + v] + y * weighted.data[l * r + u]);
                }
            }
        }
        return jacobian;
    }

    /** Return the estimates of the covariances. */
    DMatrixRMaj covariance() {
        return covariance;
    }

    /** Return their inverse. */
    DMatrixRMaj weight() {
        return sweep.weight();
    }
}
