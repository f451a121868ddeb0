package org.sewall.kernel.modification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.implied.RamLayout;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.modification.CandidateParameters.Candidate;
import org.sewall.kernel.ordinal.OrdinalLeastSquares;
import org.sewall.kernel.ordinal.ResponseVariables;
import org.sewall.kernel.spec.Operator;

/** Append thresholds and scales of ordered variables, which are no paths or covariances, to the model of one group. */
final class ExtendedResponses {
    private final FittedGroup group;
    private final Map<Integer, Integer> thresholds = new LinkedHashMap<>();
    private final Map<Integer, Integer> scales = new LinkedHashMap<>();

    ExtendedResponses(FittedGroup group) {
        this.group = group;
    }

    /** Say whether a candidate is a threshold or a scale. */
    static boolean concern(Candidate candidate) {
        return candidate.operator() == Operator.THRESHOLD || candidate.operator() == Operator.SCALED_BY;
    }

    /**
     * Append a threshold or a scale.
     *
     * @param parameter its index in the parameter vector
     * @return false if there is none of this name, or it was appended already
     */
    boolean add(Candidate candidate, int parameter) {
        if (!(group.discrepancy() instanceof OrdinalLeastSquares ordinal)) {
            return false;
        }
        ResponseVariables responses = ordinal.responseStructure().responses();
        int variable = group.position(candidate.left());
        if (variable < 0 || variable >= responses.order().variables()) {
            return false;
        }
        if (candidate.operator() == Operator.SCALED_BY) {
            return responses.order().ordered(variable) && scales.putIfAbsent(variable, parameter) == null;
        }
        int place = responses.thresholdPlace(variable, number(candidate.right()) - 1);
        return place >= 0 && thresholds.putIfAbsent(place, parameter) == null;
    }

    /** Return the number of a threshold that is called t1, t2 and so on; 0 for other names. */
    private static int number(String name) {
        return name.matches("t\\d{1,9}") ? Integer.parseInt(name.substring(1)) : 0;
    }

    /** Create the discrepancy of the extended model, not evaluated yet. */
    GroupDiscrepancy extended(RamLayout layout) {
        if (!(group.discrepancy() instanceof OrdinalLeastSquares ordinal) || thresholds.isEmpty() && scales.isEmpty()) {
            return group.discrepancy().extended(layout);
        }
        ResponseVariables responses = ordinal.responseStructure().responses();
        for (Map.Entry<Integer, Integer> threshold : thresholds.entrySet()) {
            responses = responses.withThreshold(threshold.getKey(), threshold.getValue());
        }
        for (Map.Entry<Integer, Integer> scale : scales.entrySet()) {
            responses = responses.withScale(scale.getKey(), scale.getValue());
        }
        return ordinal.extended(layout, responses);
    }
}
