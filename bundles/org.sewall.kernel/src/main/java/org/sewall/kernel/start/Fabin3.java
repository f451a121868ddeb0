package org.sewall.kernel.start;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Estimate the loadings of one factor without iteration, the first indicator being the marker.
 *
 * <p>Source: Haegglund (1982), Factor analysis by instrumental variables methods, Psychometrika 47, 209-222, estimator
 * FABIN3. With three indicators the triad solution, with two a crude ratio is used, and loadings are kept within what a
 * reliability of the marker of at least .10 allows, as lavaan 0.6-14 does, so that both programs start alike.
 */
final class Fabin3 {
    private static final double LEAST_RELIABILITY = 0.1;

    private final DMatrixRMaj covariance;
    private final int size;

    private Fabin3(DMatrixRMaj covariance) {
        this.covariance = covariance;
        this.size = covariance.numRows;
    }

    /**
     * Estimate loadings.
     *
     * @param covariance covariance matrix of the indicators, positive variances, marker first
     * @param unitVariance whether the factor has variance 1 instead of a marker
     * @return one loading per indicator; 1 (or .7 under unit variance) where there is no information
     */
    static double[] loadings(DMatrixRMaj covariance, boolean unitVariance) {
        double[] loadings = new Fabin3(covariance).estimate(unitVariance);
        for (int i = 0; i < loadings.length; i++) {
            if (!Double.isFinite(loadings[i])) {
                loadings[i] = 1;
            }
        }
        return loadings;
    }

    private double[] estimate(boolean unitVariance) {
        if (size < 4) {
            return fewIndicators(unitVariance);
        }
        var loadings = new double[size];
        loadings[0] = 1;
        for (int i = 1; i < size; i++) {
            loadings[i] = bounded(instrumental(i), covariance.get(i, i));
        }
        return unitVariance ? rescaled(loadings, factorVariance(loadings)) : loadings;
    }

    /** Regress indicator i on the marker with all other indicators as instruments. */
    private double instrumental(int i) {
        int count = size - 2;
        var instruments = new DMatrixRMaj(count, count);
        var withMarker = new DMatrixRMaj(count, 1);
        int[] others = IntStream.range(1, size).filter(k -> k != i).toArray();
        for (int a = 0; a < count; a++) {
            withMarker.set(a, covariance.get(others[a], 0));
            for (int b = 0; b < count; b++) {
                instruments.set(a, b, covariance.get(others[a], others[b]));
            }
        }
        var weights = new DMatrixRMaj(count, 1);
        if (!CommonOps_DDRM.solve(instruments, withMarker, weights)) {
            weights.setTo(withMarker);
        }
        double numerator = 0;
        double denominator = 0;
        for (int a = 0; a < count; a++) {
            numerator += covariance.get(i, others[a]) * weights.get(a);
            denominator += withMarker.get(a) * weights.get(a);
        }
        return numerator / denominator;
    }

    private double[] fewIndicators(boolean unitVariance) {
        if (size == 1) {
            return new double[] {1};
        }
        double s11 = covariance.get(0, 0);
        double s22 = covariance.get(1, 1);
        double s21 = covariance.get(1, 0);
        double s31 = size == 3 ? covariance.get(2, 0) : (s11 + s22) / 2;
        double s32 = size == 3 ? covariance.get(2, 1) : s21;
        if (s21 * s31 * s32 < 0) {
            var crude = new double[size];
            Arrays.fill(crude, unitVariance ? 0.7 : 1);
            return crude;
        }
        var loadings = new double[size];
        loadings[0] = 1;
        loadings[1] = bounded(s32 / s31, s22);
        if (size == 3) {
            loadings[2] = bounded(s32 / s21, covariance.get(2, 2));
        }
        double variance = Math.min(Math.max(s21 * s31 / s32, LEAST_RELIABILITY * s11), s11);
        return unitVariance ? rescaled(loadings, variance) : loadings;
    }

    private double bounded(double loading, double variance) {
        double bound = Math.sqrt(variance / (LEAST_RELIABILITY * covariance.get(0, 0)));
        return Math.min(Math.max(-bound, loading), bound);
    }

    /** Estimate the factor variance by least squares, unique variances being those that fit best given the loadings. */
    private double factorVariance(double[] loadings) {
        double square = 0;
        for (double loading : loadings) {
            square += loading * loading;
        }
        DMatrixRMaj unique = uniqueVariances(loadings, square);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double common = covariance.get(i, j) - (i == j ? unique.get(i) : 0);
                sum += loadings[i] * common * loadings[j];
            }
        }
        return sum / (square * square);
    }

    private DMatrixRMaj uniqueVariances(double[] loadings, double square) {
        var projector = new DMatrixRMaj(size, size);
        var system = CommonOps_DDRM.identity(size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double element = loadings[i] * loadings[j] / square;
                projector.set(i, j, element);
                system.add(i, j, -element * element);
            }
        }
        var left = new DMatrixRMaj(size, size);
        var projected = new DMatrixRMaj(size, size);
        CommonOps_DDRM.mult(projector, covariance, left);
        CommonOps_DDRM.mult(left, projector, projected);
        var right = new DMatrixRMaj(size, 1);
        for (int i = 0; i < size; i++) {
            right.set(i, covariance.get(i, i) - projected.get(i, i));
        }
        var unique = new DMatrixRMaj(size, 1);
        CommonOps_DDRM.solve(system, right, unique);
        return unique;
    }

    private static double[] rescaled(double[] loadings, double variance) {
        double factor = Math.signum(variance) * Math.sqrt(Math.abs(variance));
        for (int i = 0; i < loadings.length; i++) {
            loadings[i] *= factor;
        }
        return loadings;
    }
}
