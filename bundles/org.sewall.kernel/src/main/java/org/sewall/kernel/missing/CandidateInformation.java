package org.sewall.kernel.missing;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.MomentDerivatives;

/**
 * Compute single entries of the expected Hessian of incomplete data, some covariates being given.
 *
 * <p>The entry of two parameters is the sum over patterns of n tr(W(j) D(a) W(j) D(b)) / N. Moments among given covariates
 * carry no information: a parameter that makes a covariate an outcome counts without the block of its derivative that
 * belongs to the covariates and their means (lavaan 0.6, {@code lav_mvnorm_missing_information_expected} with {@code
 * x.idx}). About the implied means that block is X D X with X picking the covariates and the constant, so that D = w (u v' +
 * v u') becomes the difference of two matrices of that form.
 *
 * <p>Entries of one candidate are computed one after another; what belongs to the candidate is kept meanwhile.
 */
final class CandidateInformation {
    private final IncompleteSample sample;
    private final PatternSweep sweep;
    private final MomentDerivatives derivatives;
    private final DMatrixRMaj lostFactors;
    private final DMatrixRMaj weight;
    private final DMatrixRMaj lost;
    private final int p;
    private final int r;
    private final double[] solved;
    private int current = -1;
    private Direction[] directions = {};

    /**
     * Take the matrices of an evaluated discrepancy.
     *
     * @param weight W, bordered
     * @param lost sum over patterns of n V / N
     */
    CandidateInformation(PatternSweep sweep, MomentDerivatives derivatives, DMatrixRMaj weight, DMatrixRMaj lost) {
        sample = sweep.sample();
        this.sweep = sweep;
        this.derivatives = derivatives;
        this.weight = weight;
        this.lost = lost;
        p = sample.variables();
        r = derivatives.factors().numCols;
        DMatrixRMaj top = CommonOps_DDRM.extract(derivatives.factors(), 0, p, 0, r);
        lostFactors = new DMatrixRMaj(p, r);
        CommonOps_DDRM.mult(lost, top, lostFactors);
        solved = solve();
    }

    /** Compute C W(m,.) R of all patterns. */
    private double[] solve() {
        int absent = sample.patterns().stream()
                .mapToInt(pattern -> pattern.missing().length)
                .sum();
        double[] products = new double[absent * r];
        double[] weighted = derivatives.weightedFactors().data;
        int first = 0;
        for (MissingPattern pattern : sample.patterns()) {
            int[] missing = pattern.missing();
            for (int i = 0; i < missing.length; i++) {
                System.arraycopy(weighted, missing[i] * r, products, (first + i) * r, r);
            }
            Triangle.forward(sweep.roots(), pattern.firstElement(), missing.length, products, first * r, r);
            Triangle.backward(sweep.roots(), pattern.firstElement(), missing.length, products, first * r, r);
            first += missing.length;
        }
        return products;
    }

    /** Compute the entry of an element with itself, if no covariate becomes an outcome. */
    double own(int element) {
        int u = derivatives.left(element);
        int v = derivatives.right(element);
        double[] factors = derivatives.factors().data;
        double[] weighted = derivatives.weightedFactors().data;
        double[] loss = lostFactors.data;
        double uu = columns(factors, u, weighted, v);
        double left = columns(factors, u, weighted, u);
        double right = columns(factors, v, weighted, v);
        double losses = 2 * uu * columns(factors, u, loss, v)
                + left * columns(factors, v, loss, v)
                + right * columns(factors, u, loss, u);
        double weight = derivatives.weight(element);
        return weight * weight * 2 * (uu * uu + left * right - losses + sharedWithItself(u, v));
    }

    /** Compute half the sum of n tr(V D V D) / N for D = u v' + v u'. */
    private double sharedWithItself(int u, int v) {
        double[] weighted = derivatives.weightedFactors().data;
        double sum = 0;
        int first = 0;
        for (MissingPattern pattern : sample.patterns()) {
            double both = 0;
            double left = 0;
            double right = 0;
            for (int k : pattern.missing()) {
                double x = weighted[k * r + u];
                double y = weighted[k * r + v];
                both += x * solved[first + v];
                left += x * solved[first + u];
                right += y * solved[first + v];
                first += r;
            }
            sum += pattern.cases() * (both * both + left * right);
        }
        return sum / sample.cases();
    }

    /** Multiply two columns of matrices that have r columns; the border counts if both have one. */
    private double columns(double[] x, int u, double[] y, int v) {
        double sum = 0;
        for (int i = 0; i < Math.min(x.length, y.length) / r; i++) {
            sum += x[i * r + u] * y[i * r + v];
        }
        return sum;
    }

    /**
     * Compute the entries of an element with others, if no covariate becomes an outcome.
     *
     * @param others elements
     */
    double[] cross(int element, int[] others) {
        Direction direction = whole(element);
        double[] entries = new double[others.length];
        for (int c = 0; c < others.length; c++) {
            entries[c] = derivatives.weight(element)
                    * derivatives.weight(others[c])
                    * direction.with(derivatives.left(others[c]), derivatives.right(others[c]));
        }
        return entries;
    }

    /**
     * Compute an entry of the expected Hessian.
     *
     * @param a element of the candidate
     * @param b another element, which does not make a given covariate an outcome, or the same one
     * @param covariates positions of given covariates if the candidate makes one of them an outcome, otherwise empty
     */
    double entry(int a, int b, int[] covariates) {
        if (a != current) {
            directions = covariates.length == 0
                    ? new Direction[] {whole(a)}
                    : new Direction[] {whole(a), among(a, covariates)};
            current = a;
        }
        double sum = 0;
        for (int s = 0; s < directions.length; s++) {
            double sign = s == 0 ? 1 : -1;
            if (a != b) {
                sum += sign * directions[s].with(derivatives.left(b), derivatives.right(b));
            } else {
                for (int t = 0; t < directions.length; t++) {
                    sum += sign * (t == 0 ? 1 : -1) * directions[s].with(directions[t]);
                }
            }
        }
        return derivatives.weight(a) * derivatives.weight(b) * sum;
    }

    private Direction whole(int element) {
        int left = derivatives.left(element);
        int right = derivatives.right(element);
        return new Direction(column(left), column(right), overlap(left, right));
    }

    private Direction among(int element, int[] covariates) {
        double[] left = picked(derivatives.left(element), covariates);
        double[] right = picked(derivatives.right(element), covariates);
        return new Direction(left, right, overlap(times(weight, left), times(weight, right)));
    }

    private double[] column(int k) {
        double[] column = new double[p + 1];
        Arrays.setAll(column, i -> derivatives.factors().data[i * r + k]);
        return column;
    }

    private double[] picked(int k, int[] covariates) {
        double[] picked = new double[p + 1];
        for (int i : covariates) {
            picked[i] = derivatives.factors().data[i * r + k];
        }
        picked[p] = derivatives.factors().data[p * r + k];
        return picked;
    }

    private static double dot(double[] x, double[] y, int first, int step) {
        // one of the two may lack the border, where the other does not count then
        int length = Math.min(x.length, (y.length - first + step - 1) / step);
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[i] * y[first + i * step];
        }
        return sum;
    }

    private static double[] times(DMatrixRMaj matrix, double[] vector) {
        double[] product = new double[matrix.numRows];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                product[i] += matrix.data[i * matrix.numCols + j] * vector[j];
            }
        }
        return product;
    }

    /** Compute the sum of n C (g h' + h g')(m,m) C / N with columns g and h of W R. */
    private double[] overlap(int left, int right) {
        double[] sum = new double[p * p];
        int first = 0;
        for (MissingPattern pattern : sample.patterns()) {
            int[] missing = pattern.missing();
            double share = pattern.cases() / (double) sample.cases();
            for (int k = 0; k < missing.length; k++) {
                double g = share * solved[first + k * r + left];
                double h = share * solved[first + k * r + right];
                int line = missing[k] * p;
                for (int l = 0; l < missing.length; l++) {
                    sum[line + missing[l]] += g * solved[first + l * r + right] + h * solved[first + l * r + left];
                }
            }
            first += missing.length * r;
        }
        return sum;
    }

    /** Compute the same for any vectors g and h. */
    private double[] overlap(double[] left, double[] right) {
        double[] sum = new double[p * p];
        double[] g = new double[p];
        double[] h = new double[p];
        for (MissingPattern pattern : sample.patterns()) {
            int[] missing = pattern.missing();
            for (int k = 0; k < missing.length; k++) {
                g[k] = left[missing[k]];
                h[k] = right[missing[k]];
            }
            Triangle.solve(sweep.roots(), pattern.firstElement(), missing.length, g);
            Triangle.solve(sweep.roots(), pattern.firstElement(), missing.length, h);
            double share = pattern.cases() / (double) sample.cases();
            for (int k = 0; k < missing.length; k++) {
                int line = missing[k] * p;
                for (int l = 0; l < missing.length; l++) {
                    sum[line + missing[l]] += share * (g[k] * h[l] + h[k] * g[l]);
                }
            }
        }
        return sum;
    }

    /** A direction u v' + v u' with its products. */
    private final class Direction {
        private final double[] u;
        private final double[] v;
        private final double[] weightedU;
        private final double[] weightedV;
        private final double[] lostU;
        private final double[] lostV;
        private final double[] overlap;
        private final double[][] overlapColumns = new double[r][];

        Direction(double[] u, double[] v, double[] overlap) {
            this.u = u;
            this.v = v;
            weightedU = times(weight, u);
            weightedV = times(weight, v);
            lostU = times(lost, u);
            lostV = times(lost, v);
            this.overlap = overlap;
        }

        /** Compute the trace with x y' + y x', x and y being columns of R. */
        double with(int x, int y) {
            double[] weighted = derivatives.weightedFactors().data;
            if (overlapColumns[y] == null) {
                overlapColumns[y] = overlapTimes(weighted, y, r);
            }
            double ux = dot(u, weighted, x, r);
            double uy = dot(u, weighted, y, r);
            double vx = dot(v, weighted, x, r);
            double vy = dot(v, weighted, y, r);
            double[] loss = lostFactors.data;
            double losses = ux * dot(v, loss, y, r)
                    + uy * dot(v, loss, x, r)
                    + vx * dot(u, loss, y, r)
                    + vy * dot(u, loss, x, r);
            return 2 * (ux * vy + uy * vx) - 2 * losses + 2 * dot(overlapColumns[y], weighted, x, r);
        }

        /** Compute the trace with another direction. */
        double with(Direction other) {
            double ux = dot(u, other.weightedU, 0, 1);
            double uy = dot(u, other.weightedV, 0, 1);
            double vx = dot(v, other.weightedU, 0, 1);
            double vy = dot(v, other.weightedV, 0, 1);
            double losses = ux * dot(other.lostV, v, 0, 1)
                    + uy * dot(other.lostU, v, 0, 1)
                    + vx * dot(other.lostV, u, 0, 1)
                    + vy * dot(other.lostU, u, 0, 1);
            double shared = dot(overlapTimes(other.weightedV, 0, 1), other.weightedU, 0, 1);
            return 2 * (ux * vy + uy * vx) - 2 * losses + 2 * shared;
        }

        private double[] overlapTimes(double[] vector, int first, int step) {
            double[] product = new double[p];
            for (int j = 0; j < p; j++) {
                double multiple = vector[first + j * step];
                for (int i = 0; i < p; i++) {
                    product[i] += multiple * overlap[j * p + i];
                }
            }
            return product;
        }
    }
}
