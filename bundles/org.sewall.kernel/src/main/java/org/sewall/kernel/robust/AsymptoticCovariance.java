package org.sewall.kernel.robust;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.implied.MomentOrder;

/**
 * Estimate Gamma, the covariance matrix of root N times the sample means and covariances.
 *
 * <p>The order is that of {@link MomentOrder}. Moments of given covariates do not vary; their rows and columns are zero.
 */
public final class AsymptoticCovariance {
    /** Smallest reciprocal condition of a matrix that is inverted. */
    private static final double SINGULAR = 1e-14;

    private AsymptoticCovariance() {}

    /**
     * Estimate Gamma without any assumption about the distribution, from fourth moments with divisor N.
     *
     * <p>Source: Browne, M. W. (1984), British Journal of Mathematical and Statistical Psychology 37, 62-83, equation 3.5.
     *
     * @param cases complete cases
     * @param means whether means come first
     */
    public static DMatrixRMaj distributionFree(CaseDeviations cases, boolean means) {
        MomentOrder order = new MomentOrder(cases.variables(), means);
        int size = order.size();
        DMatrixRMaj gamma = new DMatrixRMaj(size, size);
        double[] moments = new double[size];
        for (int n = 0; n < cases.cases(); n++) {
            moments(cases, n, order, moments);
            for (int i = 0; i < size; i++) {
                double left = moments[i];
                int start = i * size;
                for (int j = 0; j <= i; j++) {
                    gamma.data[start + j] += left * moments[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                gamma.set(i, j, gamma.get(i, j) / cases.cases());
                gamma.set(j, i, gamma.get(i, j));
            }
        }
        return gamma;
    }

    /** Write what one case adds to the moments. */
    private static void moments(CaseDeviations cases, int n, MomentOrder order, double[] target) {
        int p = order.variables();
        double[] e = cases.deviation(n);
        boolean conditional = cases.conditional();
        double[] h = conditional ? cases.fitted(n) : e;
        int next = 0;
        if (order.means()) {
            for (int i = 0; i < p; i++) {
                target[next++] = conditional ? e[i] - h[i] : e[i];
            }
        }
        for (int j = 0; j < p; j++) {
            for (int i = j; i < p; i++) {
                double product = e[i] * e[j] - (conditional ? h[i] * h[j] : 0);
                target[next++] = product - cases.spread().get(i, j);
            }
        }
    }

    /**
     * Compute Gamma of normal data.
     *
     * <p>The covariance of s(i,j) and s(k,l) is s(i,k) s(j,l) + s(i,l) s(j,k). Given covariates, that of the part which
     * they predict is taken off (lavaan 0.6, {@code lav_samplestats_Gamma_NT}).
     *
     * @param covariance covariance matrix of the variables
     * @param means whether means come first
     * @param covariates positions of variables whose values are given; may be empty
     */
    public static DMatrixRMaj normal(DMatrixRMaj covariance, boolean means, int[] covariates) {
        MomentOrder order = new MomentOrder(covariance.numRows, means);
        DMatrixRMaj predicted = predicted(covariance, covariates);
        DMatrixRMaj gamma = new DMatrixRMaj(order.size(), order.size());
        int p = order.variables();
        for (int i = 0; i < order.firstCovariance(); i++) {
            for (int j = 0; j < order.firstCovariance(); j++) {
                gamma.set(i, j, covariance.get(i, j) - predicted.get(i, j));
            }
        }
        for (int j = 0; j < p; j++) {
            for (int i = j; i < p; i++) {
                for (int l = 0; l < p; l++) {
                    for (int k = l; k < p; k++) {
                        gamma.set(
                                order.covariance(i, j),
                                order.covariance(k, l),
                                product(covariance, i, j, k, l) - product(predicted, i, j, k, l));
                    }
                }
            }
        }
        return gamma;
    }

    private static double product(DMatrixRMaj s, int i, int j, int k, int l) {
        return s.get(i, k) * s.get(j, l) + s.get(i, l) * s.get(j, k);
    }

    /** Compute the covariances of what the covariates predict; zero without covariates. */
    private static DMatrixRMaj predicted(DMatrixRMaj covariance, int[] covariates) {
        int p = covariance.numRows;
        DMatrixRMaj predicted = new DMatrixRMaj(p, p);
        if (covariates.length == 0) {
            return predicted;
        }
        DMatrixRMaj slopes = CaseDeviations.slopes(covariance, covariates);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double sum = 0;
                for (int k = 0; k < covariates.length; k++) {
                    sum += covariance.get(i, covariates[k]) * slopes.get(k, j);
                }
                predicted.set(i, j, sum);
            }
        }
        // exactly, so that what does not vary is zero in Gamma
        for (int x : covariates) {
            for (int j = 0; j < p; j++) {
                predicted.set(x, j, covariance.get(x, j));
                predicted.set(j, x, covariance.get(j, x));
            }
        }
        return predicted;
    }

    /**
     * Invert Gamma on the moments that vary.
     *
     * @return its inverse, with zero rows and columns where Gamma has them; empty (0 by 0) if it is not positive definite,
     *     as it never is with fewer cases than moments
     */
    public static DMatrixRMaj inverse(DMatrixRMaj gamma) {
        int[] varying = varying(gamma);
        int size = varying.length;
        double[] scale = new double[size];
        Arrays.setAll(scale, i -> Math.sqrt(gamma.get(varying[i], varying[i])));
        DMatrixRMaj block = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                block.set(i, j, gamma.get(varying[i], varying[j]) / (scale[i] * scale[j]));
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
        if (!solver.setA(block) || solver.quality() < SINGULAR) {
            return new DMatrixRMaj(0, 0);
        }
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        solver.invert(inverse);
        DMatrixRMaj full = new DMatrixRMaj(gamma.numRows, gamma.numRows);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                full.set(varying[i], varying[j], inverse.get(i, j) / (scale[i] * scale[j]));
            }
        }
        return full;
    }

    /** Invert the diagonal of Gamma, zeros staying zeros. */
    public static double[] inverseDiagonal(DMatrixRMaj gamma) {
        double[] inverse = CommonOps_DDRM.extractDiag(gamma, null).getData().clone();
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = inverse[i] > 0 ? 1 / inverse[i] : 0;
        }
        return inverse;
    }

    /** Return the positions of the moments that vary. */
    public static int[] varying(DMatrixRMaj gamma) {
        return IntStream.range(0, gamma.numRows)
                .filter(i -> gamma.get(i, i) > 0)
                .toArray();
    }
}
