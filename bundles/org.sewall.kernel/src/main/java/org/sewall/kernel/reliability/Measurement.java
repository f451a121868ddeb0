package org.sewall.kernel.reliability;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.ordinal.OrdinalLeastSquares;

/**
 * Hold how the constructs of one group are measured: the input of everything about reliability and validity.
 *
 * <p>The variances of constructs are their total, implied ones, also where a construct depends on others. For ordered items
 * all matrices are those of the response variables behind them.
 *
 * @param items observed variables, numbered by their place
 * @param constructs latent variables, numbered by their place
 * @param loadings items by constructs
 * @param constructCovariance implied covariances of the constructs
 * @param residualCovariance covariances of the items' residuals
 * @param implied implied covariances of the items
 * @param sample sample covariances of the items, in the same divisor
 * @param ordered thresholds and raw covariances of ordered items, {@link OrderedItems#NONE} if all are continuous
 */
public record Measurement(
        List<String> items,
        List<String> constructs,
        DMatrixRMaj loadings,
        DMatrixRMaj constructCovariance,
        DMatrixRMaj residualCovariance,
        DMatrixRMaj implied,
        DMatrixRMaj sample,
        OrderedItems ordered) {

    /** Copy the lists. */
    public Measurement {
        items = List.copyOf(items);
        constructs = List.copyOf(constructs);
    }

    /** Read the measurement part of a fitted group. */
    public static Measurement of(FittedGroup group) {
        return group.discrepancy() instanceof OrdinalLeastSquares ordinal
                ? of(group, OrderedItems.responseCovariance(group, ordinal), OrderedItems.of(group, ordinal))
                : of(group, group.moments().covariance(), OrderedItems.NONE);
    }

    private static Measurement of(FittedGroup group, DMatrixRMaj sample, OrderedItems ordered) {
        ImpliedMoments implied = group.implied();
        int[] items = positions(group, group.specification().observed());
        int[] constructs = positions(group, group.specification().latent());
        return new Measurement(
                group.specification().observed(),
                group.specification().latent(),
                select(implied.paths(), items, constructs),
                impliedCovariances(implied, constructs),
                select(implied.covariances(), items, items),
                impliedCovariances(implied, items),
                sample,
                ordered);
    }

    private static int[] positions(FittedGroup group, List<String> variables) {
        return variables.stream().mapToInt(group::position).toArray();
    }

    private static DMatrixRMaj select(DMatrixRMaj matrix, int[] rows, int[] columns) {
        var selected = new DMatrixRMaj(rows.length, columns.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                selected.set(i, j, matrix.get(rows[i], columns[j]));
            }
        }
        return selected;
    }

    private static DMatrixRMaj impliedCovariances(ImpliedMoments implied, int[] variables) {
        var covariance = new DMatrixRMaj(variables.length, variables.length);
        for (int i = 0; i < variables.length; i++) {
            for (int j = 0; j < variables.length; j++) {
                covariance.set(i, j, implied.covariance(variables[i], variables[j]));
            }
        }
        return covariance;
    }

    /** Return the places of the items that load on a construct, in the order of the items. */
    int[] itemsOf(int construct) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (loadings.get(i, construct) != 0) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Say whether an item loads on more than one construct. */
    boolean isShared(int item) {
        int count = 0;
        for (int k = 0; k < constructs.size(); k++) {
            // lavaan users write 0*x for no loading, and estimates below this are none either
            if (Math.abs(loadings.get(item, k)) > 5e-6) {
                count++;
            }
        }
        return count > 1;
    }
}
