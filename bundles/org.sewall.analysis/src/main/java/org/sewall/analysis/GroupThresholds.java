package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.ordinal.OrdinalLeastSquares;
import org.sewall.kernel.ordinal.StatisticOrder;

/**
 * Thresholds of the ordered variables of a group by their names, such as {@code x1|t1}.
 *
 * @param sample those of the data
 * @param implied those of the model
 */
record GroupThresholds(Map<String, Double> sample, Map<String, Double> implied) {

    private static final GroupThresholds NONE = new GroupThresholds(Map.of(), Map.of());

    /** Return the thresholds of a fitted group; none if no variable is ordered. */
    static GroupThresholds of(FittedGroup group) {
        if (!(group.discrepancy() instanceof OrdinalLeastSquares ordinal)) {
            return NONE;
        }
        StatisticOrder order = ordinal.moments().order();
        List<String> names = ordinal.moments().names();
        return new GroupThresholds(
                named(names, order, ordinal.moments().statistics()), named(names, order, ordinal.impliedStatistics()));
    }

    private static Map<String, Double> named(List<String> names, StatisticOrder order, double[] statistics) {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        for (int variable = 0; variable < names.size(); variable++) {
            for (int k = 0; k < order.thresholds(variable); k++) {
                thresholds.put(names.get(variable) + "|t" + (k + 1), statistics[order.location(variable) + k]);
            }
        }
        return thresholds;
    }
}
