package org.sewall.kernel.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.ordinal.OrdinalLeastSquares;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.Operator;

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

    /** Read thresholds and scales at the solution, where covariates have their means, and the covariances of the categories' numbers from the cases. */
    static OrderedItems of(FittedGroup group, OrdinalLeastSquares ordinal) {
        List<String> items = group.specification().observed();
        List<double[]> thresholds = new ArrayList<>();
        double[] scales = new double[items.size()];
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            double shift = group.implied().mean(i) - ordinal.responseStructure().mean(i);
            thresholds.add(group.rows().stream()
                    .filter(row ->
                            row.operator() == Operator.THRESHOLD && row.left().equals(item))
                    .mapToDouble(group::value)
                    .map(threshold -> threshold - shift)
                    .toArray());
            // with given covariates the model's own unit is the residual deviation
            scales[i] = ordinal.moments().order().ordered(i)
                    ? 1 / Math.sqrt(group.implied().covariance(i, i))
                    : ordinal.scale(i);
        }
        DMatrixRMaj numeric =
                SampleMoments.ofRaw(items, group.cases().complete().rows()).covariance();
        return new OrderedItems(thresholds, scales, numeric);
    }

    /** Return the sample covariances of the response variables, in the units that the model gives these. */
    static DMatrixRMaj responseCovariance(FittedGroup group, OrdinalLeastSquares ordinal) {
        double[] factors = IntStream.range(0, ordinal.moments().order().variables())
                .mapToDouble(i -> 1 / ordinal.scale(i))
                .toArray();
        return times(ordinal.moments().covariance(), factors);
    }

    /** Return a matrix with rows and columns divided by the scales. */
    DMatrixRMaj unscaled(DMatrixRMaj matrix) {
        return times(matrix, Arrays.stream(scales).map(scale -> 1 / scale).toArray());
    }

    /** Return a matrix with rows and columns multiplied by the scales. */
    DMatrixRMaj scaled(DMatrixRMaj matrix) {
        return times(matrix, scales);
    }

    private static DMatrixRMaj times(DMatrixRMaj matrix, double[] factors) {
        DMatrixRMaj product = matrix.copy();
        CommonOps_DDRM.multRows(factors, product);
        CommonOps_DDRM.multCols(product, factors);
        return product;
    }

    /** Say whether an item is ordered. */
    boolean isOrdered(int item) {
        return !thresholds.isEmpty() && thresholds.get(item).length > 0;
    }
}
