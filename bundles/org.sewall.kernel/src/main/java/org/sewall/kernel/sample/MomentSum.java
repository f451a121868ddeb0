package org.sewall.kernel.sample;

import java.util.Arrays;
import java.util.List;
import org.sewall.kernel.matrix.Rows;

/**
 * Accumulate means and cross-products of cases block by block.
 *
 * <p>All is taken about the first case, which keeps every digit however far the means are from zero. Each block is taken about
 * its own means, then joined to the blocks before it (Chan, T. F., Golub, G. H. & LeVeque, R. J., 1983, Algorithms for computing the sample variance,
 * The American Statistician 37, 242-247, equation 2.1). The result depends on the division into blocks, never on who
 * computes them.
 */
public final class MomentSum {
    /** Cases of a block: so many that joining is cheap, so few that the deviations stay in the cache. */
    private static final int BLOCK = 128;

    private final int size;
    private final double[] origin;
    private final double[] means;
    private final double[][] products;
    private final double[][] deviations;
    private final double[] blockMeans;
    private final double[][] blockProducts;
    private long cases;

    /** Start without cases. */
    public MomentSum(int size) {
        this.size = size;
        origin = new double[size];
        means = new double[size];
        products = Rows.zeros(size, size);
        deviations = Rows.zeros(BLOCK, size);
        blockMeans = new double[size];
        blockProducts = Rows.zeros(size, size);
    }

    /** Return the number of cases so far. */
    public long cases() {
        return cases;
    }

    /**
     * Add cases.
     *
     * @param rows one array per case, not changed
     * @param from first case
     * @param to case after the last
     */
    public void add(double[][] rows, int from, int to) {
        for (int start = from; start < to; start += BLOCK) {
            int count = Math.min(BLOCK, to - start);
            for (int k = 0; k < count; k++) {
                System.arraycopy(rows[start + k], 0, deviations[k], 0, size);
            }
            addBlock(count);
        }
    }

    /**
     * Add cases that stand in one array, one after another.
     *
     * @param values values of all cases, not changed
     * @param count number of cases
     */
    public void add(double[] values, int count) {
        for (int start = 0; start < count; start += BLOCK) {
            int part = Math.min(BLOCK, count - start);
            for (int k = 0; k < part; k++) {
                System.arraycopy(values, (start + k) * size, deviations[k], 0, size);
            }
            addBlock(part);
        }
    }

    /** Add the cases that stand in {@code deviations}. */
    private void addBlock(int count) {
        if (cases == 0) {
            System.arraycopy(deviations[0], 0, origin, 0, size);
        }
        for (int k = 0; k < count; k++) {
            Rows.add(deviations[k], 0, size, -1, origin);
        }
        Arrays.fill(blockMeans, 0);
        for (int k = 0; k < count; k++) {
            Rows.add(blockMeans, 0, size, 1, deviations[k]);
        }
        for (int j = 0; j < size; j++) {
            blockMeans[j] /= count;
        }
        for (int k = 0; k < count; k++) {
            Rows.add(deviations[k], 0, size, -1, blockMeans);
        }
        for (int i = 0; i < size; i++) {
            double[] target = blockProducts[i];
            Arrays.fill(target, 0, i + 1, 0);
            int k = 0;
            for (; k + 3 < count; k += 4) {
                double[] a = deviations[k];
                double[] b = deviations[k + 1];
                double[] c = deviations[k + 2];
                double[] d = deviations[k + 3];
                Rows.add(target, 0, i + 1, a[i], a, b[i], b, c[i], c, d[i], d);
            }
            for (; k < count; k++) {
                Rows.add(target, 0, i + 1, deviations[k][i], deviations[k]);
            }
        }
        removeRounding(count);
        join(count, origin, blockMeans, blockProducts);
    }

    /** The sums of the deviations are rounding of zero; taking them out removes the error of the means. */
    private void removeRounding(int count) {
        double[] residual = new double[size];
        for (int k = 0; k < count; k++) {
            Rows.add(residual, 0, size, 1, deviations[k]);
        }
        for (int i = 0; i < size; i++) {
            Rows.add(blockProducts[i], 0, i + 1, -residual[i] / count, residual);
            blockMeans[i] += residual[i] / count;
        }
    }

    /** Add what another sum has accumulated. */
    public void add(MomentSum other) {
        if (other.cases == 0) {
            return;
        }
        if (cases == 0) {
            System.arraycopy(other.origin, 0, origin, 0, size);
        }
        join(other.cases, other.origin, other.means, other.products);
    }

    private void join(long count, double[] otherOrigin, double[] otherMeans, double[][] otherProducts) {
        double total = cases + count;
        double share = count / total;
        double weight = cases * share;
        double[] difference = new double[size];
        for (int i = 0; i < size; i++) {
            difference[i] = otherOrigin[i] - origin[i] + (otherMeans[i] - means[i]);
            Rows.add(products[i], 0, i + 1, 1, otherProducts[i]);
            Rows.add(products[i], 0, i + 1, weight * difference[i], difference);
        }
        Rows.add(means, 0, size, share, difference);
        cases += count;
    }

    /**
     * Return the moments of all cases, with divisor N.
     *
     * @throws IllegalStateException if there is no case, or more than an int can count
     */
    public SampleMoments moments(List<String> names) {
        if (cases < 1 || cases > Integer.MAX_VALUE) {
            throw new IllegalStateException("moments of " + cases + " cases");
        }
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = products[i][j] / cases;
                covariance[j][i] = covariance[i][j];
            }
        }
        double[] allMeans = origin.clone();
        Rows.add(allMeans, 0, size, 1, means);
        return SampleMoments.ofCovariance(names, covariance, CovarianceDivisor.N, allMeans, (int) cases);
    }
}
