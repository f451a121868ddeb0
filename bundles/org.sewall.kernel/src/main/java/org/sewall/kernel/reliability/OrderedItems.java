package org.sewall.kernel.reliability;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Hold what reliability needs to know about ordered items beyond their response variables.
 *
 * @param thresholds thresholds of each item, increasing; none for a continuous item; an empty list if all are continuous
 * @param scales of the response variables: what brings each to implied variance 1
 * @param numeric covariances of the items as numbers, over cases without missing values
 */
public record OrderedItems(List<double[]> thresholds, double[] scales, DMatrixRMaj numeric) {
    /** All items are continuous. */
    public static final OrderedItems NONE = new OrderedItems(List.of(), new double[0], new DMatrixRMaj(0, 0));

    /** Copy the list. */
    public OrderedItems {
        thresholds = List.copyOf(thresholds);
    }

    /** Say whether an item is ordered. */
    boolean isOrdered(int item) {
        return !thresholds.isEmpty() && thresholds.get(item).length > 0;
    }
}
