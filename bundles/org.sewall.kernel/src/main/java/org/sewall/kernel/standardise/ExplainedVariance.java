package org.sewall.kernel.standardise;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;

/** Compute the share of the variance of each indicator and outcome that the model explains (R squared). */
public final class ExplainedVariance {
    private ExplainedVariance() {}

    /**
     * Compute one minus the standardized residual variance of each endogenous variable.
     *
     * @return shares in the order of the variances in the parameter table; a variable whose residual variance is negative
     *     is left out, since its share would exceed one; a share is negative where a latent variance is
     */
    public static Map<String, Double> of(FittedGroup group, StandardizedSolution standardized) {
        List<ParameterRow> rows = group.rows();
        Set<String> endogenous = new HashSet<>();
        for (ParameterRow row : rows) {
            if (row.operator() == Operator.MEASURED_BY) {
                endogenous.add(row.right());
            } else if (row.operator() == Operator.REGRESSED_ON) {
                endogenous.add(row.left());
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (ParameterRow row : rows) {
            if (row.isVariance() && endogenous.contains(row.left())) {
                double share = 1 - standardized.value(row.id() - 1, Standardization.ALL);
                if (share <= 1) {
                    shares.put(row.left(), share);
                }
            }
        }
        return shares;
    }
}
