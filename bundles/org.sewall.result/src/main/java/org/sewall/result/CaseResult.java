package org.sewall.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the analysis of a bare lavaan file found. In the document its model's keys stand at the top.
 *
 * @param engine the program that made it
 * @param convention number convention used, such as {@code lavaan}
 * @param main result of the file's model
 * @param further results of further models fitted to the same data
 * @param comparisons chi-square differences between models
 * @param problems all that the user should be told
 */
public record CaseResult(
        Engine engine,
        String convention,
        ModelResult main,
        List<ModelResult> further,
        List<ModelComparison> comparisons,
        List<Problem> problems)
        implements ResultDocument {

    /** Id of the model of a bare lavaan file. */
    public static final String MAIN = "main";

    /** Copy the lists. */
    public CaseResult {
        further = List.copyOf(further);
        comparisons = List.copyOf(comparisons);
        problems = List.copyOf(problems);
    }

    @Override
    public List<ModelResult> models() {
        var all = new ArrayList<ModelResult>();
        all.add(main);
        all.addAll(further);
        return Collections.unmodifiableList(all);
    }

    @Override
    public List<HypothesisResult> hypotheses() {
        return List.of();
    }
}
