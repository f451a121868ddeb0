package org.sewall.kernel.exploratory;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Draw correlation matrices of independent normal variables and collect their eigenvalues.
 *
 * <p>The cross-products of N cases are drawn at once by Bartlett's decomposition of the Wishart distribution (Bartlett 1933),
 * so that the effort does not depend on N. Chi-square numbers are drawn by Marsaglia & Tsang (2000), ACM Transactions on
 * Mathematical Software 26, 363-372. Replicate r has its own generator made from the seed and r.
 *
 * @param size number of variables p
 * @param cases number of cases N, above p
 * @param seed seed of all replicates
 */
record RandomCorrelations(int size, int cases, long seed) {

    /** Draw replicates; return eigenvalues of the correlation matrix and of the reduced one, replicate by position. */
    double[][][] eigenvalues(int replicates) {
        double[][][] values = new double[2][replicates][];
        for (int r = 0; r < replicates; r++) {
            DMatrixRMaj correlation = draw(new SplittableRandom(seed * 1_000_003L + r));
            values[0][r] = SymmetricSpectrum.of(correlation).values();
            values[1][r] = reducedEigenvalues(correlation);
        }
        return values;
    }

    /** Return the eigenvalues with squared multiple correlations in the diagonal. */
    static double[] reducedEigenvalues(DMatrixRMaj correlation) {
        DMatrixRMaj reduced = correlation.copy();
        double[] multiple = FactorExtraction.squaredMultipleCorrelations(correlation);
        for (int i = 0; i < multiple.length; i++) {
            reduced.set(i, i, multiple[i]);
        }
        return SymmetricSpectrum.of(reduced).values();
    }

    /** Return the mean of each column. */
    static double[] means(double[][] rows) {
        double[] means = new double[rows.length == 0 ? 0 : rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < means.length; i++) {
                means[i] += row[i] / rows.length;
            }
        }
        return means;
    }

    /** Return a quantile of each column, interpolated between order statistics (type 7 of Hyndman & Fan 1996). */
    static double[] quantiles(double[][] rows, double probability) {
        double[] quantiles = new double[rows.length == 0 ? 0 : rows[0].length];
        for (int i = 0; i < quantiles.length; i++) {
            int column = i;
            double[] sorted =
                    Arrays.stream(rows).mapToDouble(row -> row[column]).sorted().toArray();
            double position = probability * (sorted.length - 1);
            int below = (int) Math.floor(position);
            int above = Math.min(below + 1, sorted.length - 1);
            quantiles[i] = sorted[below] + (position - below) * (sorted[above] - sorted[below]);
        }
        return quantiles;
    }

    private DMatrixRMaj draw(RandomGenerator random) {
        var triangle = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            triangle.set(i, i, Math.sqrt(chiSquare(random, cases - 1 - i)));
            for (int j = 0; j < i; j++) {
                triangle.set(i, j, random.nextGaussian());
            }
        }
        var products = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multTransB(triangle, triangle, products);
        var correlation = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                correlation.set(
                        i, j, i == j ? 1 : products.get(i, j) / Math.sqrt(products.get(i, i) * products.get(j, j)));
            }
        }
        return correlation;
    }

    private static double chiSquare(RandomGenerator random, int degrees) {
        double shape = 0.5 * degrees;
        if (shape < 1) {
            double normal = random.nextGaussian();
            return normal * normal;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + c * normal;
            double cube = root * root * root;
            if (cube > 0
                    && Math.log(1 - random.nextDouble()) < 0.5 * normal * normal + d * (1 - cube + Math.log(cube))) {
                return 2 * d * cube;
            }
        }
    }
}
