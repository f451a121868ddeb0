package org.sewall.kernel.missing;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.MomentDerivatives;

/**
 * Compute what missing values take from the Hessian of complete data.
 *
 * <p>The observed information is that of complete data, with conditional expectations for what is missing, minus the
 * conditional covariance of the complete-data score (Louis, T. A., 1982, Journal of the Royal Statistical Society B 44,
 * 226-233). With V = W(.,m) C W(m,.) for a pattern, in units of F the loss is
 * sum over patterns of n tr(V D(a) V D(b)) / N plus twice the sum over rows of z' D(a) V D(b) z / N.
 *
 * <p>D(a) = w (u v' + v u') has rank 2 and V the rank of what is missing. The first sum is, for each a, tr(W D(b) W Y) with Y
 * the sum of n C (W D(a) W)(m,m) C: a few operations for each pattern and a product of matrices. The second is a sum of outer
 * products of vectors that hold L^-1 (W D(a) z)(m) for all a, where L L' = W(m,m).
 */
final class MissingInformation {
    /** Number of vectors collected before their products are added. */
    private static final int BATCH = 64;

    private final IncompleteSample sample;
    private final MissingPattern[] patterns;
    private final int count;
    private final int p;
    private final int r;
    private final DMatrixRMaj factors;
    private final DMatrixRMaj projections;
    private final DMatrixRMaj scoreMoments;
    private final DMatrixRMaj transposed;
    private final DMatrixRMaj response;
    private final DMatrixRMaj pairing;
    private final DMatrixRMaj gram;
    private final boolean[] vanishing;
    private final double[] reduced;
    private final double[] solved;
    private final double[] vectors;
    private final double[] sum;
    private int collected;

    /**
     * Allocate all matrices.
     *
     * @param sample cases
     * @param derivatives derivatives of the moments by the parameters; only its sizes are used
     */
    MissingInformation(IncompleteSample sample, MomentDerivatives derivatives) {
        this.sample = sample;
        patterns = sample.patterns().stream()
                .filter(pattern -> pattern.missing().length > 0)
                .toArray(MissingPattern[]::new);
        count = derivatives.elements();
        p = sample.variables();
        r = derivatives.factors().numCols;
        int most = Arrays.stream(patterns)
                .mapToInt(pattern -> pattern.missing().length)
                .max()
                .orElse(0);
        int absent = Arrays.stream(patterns)
                .mapToInt(pattern -> pattern.missing().length)
                .sum();
        factors = new DMatrixRMaj(p, r);
        projections = new DMatrixRMaj(sample.meanShares().length, r);
        scoreMoments = new DMatrixRMaj(p, r);
        transposed = new DMatrixRMaj(r, p);
        response = new DMatrixRMaj(r, p);
        pairing = new DMatrixRMaj(p, p);
        gram = new DMatrixRMaj(r, r);
        vanishing = new boolean[r];
        reduced = new double[most * r];
        solved = new double[absent * r];
        vectors = new double[BATCH * count];
        sum = new double[count * count];
    }

    /** Subtract the loss from the observed Hessian of complete data. */
    void subtract(PatternSweep sweep, MomentDerivatives derivatives, DMatrixRMaj hessian) {
        if (patterns.length == 0) {
            return;
        }
        prepare(sweep, derivatives);
        addOverlaps(derivatives);
        addScores(sweep, derivatives);
        double scale = -1.0 / sample.cases();
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                add(hessian, derivatives, a, b, scale * sum[a * count + b]);
            }
        }
    }

    /**
     * Write the expected Hessian: sum over patterns of n tr((W - V) D(a) (W - V) D(b)) / N.
     *
     * @param lost sum over patterns of n V / N
     */
    void expected(PatternSweep sweep, MomentDerivatives derivatives, DMatrixRMaj lost, DMatrixRMaj hessian) {
        derivatives.expectedHessian(hessian);
        if (patterns.length == 0) {
            return;
        }
        prepare(sweep, derivatives);
        CommonOps_DDRM.mult(lost, factors, scoreMoments);
        CommonOps_DDRM.multTransA(factors, scoreMoments, gram);
        addOverlaps(derivatives);
        double scale = 1.0 / sample.cases();
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                double entry = scale * sum[a * count + b] - 2 * derivatives.cross(a, b, gram);
                add(hessian, derivatives, a, b, entry);
            }
        }
    }

    private static void add(DMatrixRMaj hessian, MomentDerivatives derivatives, int a, int b, double entry) {
        int i = derivatives.parameter(a);
        int j = derivatives.parameter(b);
        hessian.add(i, j, entry);
        if (a != b) {
            hessian.add(j, i, entry);
        }
    }

    /** Take R without the constant's row, W R transposed, and C W(m,.) R of all patterns. */
    private void prepare(PatternSweep sweep, MomentDerivatives derivatives) {
        Arrays.fill(sum, 0);
        System.arraycopy(derivatives.factors().data, 0, factors.data, 0, p * r);
        double[] weighted = derivatives.weightedFactors().data;
        for (int k = 0; k < r; k++) {
            vanishing[k] = true;
            for (int i = 0; i < p; i++) {
                transposed.data[k * p + i] = weighted[i * r + k];
                vanishing[k] &= weighted[i * r + k] == 0;
            }
        }
        int first = 0;
        for (MissingPattern pattern : patterns) {
            int[] missing = pattern.missing();
            for (int i = 0; i < missing.length; i++) {
                System.arraycopy(weighted, missing[i] * r, solved, (first + i) * r, r);
            }
            Triangle.forward(sweep.roots(), pattern.firstElement(), missing.length, solved, first * r, r);
            Triangle.backward(sweep.roots(), pattern.firstElement(), missing.length, solved, first * r, r);
            first += missing.length;
        }
    }

    /** Add the sum of n tr(V D(a) V D(b)). */
    private void addOverlaps(MomentDerivatives derivatives) {
        for (int a = 0; a < count; a++) {
            int u = derivatives.left(a);
            int v = derivatives.right(a);
            if (vanishing[u] || vanishing[v]) {
                continue;
            }
            pair(u, v, derivatives.weight(a));
            CommonOps_DDRM.mult(transposed, pairing, response);
            for (int b = 0; b <= a; b++) {
                int x = derivatives.left(b) * p;
                int y = derivatives.right(b) * p;
                if (!vanishing[derivatives.left(b)] && !vanishing[derivatives.right(b)]) {
                    sum[a * count + b] += 2 * derivatives.weight(b) * dot(transposed.data, x, response.data, y);
                }
            }
        }
    }

    /** Fill Y, the sum of n w (g h' + h g') with g and h columns u and v of C W(m,.) R. */
    private void pair(int u, int v, double w) {
        pairing.zero();
        double[] y = pairing.data;
        int place = 0;
        for (MissingPattern pattern : patterns) {
            int[] missing = pattern.missing();
            double multiple = w * pattern.cases();
            for (int k = 0; k < missing.length; k++) {
                double g = multiple * solved[place + k * r + u];
                double h = multiple * solved[place + k * r + v];
                int line = missing[k] * p;
                for (int l = 0; l < missing.length; l++) {
                    y[line + missing[l]] += g * solved[place + l * r + v] + h * solved[place + l * r + u];
                }
            }
            place += missing.length * r;
        }
    }

    private double dot(double[] x, int first, double[] y, int second) {
        double total = 0;
        for (int i = 0; i < p; i++) {
            total += x[first + i] * y[second + i];
        }
        return total;
    }

    /** Add twice the sum of z' D(a) V D(b) z. */
    private void addScores(PatternSweep sweep, MomentDerivatives derivatives) {
        project(sweep, derivatives);
        double[] weighted = derivatives.weightedFactors().data;
        collected = 0;
        for (MissingPattern pattern : patterns) {
            int[] missing = pattern.missing();
            for (int i = 0; i < missing.length; i++) {
                System.arraycopy(weighted, missing[i] * r, reduced, i * r, r);
            }
            Triangle.forward(sweep.roots(), pattern.firstElement(), missing.length, reduced, 0, r);
            for (int row = pattern.firstRow(); row < pattern.firstRow() + pattern.rows(); row++) {
                for (int i = 0; i < missing.length; i++) {
                    collect(derivatives, i * r, row * r);
                }
            }
        }
        SymmetricSum.add(vectors, 0, collected, count, sum);
    }

    /** Compute z' R of all rows, the constant included. */
    private void project(PatternSweep sweep, MomentDerivatives derivatives) {
        CommonOps_DDRM.mult(sweep.scores(), factors, projections);
        double[] shares = sample.meanShares();
        int constant = p * r;
        for (int row = 0; row < shares.length; row++) {
            for (int k = 0; k < r; k++) {
                projections.data[row * r + k] += shares[row] * derivatives.factors().data[constant + k];
            }
        }
    }

    private void collect(MomentDerivatives derivatives, int line, int row) {
        int target = collected * count;
        double[] z = projections.data;
        for (int e = 0; e < count; e++) {
            int u = derivatives.left(e);
            int v = derivatives.right(e);
            vectors[target + e] = Math.sqrt(2)
                    * derivatives.weight(e)
                    * (reduced[line + u] * z[row + v] + reduced[line + v] * z[row + u]);
        }
        collected++;
        if (collected == BATCH) {
            SymmetricSum.add(vectors, 0, collected, count, sum);
            collected = 0;
        }
    }
}
