package org.sewall.kernel.nested;

import java.util.HashMap;
import java.util.Map;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.spec.ParameterRow;

/** Give the parameters of one model the values that the same relations have in another. */
final class TranslatedParameters {
    private TranslatedParameters() {}

    /**
     * Translate the estimates of a model, relation by relation.
     *
     * @param larger model whose parameters are wanted
     * @param restricted model at its solution
     * @return parameters of the larger model; 0 where the restricted one has no such relation
     */
    static double[] of(FittedModel larger, FittedModel restricted) {
        double[] values = restricted.rowValues();
        Map<String, Double> byRelation = new HashMap<>();
        for (ParameterRow row : restricted.table().rows()) {
            byRelation.put(ExactRestrictions.relation(row), values[row.id() - 1]);
        }
        double[] theta = new double[larger.theta().length];
        for (ParameterRow row : larger.table().freeRows()) {
            theta[row.parameter()] = byRelation.getOrDefault(ExactRestrictions.relation(row), 0.0);
        }
        return theta;
    }
}
