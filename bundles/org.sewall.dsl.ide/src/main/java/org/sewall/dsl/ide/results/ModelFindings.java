package org.sewall.dsl.ide.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sewall.analysis.Translation;
import org.sewall.model.Construct;
import org.sewall.model.Hypothesis;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Sign;
import org.sewall.model.StudyFile;
import org.sewall.result.CommonMethodResult;
import org.sewall.result.ExplorationResult;
import org.sewall.result.HypothesisResult;
import org.sewall.result.LadderResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.ResultDocument;
import org.sewall.result.StudyAnalyses;

/**
 * The findings that hold for a text as it is: those whose fingerprint is the fingerprint of the model in the text.
 *
 * @param known what is known about the file
 * @param fingerprints fingerprints of the models in the text by their ids
 */
public record ModelFindings(ResultsKnown known, Map<String, String> fingerprints) {
    /** Return the result of a model or step, if it belongs to the text as it is. */
    public Optional<ModelResult> current(String id) {
        return document().flatMap(document -> document.model(id)).filter(model -> model.fingerprint()
                .equals(fingerprint(id)));
    }

    /** Return the results of the steps of a model in their order, each if it belongs to the text as it is. */
    public List<Optional<ModelResult>> steps(ModelDeclaration model) {
        return ids(model).map(this::current).toList();
    }

    /** Return the results in which the models beside a construct measure it, those that belong to the text as it is. */
    public Stream<ModelResult> measurements(Construct construct) {
        return construct.eContainer() instanceof StudyFile file
                ? file.getDeclarations().stream()
                        .filter(ModelDeclaration.class::isInstance)
                        .flatMap(model -> current(measurementId((ModelDeclaration) model)).stream())
                : Stream.empty();
    }

    /** Return the comparison of two models, if both belong to the text as it is. */
    public Optional<ModelComparison> comparison(String general, String restricted) {
        return document().stream()
                .flatMap(document -> document.comparisons().stream())
                .filter(comparison -> comparison.general().equals(general)
                        && comparison.restricted().equals(restricted)
                        && isCurrent(general)
                        && isCurrent(restricted))
                .findFirst();
    }

    /** Return all comparisons in which a model is one side, if both sides belong to the text as it is. */
    public List<ModelComparison> comparisons(String id) {
        return document().stream()
                .flatMap(document -> document.comparisons().stream())
                .filter(comparison -> comparison.general().equals(id)
                        || comparison.restricted().equals(id))
                .filter(comparison -> isCurrent(comparison.general()) && isCurrent(comparison.restricted()))
                .toList();
    }

    /** Return what a ladder of invariance found, if it belongs to the text as it is. */
    public Optional<LadderResult> ladder(String name) {
        return document().flatMap(it -> it.analyses().ladder(name)).filter(it -> it.fingerprint()
                .equals(fingerprints.get(name)));
    }

    /** Return what an exploratory analysis found, if it belongs to the text as it is. */
    public Optional<ExplorationResult> exploration(String name) {
        return document().flatMap(it -> it.analyses().exploration(name)).filter(it -> it.fingerprint()
                .equals(fingerprints.get(name)));
    }

    /** Return what tests of common method variance found, if it belongs to the text as it is. */
    public Optional<CommonMethodResult> commonMethod(String name) {
        return document().flatMap(it -> it.analyses().commonMethod(name)).filter(it -> it.fingerprint()
                .equals(fingerprints.get(name)));
    }

    /** Return the verdict on a hypothesis, if hypothesis and model are as they were when it was reached. */
    public Optional<HypothesisResult> verdict(Hypothesis hypothesis) {
        return document().stream()
                .flatMap(document -> document.hypotheses().stream())
                .filter(result -> isAbout(result, hypothesis) && isTestedNow(result))
                .findFirst();
    }

    private static boolean isAbout(HypothesisResult result, Hypothesis hypothesis) {
        return result.name().equals(hypothesis.getName())
                && result.from().equals(hypothesis.getSource().getName())
                && result.to().equals(hypothesis.getTarget().getName())
                && result.sign() == sign(hypothesis.getSign());
    }

    private boolean isTestedNow(HypothesisResult result) {
        return result.model().isEmpty()
                ? fingerprints.keySet().stream().allMatch(this::isCurrent)
                : isCurrent(result.model());
    }

    /** Return whether what was found of a model or another analysis, here or in another file, belongs to the text as it is. */
    public boolean isCurrent(String id) {
        return document()
                .flatMap(document -> document.fingerprint(id))
                .filter(found -> !found.isEmpty() && found.equals(fingerprint(id)))
                .isPresent();
    }

    /** Return the fingerprint of the text; models of a ladder and of other analyses have that of the analysis. */
    private String fingerprint(String id) {
        int dot = id.lastIndexOf('.');
        String analysis = dot < 0 ? id : id.substring(0, dot);
        return fingerprints.getOrDefault(id, fingerprints.getOrDefault(analysis, ""));
    }

    private static org.sewall.result.Sign sign(Sign written) {
        return switch (written) {
            case POSITIVE -> org.sewall.result.Sign.POSITIVE;
            case NEGATIVE -> org.sewall.result.Sign.NEGATIVE;
            case UNDIRECTED -> org.sewall.result.Sign.ANY;
        };
    }

    /** Return what was found beside models, whether or not it holds for the text; see {@link #isCurrent}. */
    public StudyAnalyses analyses() {
        return document().map(ResultDocument::analyses).orElse(StudyAnalyses.NONE);
    }

    /** Return the document behind the findings, whether or not it holds for the text. */
    private Optional<ResultDocument> document() {
        return known instanceof ResultsKnown.Findings found ? Optional.of(found.latest()) : Optional.empty();
    }

    private static Stream<String> ids(ModelDeclaration model) {
        return Translation.hasTwoSteps(model)
                ? Stream.of(measurementId(model), Translation.lastStepId(model))
                : Stream.of(Translation.lastStepId(model));
    }

    /** Return the id of the result in which a model's constructs are measured. */
    public static String measurementId(ModelDeclaration model) {
        return Translation.hasTwoSteps(model)
                ? model.getName() + Translation.MEASUREMENT
                : Translation.lastStepId(model);
    }
}
