package org.sewall.kernel.fit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Residuals divided by their standard errors, as lavaan prints them: asymptotically standard normal.
 *
 * <p>The vector of residuals is Q (s - sigma) with Q = I - n D V D' A, where D is the Jacobian of the implied moments,
 * V the covariance matrix of the estimates and A the normal-theory weight at the implied moments. Its covariance matrix
 * is Q Gamma Q' / n with the normal-theory Gamma of the sample moments: the variance of a sample covariance is
 * s(i,i) s(j,j) + s(i,j)^2, of a mean s(i,i). With Gamma at the implied moments it would be Gamma - n D V D', the form of
 * LISREL (Jöreskog & Sörbom 1988), which is what a solution holds. Sources: Bollen (1989), 258-260; Maydeu-Olivares (2017),
 * Psychometrika 82, 533-558; lavaan 0.6-14, {@code lav_residuals_acov}.
 *
 * <p>As in lavaan the variance of a residual is divided by N(g) whatever the likelihood. Where it is zero in exact
 * arithmetic z is 0; lavaan divides by rounding errors.
 *
 * <p>No matrix of the order of the moments is formed. Work grows with q p^3 + q^2 p^2.
 */
public final class StandardizedResiduals {

    /** Share of the variance of a sample moment below which a residual is zero in exact arithmetic. */
    private static final double ZERO_SHARE = 1e-9;

    private final GroupMoments group;
    private final DMatrixRMaj jacobian;
    private final DMatrixRMaj inverse;
    private final DMatrixRMaj ratio;
    private final int parameters;
    private final int firstCovariance;
    private final DMatrixRMaj cross;
    private final DMatrixRMaj spread;

    private StandardizedResiduals(GroupMoments group, DMatrixRMaj jacobian, DMatrixRMaj inverse) {
        int p = group.variables();
        this.group = group;
        this.jacobian = jacobian;
        this.inverse = inverse;
        parameters = jacobian.numCols;
        firstCovariance = group.hasMeans() ? p : 0;
        ratio = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(group.sampleCovariance(), inverse, ratio);
        cross = new DMatrixRMaj(jacobian.numRows, parameters);
        spread = new DMatrixRMaj(parameters, parameters);
    }

    /**
     * Divide the residuals of a group by their standard errors.
     *
     * @param group moments at the estimates, with a positive definite implied covariance matrix
     * @param jacobian derivatives of the implied moments by the free parameters, one column each: first the means, if
     *     they are modelled, then the lower triangle of the covariance matrix, column after column
     * @param covarianceOfEstimates covariance matrix of the free parameters
     * @param multiplier multiplier of the discrepancy of the group in the chi-square, see
     *     {@link NumberRules#chiSquareMultiplier}
     * @return z-statistics; 0 where a residual is zero in exact arithmetic
     * @throws IllegalArgumentException if the shapes do not agree or the implied matrix is not positive definite
     */
    public static ResidualMoments of(
            GroupMoments group, DMatrixRMaj jacobian, DMatrixRMaj covarianceOfEstimates, double multiplier) {
        PositiveDefinite sigma = PositiveDefinite.of(group.impliedCovariance());
        if (jacobian.numRows != group.momentCount()
                || covarianceOfEstimates.numRows != jacobian.numCols
                || !sigma.valid()) {
            throw new IllegalArgumentException("residuals need the derivatives of every moment by every parameter");
        }
        StandardizedResiduals work = new StandardizedResiduals(group, jacobian, sigma.inverse());
        work.accumulate();
        return work.divide(covarianceOfEstimates, multiplier);
    }

    /** Fill Gamma A D, row by moment, and D' A Gamma A D. */
    private void accumulate() {
        int p = group.variables();
        DMatrixRMaj[] weighted = new DMatrixRMaj[parameters];
        double[][] meanChange = new double[parameters][];
        DMatrixRMaj product = new DMatrixRMaj(p, p);
        DMatrixRMaj spreadOfMeans = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(inverse, ratio, spreadOfMeans);
        for (int k = 0; k < parameters; k++) {
            DMatrixRMaj change = change(k);
            CommonOps_DDRM.multTransB(change, ratio, product);
            weighted[k] = new DMatrixRMaj(p, p);
            CommonOps_DDRM.mult(inverse, product, weighted[k]);
            CommonOps_DDRM.mult(ratio, product, change);
            meanChange[k] = meanChange(k);
            fillCross(k, change, meanChange[k]);
            for (int l = 0; l <= k; l++) {
                double value = 0.5 * traceOfProduct(weighted[k], weighted[l])
                        + form(meanChange[k], spreadOfMeans, meanChange[l]);
                spread.set(k, l, value);
                spread.set(l, k, value);
            }
        }
    }

    private DMatrixRMaj change(int parameter) {
        int p = group.variables();
        DMatrixRMaj change = new DMatrixRMaj(p, p);
        int row = firstCovariance;
        for (int j = 0; j < p; j++) {
            for (int i = j; i < p; i++) {
                double derivative = jacobian.get(row++, parameter);
                change.set(i, j, derivative);
                change.set(j, i, derivative);
            }
        }
        return change;
    }

    private double[] meanChange(int parameter) {
        double[] change = new double[firstCovariance];
        for (int i = 0; i < change.length; i++) {
            change[i] = jacobian.get(i, parameter);
        }
        return change;
    }

    private void fillCross(int parameter, DMatrixRMaj covariances, double[] means) {
        int p = group.variables();
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int j = 0; j < p; j++) {
                sum += ratio.get(i, j) * means[j];
            }
            cross.set(i, parameter, sum);
        }
        int row = firstCovariance;
        for (int j = 0; j < p; j++) {
            for (int i = j; i < p; i++) {
                cross.set(row++, parameter, covariances.get(i, j));
            }
        }
    }

    private ResidualMoments divide(DMatrixRMaj covarianceOfEstimates, double multiplier) {
        int p = group.variables();
        DMatrixRMaj s = group.sampleCovariance();
        ResidualMoments raw = ResidualMoments.raw(group);
        double[] means = new double[firstCovariance];
        for (int i = 0; i < means.length; i++) {
            means[i] = divided(raw.means()[i], i, s.get(i, i), covarianceOfEstimates, multiplier);
        }
        DMatrixRMaj covariances = new DMatrixRMaj(p, p);
        int row = firstCovariance;
        for (int j = 0; j < p; j++) {
            for (int i = j; i < p; i++) {
                double gamma = s.get(i, i) * s.get(j, j) + s.get(i, j) * s.get(i, j);
                double z = divided(raw.covariances().get(i, j), row++, gamma, covarianceOfEstimates, multiplier);
                covariances.set(i, j, z);
                covariances.set(j, i, z);
            }
        }
        return new ResidualMoments(covariances, means);
    }

    private double divided(
            double residual, int row, double gamma, DMatrixRMaj covarianceOfEstimates, double multiplier) {
        double[] u = new double[parameters];
        double crossed = 0;
        for (int k = 0; k < parameters; k++) {
            for (int l = 0; l < parameters; l++) {
                u[k] += multiplier * covarianceOfEstimates.get(k, l) * jacobian.get(row, l);
            }
            crossed += u[k] * cross.get(row, k);
        }
        double variance = gamma - 2 * crossed + form(u, spread, u);
        return variance > ZERO_SHARE * gamma ? residual / Math.sqrt(variance / group.observations()) : 0;
    }

    private static double traceOfProduct(DMatrixRMaj a, DMatrixRMaj b) {
        double sum = 0;
        for (int i = 0; i < a.numRows; i++) {
            for (int j = 0; j < a.numCols; j++) {
                sum += a.unsafe_get(i, j) * b.unsafe_get(j, i);
            }
        }
        return sum;
    }

    private static double form(double[] left, DMatrixRMaj matrix, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                sum += left[i] * matrix.unsafe_get(i, j) * right[j];
            }
        }
        return sum;
    }
}
