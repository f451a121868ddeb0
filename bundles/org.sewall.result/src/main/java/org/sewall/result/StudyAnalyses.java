package org.sewall.result;

import java.util.List;
import java.util.Optional;

/**
 * What a study asks for beside models, comparisons and hypotheses.
 *
 * @param ladders invariance ladders
 * @param explorations exploratory factor analyses
 * @param commonMethod tests of common-method variance
 * @param samples flows of samples
 * @param borrowed models of other files that were needed
 */
public record StudyAnalyses(
        List<LadderResult> ladders,
        List<ExplorationResult> explorations,
        List<CommonMethodResult> commonMethod,
        List<SampleResult> samples,
        List<BorrowedModel> borrowed) {

    /** Nothing is asked for. */
    public static final StudyAnalyses NONE = new StudyAnalyses(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copy the lists. */
    public StudyAnalyses {
        ladders = List.copyOf(ladders);
        explorations = List.copyOf(explorations);
        commonMethod = List.copyOf(commonMethod);
        samples = List.copyOf(samples);
        borrowed = List.copyOf(borrowed);
    }

    /** Tell whether there is nothing to report. */
    public boolean isEmpty() {
        return ladders.isEmpty() && explorations.isEmpty() && commonMethod.isEmpty() && samples.isEmpty();
    }

    /** Return the ladder of a name. */
    public Optional<LadderResult> ladder(String id) {
        return ladders.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** Return the exploratory analysis of a name. */
    public Optional<ExplorationResult> exploration(String id) {
        return explorations.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** Return the tests of common-method variance of a name. */
    public Optional<CommonMethodResult> commonMethod(String id) {
        return commonMethod.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** Return the fingerprint of what has a name: a ladder, an exploration, common-method tests, a borrowed model. */
    public Optional<String> fingerprint(String id) {
        return ladder(id)
                .map(LadderResult::fingerprint)
                .or(() -> exploration(id).map(ExplorationResult::fingerprint))
                .or(() -> commonMethod(id).map(CommonMethodResult::fingerprint))
                .or(() -> borrowed.stream()
                        .filter(model -> model.id().equals(id))
                        .map(BorrowedModel::fingerprint)
                        .findFirst());
    }
}
