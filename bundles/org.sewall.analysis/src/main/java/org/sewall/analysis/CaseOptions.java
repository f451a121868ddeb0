package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sewall.kernel.nested.InvarianceLadder;

/**
 * What the options of a bare lavaan model say; the format is that of the reference cases.
 *
 * @param call function of lavaan whose defaults apply: cfa, sem, growth or lavaan
 * @param options options the user set, by lavaan's names
 * @param data file with cases, empty if none is named
 * @param summary files with moments, one for each group; empty if none are named
 * @param further further models to fit to the same data, by id
 * @param resamples file with the cases of resamples to fit the model to, empty without any
 * @param differences chi-square difference tables that are asked for
 * @param invariance ladder of models that hold parameters equal across groups, without steps if none is asked for
 * @param exploratory exploratory factor analysis to make in place of a fit
 * @param unsupported what is asked for that there is not yet, in words
 */
record CaseOptions(
        String call,
        Map<String, String> options,
        String data,
        List<Summary> summary,
        Map<String, Further> further,
        String resamples,
        List<DifferenceRequest> differences,
        InvarianceLadder invariance,
        ExploratoryRequest exploratory,
        List<String> unsupported) {

    /** No options: the defaults of {@code sem()}. */
    static final CaseOptions NONE = new CaseOptions(
            "sem",
            Map.of(),
            "",
            List.of(),
            Map.of(),
            "",
            List.of(),
            InvarianceReader.NONE,
            ExploratoryRequest.NONE,
            List.of());

    CaseOptions {
        options = new LinkedHashMap<>(options);
        summary = List.copyOf(summary);
        differences = List.copyOf(differences);
        further = new TreeMap<>(further);
        unsupported = List.copyOf(unsupported);
    }

    /**
     * Moments of one group.
     *
     * @param observations number of observations
     * @param covariance file with the covariance matrix
     * @param means file with the means, empty without any
     * @param label name of the group, empty without one
     */
    record Summary(int observations, String covariance, String means, String label) {}

    /**
     * A further model.
     *
     * @param call function of lavaan whose defaults apply
     * @param model file with the model
     * @param options options the user set
     */
    record Further(String call, String model, Map<String, String> options) {}
}
