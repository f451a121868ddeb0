package org.sewall.kernel.ordinal;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Influence of each case on each sample statistic, from which follows their asymptotic covariance matrix.
 *
 * <p>Muthén (1984), Psychometrika 49, 115-132; Muthén, du Toit and Spisic (1997). Cases that agree in all ordered
 * variables have the same influence, so when nothing is continuous there is one row per pattern of answers.
 */
final class InfluenceMatrix {
    private final StatisticOrder order;
    private final Pairs pairs;
    private final DMatrixRMaj influences;

    InfluenceMatrix(StatisticOrder order, Pairs pairs, int cases) {
        this.order = order;
        this.pairs = pairs;
        Map<Integer, Integer> patterns = patterns(cases);
        influences = new DMatrixRMaj(patterns.size(), order.size());
        int row = 0;
        for (Map.Entry<Integer, Integer> pattern : patterns.entrySet()) {
            fill(row++, pattern.getKey(), Math.sqrt(pattern.getValue() / (double) cases));
        }
    }

    /** Return one case of each pattern of answers, and how often the pattern occurs. */
    private Map<Integer, Integer> patterns(int cases) {
        var counts = new LinkedHashMap<Integer, Integer>();
        var firstCases = new LinkedHashMap<IntBuffer, Integer>();
        for (int n = 0; n < cases; n++) {
            int first = order.variances() > 0 ? n : firstOf(firstCases, n);
            counts.merge(first, 1, Integer::sum);
        }
        return counts;
    }

    private int firstOf(Map<IntBuffer, Integer> firstCases, int row) {
        int[] codes = pairs.margins().stream()
                .mapToInt(margin -> ((OrderedMargin) margin).code(row))
                .toArray();
        Integer known = firstCases.putIfAbsent(IntBuffer.wrap(codes), row);
        return known == null ? row : known;
    }

    private void fill(int row, int n, double weight) {
        for (int i = 0; i < order.variables(); i++) {
            Margin margin = pairs.margins().get(i);
            if (order.ordered(i)) {
                for (int k = 0; k < margin.statistics(); k++) {
                    influences.set(row, order.location(i) + k, weight * margin.influence(n, k));
                }
            } else {
                influences.set(row, order.location(i), -weight * margin.influence(n, 0));
                influences.set(row, order.variance(i), weight * margin.influence(n, 1));
            }
            for (int j = 0; j < i; j++) {
                influences.set(row, order.covariance(i, j), weight * covarianceInfluence(i, j, n));
            }
        }
    }

    /** A covariance is a correlation times standard deviations, so it takes part in the influence on variances. */
    private double covarianceInfluence(int i, int j, int n) {
        Pair pair = pairs.pair(i, j);
        double scale =
                pairs.margins().get(i).deviation() * pairs.margins().get(j).deviation();
        return scale
                * (pair.influence(n)
                        + pair.correlation() * (relativeDeviationInfluence(i, n) + relativeDeviationInfluence(j, n)));
    }

    private double relativeDeviationInfluence(int variable, int n) {
        return pairs.margins().get(variable) instanceof ContinuousMargin continuous
                ? continuous.influence(n, 1) / (2 * continuous.variance())
                : 0;
    }

    /** Return the mean of the outer products of the influences. */
    DMatrixRMaj asymptoticCovariance() {
        var covariance = new DMatrixRMaj(order.size(), order.size());
        if (order.size() == 0) {
            return covariance;
        }
        CommonOps_DDRM.multInner(influences, covariance);
        return covariance;
    }
}
