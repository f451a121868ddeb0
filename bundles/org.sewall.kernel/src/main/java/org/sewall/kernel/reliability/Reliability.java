package org.sewall.kernel.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;

/** Compute the reliability of every construct that has at least two items. */
public final class Reliability {
    private final Measurement measurement;

    private Reliability(Measurement measurement) {
        this.measurement = measurement;
    }

    /**
     * Compute all constructs of a group.
     *
     * @param measurement how they are measured
     * @return one entry per construct with two or more items of its own, in the order of the model; a construct of constructs
     *     has no items of its own and is not there (see {@link HigherOrderReliability})
     */
    public static List<ConstructReliability> of(Measurement measurement) {
        var reliability = new Reliability(measurement);
        List<ConstructReliability> all = new ArrayList<>();
        for (int k = 0; k < measurement.constructs().size(); k++) {
            int[] items = measurement.itemsOf(k);
            if (items.length > 1) {
                all.add(reliability.construct(k, items));
            }
        }
        return all;
    }

    private ConstructReliability construct(int construct, int[] items) {
        Map<String, Double> loadings = new LinkedHashMap<>();
        double sum = 0;
        double squares = 0;
        for (int i : items) {
            double loading = standardizedLoading(i, construct);
            loadings.put(measurement.items().get(i), loading);
            sum += loading;
            squares += loading * loading;
        }
        double residual = items.length - squares;
        SemToolsReliability semTools = semTools(construct, items);
        return new ConstructReliability(
                measurement.constructs().get(construct),
                loadings,
                semTools.legacyAlpha(),
                semTools.legacyOmega2(),
                sum * sum / (sum * sum + residual),
                squares / items.length,
                semTools);
    }

    private double standardizedLoading(int item, int construct) {
        double deviation = Math.sqrt(measurement.constructCovariance().get(construct, construct));
        return measurement.loadings().get(item, construct)
                * deviation
                / Math.sqrt(measurement.implied().get(item, item));
    }

    private SemToolsReliability semTools(int construct, int[] items) {
        DMatrixRMaj common = common(construct);
        DMatrixRMaj sample = measurement.sample();
        DMatrixRMaj residual = measurement.residualCovariance();
        boolean shared = Arrays.stream(items).anyMatch(measurement::isShared);
        double trueVariances = ItemSum.variances(common, items);
        double average = shared ? Double.NaN : trueVariances / ItemSum.variances(sample, items);
        double legacyAverage =
                shared ? Double.NaN : trueVariances / (trueVariances + ItemSum.variances(residual, items));
        DMatrixRMaj built = new DMatrixRMaj(common);
        for (int i = 0; i < built.getNumElements(); i++) {
            built.set(i, built.get(i) + residual.get(i));
        }
        double byParts = omega(common, built, items);
        double byModel = omega(common, measurement.implied(), items);
        double bySample = omega(common, sample, items);
        boolean ordered = Arrays.stream(items).anyMatch(measurement.ordered()::isOrdered);
        OrderedItems numbers = measurement.ordered();
        double alpha = ItemSum.alpha(ordered ? numbers.numeric() : sample, items);
        double scaledAlpha = ordered ? ItemSum.alpha(numbers.unscaled(numbers.numeric()), items) : alpha;
        double alphaOrdered = ordered ? ItemSum.alpha(numbers.scaled(sample), items) : Double.NaN;
        return new SemToolsReliability(
                bySample, scaledAlpha, average, alpha, alphaOrdered, byParts, byModel, bySample, legacyAverage);
    }

    /** Return the covariances of the items that one construct brings. */
    private DMatrixRMaj common(int construct) {
        int size = measurement.items().size();
        double variance = measurement.constructCovariance().get(construct, construct);
        var common = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                common.set(
                        i,
                        j,
                        measurement.loadings().get(i, construct)
                                * variance
                                * measurement.loadings().get(j, construct));
            }
        }
        return common;
    }

    /** Return the share of the construct in the variance of the sum; NaN for a mixture of ordered and continuous items. */
    private double omega(DMatrixRMaj common, DMatrixRMaj total, int[] items) {
        long ordered =
                Arrays.stream(items).filter(measurement.ordered()::isOrdered).count();
        if (ordered == 0) {
            return ItemSum.variance(common, items) / ItemSum.variance(total, items);
        }
        if (ordered < items.length) {
            return Double.NaN;
        }
        double[] scales = measurement.ordered().scales();
        var commonPart = new DMatrixRMaj(items.length, items.length);
        var totalPart = new DMatrixRMaj(items.length, items.length);
        for (int a = 0; a < items.length; a++) {
            for (int b = 0; b < items.length; b++) {
                int i = items[a];
                int j = items[b];
                commonPart.set(a, b, scales[i] * common.get(i, j) * scales[j]);
                totalPart.set(a, b, total.get(i, j) / Math.sqrt(total.get(i, i) * total.get(j, j)));
            }
        }
        return new CategoricalOmega(measurement.ordered(), items).of(commonPart, totalPart);
    }
}
