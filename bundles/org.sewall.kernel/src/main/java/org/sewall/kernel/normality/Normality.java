package org.sewall.kernel.normality;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.sewall.kernel.distribution.StandardNormal;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Hold skewness and kurtosis of items, and Mardia's of all together.
 *
 * <p>With squared Mahalanobis distances d from the covariance matrix with divisor N, Mardia's kurtosis is the mean of
 * squared d and his skewness the mean of cubed cross-distances of all pairs of cases. Source: Mardia (1970), Biometrika 57,
 * 519-530; the excess and its ratio are those that Amos prints.
 *
 * @param items one entry per item
 * @param cases number of complete cases N
 * @param skewness Mardia's b(1,p)
 * @param skewnessChiSquare N b(1,p) / 6
 * @param skewnessDegrees p (p + 1) (p + 2) / 6
 * @param skewnessPValue upper tail
 * @param kurtosis Mardia's b(2,p)
 * @param excessKurtosis b(2,p) - p (p + 2), 0 under normality
 * @param kurtosisRatio the excess over its standard error, root of 8 p (p + 2) / N
 * @param kurtosisPValue two-sided tail
 */
public record Normality(
        List<ItemShape> items,
        int cases,
        double skewness,
        double skewnessChiSquare,
        int skewnessDegrees,
        double skewnessPValue,
        double kurtosis,
        double excessKurtosis,
        double kurtosisRatio,
        double kurtosisPValue)
        implements Serializable {

    /** A variable with a smaller share of variance of its own is a combination of those before it. */
    private static final double SINGULAR = 1e-10;

    /** Copy the list. */
    public Normality {
        items = List.copyOf(items);
    }

    /**
     * Examine data; cases with missing values are left out.
     *
     * @param data at least two complete cases; Mardia's measures are NaN if its covariance matrix is singular
     */
    public static Normality of(CaseMatrix data) {
        double[][] rows = data.complete().rows();
        int p = data.names().size();
        int n = rows.length;
        List<ItemShape> items = IntStream.range(0, p)
                .mapToObj(i -> ItemShape.of(data.names().get(i), rows, i))
                .toList();
        double[][] whitened = whitened(data, rows);
        boolean exists = whitened.length > 0;
        double skewness = exists ? skewness(whitened, p) : Double.NaN;
        double kurtosis = exists ? kurtosis(whitened) : Double.NaN;
        int degrees = p * (p + 1) * (p + 2) / 6;
        double chiSquare = n * skewness / 6;
        double excess = kurtosis - p * (p + 2.0);
        double ratio = excess / Math.sqrt(8.0 * p * (p + 2) / n);
        return new Normality(
                items,
                n,
                skewness,
                chiSquare,
                degrees,
                exists ? ChiSquaredDistribution.of(degrees).survivalProbability(chiSquare) : Double.NaN,
                kurtosis,
                excess,
                ratio,
                exists ? 2 * StandardNormal.cumulative(-Math.abs(ratio)) : Double.NaN);
    }

    /** Return deviations from the means in coordinates of unit covariance; nothing if there are none. */
    private static double[][] whitened(CaseMatrix data, double[][] rows) {
        SampleMoments moments = SampleMoments.ofRaw(data.names(), rows);
        int p = moments.size();
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(p, true);
        if (rows.length <= p || !cholesky.decompose(moments.covariance())) {
            return new double[0][];
        }
        DMatrixRMaj lower = cholesky.getT(null);
        for (int i = 0; i < p; i++) {
            if (lower.get(i, i) * lower.get(i, i) <= SINGULAR * moments.covariance(i, i)) {
                return new double[0][];
            }
        }
        double[][] whitened = new double[rows.length][p];
        for (int c = 0; c < rows.length; c++) {
            for (int i = 0; i < p; i++) {
                double value = rows[c][i] - moments.mean(i);
                for (int j = 0; j < i; j++) {
                    value -= lower.get(i, j) * whitened[c][j];
                }
                whitened[c][i] = value / lower.get(i, i);
            }
        }
        return whitened;
    }

    /** The mean over pairs of cases is the sum of squared third moments, which needs no pairs. */
    private static double skewness(double[][] whitened, int p) {
        double sum = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double[] third = new double[j + 1];
                for (double[] row : whitened) {
                    double product = row[i] * row[j];
                    for (int k = 0; k <= j; k++) {
                        third[k] += product * row[k];
                    }
                }
                for (int k = 0; k <= j; k++) {
                    double mean = third[k] / whitened.length;
                    sum += permutations(i, j, k) * mean * mean;
                }
            }
        }
        return sum;
    }

    private static int permutations(int i, int j, int k) {
        if (i == j && j == k) {
            return 1;
        }
        return i == j || j == k ? 3 : 6;
    }

    private static double kurtosis(double[][] whitened) {
        double sum = 0;
        for (double[] row : whitened) {
            double distance = 0;
            for (double value : row) {
                distance += value * value;
            }
            sum += distance * distance;
        }
        return sum / whitened.length;
    }
}
