package org.sewall.kernel.validity;

import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.NamedMatrix;

/**
 * Compare correlations between items of different constructs with those between items of the same construct.
 *
 * <p>HTMT is the mean of the former over the root of the product of the means of the latter (Henseler, Ringle & Sarstedt
 * 2015, Journal of the Academy of Marketing Science 43, 115-135), HTMT2 has geometric means and suits items with different
 * loadings (Roemer, Schuberth & Henseler 2021, Industrial Management & Data Systems 121, 2637-2650). Correlations
 * count by their moduli. Values above .85 or .90 say that two constructs are hardly distinct.
 *
 * @param arithmetic HTMT of each pair of constructs, 1 on the diagonal; NaN if a construct has a single item
 * @param geometric HTMT2 likewise
 */
public record HeterotraitMonotrait(NamedMatrix arithmetic, NamedMatrix geometric) {

    /**
     * Compute both ratios for all pairs.
     *
     * @param names names of the items in the order of the matrix
     * @param covariance covariances or correlations of the items; their variances do not matter
     * @param constructs items of each construct
     */
    public static HeterotraitMonotrait of(
            List<String> names, DMatrixRMaj covariance, Map<String, List<String>> constructs) {
        List<String> order = List.copyOf(constructs.keySet());
        int[][] items = order.stream()
                .map(construct -> constructs.get(construct).stream()
                        .mapToInt(names::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        return new HeterotraitMonotrait(
                NamedMatrix.square(order, ratios(covariance, items, false)),
                NamedMatrix.square(order, ratios(covariance, items, true)));
    }

    private static double[][] ratios(DMatrixRMaj covariance, int[][] items, boolean geometric) {
        double[][] ratios = new double[items.length][items.length];
        for (int a = 0; a < items.length; a++) {
            for (int b = 0; b < items.length; b++) {
                double between = mean(covariance, items[a], items[b], geometric);
                double within = mean(covariance, items[a], items[a], geometric)
                        * mean(covariance, items[b], items[b], geometric);
                ratios[a][b] = a == b ? 1 : between / Math.sqrt(within);
            }
        }
        return ratios;
    }

    /** Return the mean modulus of the correlations of different items, NaN if there are none. */
    private static double mean(DMatrixRMaj covariance, int[] first, int[] second, boolean geometric) {
        double sum = 0;
        int count = 0;
        for (int i : first) {
            for (int j : second) {
                if (i != j) {
                    double correlation =
                            Math.abs(covariance.get(i, j)) / Math.sqrt(covariance.get(i, i) * covariance.get(j, j));
                    sum += geometric ? Math.log(correlation) : correlation;
                    count++;
                }
            }
        }
        return geometric ? Math.exp(sum / count) : sum / count;
    }
}
