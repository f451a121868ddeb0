package org.sewall.result;

import java.util.List;
import java.util.Optional;

/** What one file's analysis found: the content of the one JSON document. */
public sealed interface ResultDocument permits StudyResult, CaseResult {

    /** Name and version of the document's structure. */
    String FORMAT = "sewall-result/1";

    /** Return the program that made it. */
    Engine engine();

    /** Return the number convention used. */
    String convention();

    /** Return all models, in the order of the file. */
    List<ModelResult> models();

    /** Return the chi-square differences between models. */
    List<ModelComparison> comparisons();

    /** Return the hypotheses, in the order of the file. */
    List<HypothesisResult> hypotheses();

    /** Return all that the user should be told. */
    List<Problem> problems();

    /** Return what was found beside models, comparisons and hypotheses. */
    default StudyAnalyses analyses() {
        return StudyAnalyses.NONE;
    }

    /** Tell whether there is anything beside models, comparisons and hypotheses. */
    default boolean hasAnalyses() {
        return !analyses().isEmpty();
    }

    /** Tell whether a model is there for a ladder or for tests of common-method variance, whose tables tell of it. */
    default boolean isForAnalysis(ModelResult model) {
        return model.step() == Step.RUNG || model.step() == Step.METHOD;
    }

    /** Return the fingerprint of a model, here or borrowed from another file, or of another analysis. */
    default Optional<String> fingerprint(String id) {
        return model(id).map(ModelResult::fingerprint).or(() -> analyses().fingerprint(id));
    }

    /** Return the model with the given id. */
    default Optional<ModelResult> model(String id) {
        return models().stream().filter(model -> model.id().equals(id)).findFirst();
    }
}
