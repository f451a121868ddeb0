package org.sewall.kernel.reliability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;

/**
 * Tell how reliably a construct of constructs is measured by the sum of all items below it.
 *
 * <p>McDonald's hierarchical omega of a second-order model: (sum of loadings times paths)^2 times the construct's variance, over
 * the variance of the sum. Sources: Yung, Thissen & McLeod (1999), Psychometrika 64, 113-128; Raykov & Zinbarg (2011),
 * British Journal of Mathematical and Statistical Psychology 64, 193-207.
 *
 * @param construct name of the construct of constructs
 * @param hierarchicalOmega its share in the implied variance of the sum of all items
 * @param totalOmega share of all lower constructs together
 */
public record HigherOrderReliability(String construct, double hierarchicalOmega, double totalOmega)
        implements Serializable {

    /** Compute all constructs of a group that are measured by constructs with items. */
    public static List<HigherOrderReliability> of(FittedGroup group) {
        Measurement measurement = Measurement.of(group);
        List<String> names = measurement.constructs();
        List<HigherOrderReliability> all = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            double[] paths = new double[names.size()];
            boolean higher = false;
            for (ParameterRow row : group.rows()) {
                int below = names.indexOf(row.right());
                boolean measures = row.operator() == Operator.MEASURED_BY && below >= 0;
                if (measures && row.left().equals(names.get(k))) {
                    paths[below] = group.value(row);
                    higher = true;
                }
            }
            if (higher) {
                all.add(of(measurement, k, paths));
            }
        }
        return all;
    }

    /**
     * Compute the reliability of a construct that is measured by constructs.
     *
     * @param measurement how the lower constructs are measured
     * @param construct place of the higher construct
     * @param paths path from the higher construct to each construct, 0 where there is none
     */
    static HigherOrderReliability of(Measurement measurement, int construct, double[] paths) {
        DMatrixRMaj loadings = measurement.loadings();
        int size = measurement.items().size();
        double[] sums = new double[paths.length];
        boolean[] below = new boolean[size];
        for (int k = 0; k < paths.length; k++) {
            for (int i = 0; paths[k] != 0 && i < size; i++) {
                sums[k] += loadings.get(i, k);
                below[i] |= loadings.get(i, k) != 0;
            }
        }
        int[] items = IntStream.range(0, size).filter(i -> below[i]).toArray();
        double total = ItemSum.variance(measurement.implied(), items);
        double general = 0;
        double all = 0;
        for (int k = 0; k < paths.length; k++) {
            general += sums[k] * paths[k];
            for (int l = 0; l < paths.length; l++) {
                all += sums[k] * measurement.constructCovariance().get(k, l) * sums[l];
            }
        }
        double variance = measurement.constructCovariance().get(construct, construct);
        return new HigherOrderReliability(
                measurement.constructs().get(construct), general * general * variance / total, all / total);
    }
}
