package org.sewall.result;

import java.util.List;

/**
 * What a study's analysis found. Holds no clock times, so the same study gives the same bytes from every front end.
 *
 * @param engine the program that made it
 * @param study name of the study
 * @param title title of the study, empty without one
 * @param convention number convention used, such as {@code amos}
 * @param fingerprint hash of all that the result depends on
 * @param models results by model
 * @param comparisons chi-square differences between models
 * @param hypotheses verdicts
 * @param analyses what else the study asks for
 * @param problems all that the user should be told
 */
public record StudyResult(
        Engine engine,
        String study,
        String title,
        String convention,
        String fingerprint,
        List<ModelResult> models,
        List<ModelComparison> comparisons,
        List<HypothesisResult> hypotheses,
        StudyAnalyses analyses,
        List<Problem> problems)
        implements ResultDocument {

    /** Copy the lists. */
    public StudyResult {
        models = List.copyOf(models);
        comparisons = List.copyOf(comparisons);
        hypotheses = List.copyOf(hypotheses);
        problems = List.copyOf(problems);
    }

    /** Return the result of a study that asks for nothing beside models and hypotheses. */
    public StudyResult(
            Engine engine,
            String study,
            String title,
            String convention,
            String fingerprint,
            List<ModelResult> models,
            List<ModelComparison> comparisons,
            List<HypothesisResult> hypotheses,
            List<Problem> problems) {
        this(
                engine,
                study,
                title,
                convention,
                fingerprint,
                models,
                comparisons,
                hypotheses,
                StudyAnalyses.NONE,
                problems);
    }
}
