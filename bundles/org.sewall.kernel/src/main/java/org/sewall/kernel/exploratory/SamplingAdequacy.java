package org.sewall.kernel.exploratory;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Tell whether correlations are worth factoring.
 *
 * <p>The Kaiser-Meyer-Olkin measure compares squared correlations with squared partial (anti-image) correlations: sum r^2 /
 * (sum r^2 + sum q^2) off the diagonal. Bartlett's test of sphericity is -(N - 1 - (2p + 5)/6) log|R|. Sources: Kaiser &
 * Rice (1974), Educational and Psychological Measurement 34, 111-117; Bartlett (1950), British Journal of Statistical
 * Psychology 3, 77-85.
 *
 * @param overall Kaiser-Meyer-Olkin measure, between 0 and 1
 * @param byItem the same for each item
 * @param sphericity Bartlett's chi-square that all correlations are zero
 * @param degreesOfFreedom p (p - 1) / 2
 * @param pValue upper tail
 */
public record SamplingAdequacy(
        double overall, Map<String, Double> byItem, double sphericity, int degreesOfFreedom, double pValue)
        implements Serializable {

    /** Keep the order of the items. */
    public SamplingAdequacy {
        byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
    }

    static SamplingAdequacy of(List<String> items, DMatrixRMaj correlation, double[] eigenvalues, int cases) {
        int size = items.size();
        DMatrixRMaj inverse = correlation.copy();
        CommonOps_DDRM.invert(inverse);
        double[] simple = new double[size];
        double[] partial = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    simple[i] += correlation.get(i, j) * correlation.get(i, j);
                    partial[i] += inverse.get(i, j) * inverse.get(i, j) / (inverse.get(i, i) * inverse.get(j, j));
                }
            }
        }
        double allSimple = 0;
        double allPartial = 0;
        var byItem = new LinkedHashMap<String, Double>();
        for (int i = 0; i < size; i++) {
            byItem.put(items.get(i), simple[i] / (simple[i] + partial[i]));
            allSimple += simple[i];
            allPartial += partial[i];
        }
        double determinant = 0;
        for (double value : eigenvalues) {
            determinant += Math.log(value);
        }
        double chiSquare = -(cases - 1 - (2 * size + 5) / 6.0) * determinant;
        int degrees = size * (size - 1) / 2;
        double tail = ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, chiSquare));
        return new SamplingAdequacy(allSimple / (allSimple + allPartial), byItem, chiSquare, degrees, tail);
    }
}
