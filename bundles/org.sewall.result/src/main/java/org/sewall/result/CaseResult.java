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
 * @param tables chi-square difference tables
 * @param invariance models that hold more and more equal across groups, empty if none were asked for
 * @param exploratory exploratory factor analysis, in place of a model; none if there is a model
 * @param problems all that the user should be told
 */
public record CaseResult(
        Engine engine,
        String convention,
        ModelResult main,
        List<ModelResult> further,
        List<ModelComparison> comparisons,
        List<DifferenceTable> tables,
        InvarianceTable invariance,
        List<ExploratoryResult> exploratory,
        List<Problem> problems)
        implements ResultDocument {

    /** Id of the model of a bare lavaan file. */
    public static final String MAIN = "main";

    /**
     * Copy the lists.
     *
     * @throws IllegalArgumentException if two further models or two comparisons have the same id: they are keys
     */
    public CaseResult {
        further = List.copyOf(further);
        comparisons = List.copyOf(comparisons);
        tables = List.copyOf(tables);
        exploratory = List.copyOf(exploratory);
        problems = List.copyOf(problems);
        checkDistinct(further.stream().map(ModelResult::id).toList());
        checkDistinct(comparisons.stream().map(ModelComparison::id).toList());
        checkDistinct(tables.stream().map(DifferenceTable::id).toList());
    }

    /** Return a result without a ladder of models. */
    public CaseResult(
            Engine engine,
            String convention,
            ModelResult main,
            List<ModelResult> further,
            List<ModelComparison> comparisons,
            List<DifferenceTable> tables,
            List<ExploratoryResult> exploratory,
            List<Problem> problems) {
        this(engine, convention, main, further, comparisons, tables, InvarianceTable.NONE, exploratory, problems);
    }

    /** Return the result of models. */
    public CaseResult(
            Engine engine,
            String convention,
            ModelResult main,
            List<ModelResult> further,
            List<ModelComparison> comparisons,
            List<Problem> problems) {
        this(engine, convention, main, further, comparisons, List.of(), List.of(), problems);
    }

    @Override
    public boolean hasAnalyses() {
        return !invariance.isEmpty() || !exploratory.isEmpty();
    }

    @Override
    public boolean isForAnalysis(ModelResult model) {
        return ResultDocument.super.isForAnalysis(model) || invariance.has(model.id());
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

    private static void checkDistinct(List<String> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException("ids are not distinct: " + ids);
        }
    }
}
