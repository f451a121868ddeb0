package org.sewall.dsl.ide.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.result.ModelResult;
import org.sewall.result.Problem;

/**
 * The problems of an analysis that still hold for a text that may have changed since.
 *
 * <p>A problem holds as long as the models it is about are those that were fitted, and its own place was not touched; it
 * moves with text that is inserted or deleted before it.
 */
public final class HoldingProblems {
    private final AnalysedText analysed;
    private final TextChange change;
    private final Map<String, String> fingerprints;

    private HoldingProblems(AnalysedText analysed, String text, Map<String, String> fingerprints) {
        this.analysed = analysed;
        this.change = TextChange.between(analysed.text(), text);
        this.fingerprints = fingerprints;
    }

    /**
     * Return the problems that hold.
     *
     * @param analysed what was found
     * @param text the text as it is now
     * @param fingerprints fingerprints of the models in it by their ids
     * @param own name of the file itself in problems; problems elsewhere keep their place
     */
    public static List<Problem> of(AnalysedText analysed, String text, Map<String, String> fingerprints, String own) {
        var holding = new HoldingProblems(analysed, text, fingerprints);
        List<Problem> found = new ArrayList<>();
        for (Problem problem : analysed.document().problems()) {
            if (holding.modelsHold(problem)) {
                holding.placed(problem, own).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean modelsHold(Problem problem) {
        var all = analysed.document().models();
        var named = all.stream()
                .filter(model -> problem.arguments().stream().anyMatch(name -> isNamed(model, name)))
                .toList();
        return (named.isEmpty() ? all : named).stream().allMatch(this::holds);
    }

    private static boolean isNamed(ModelResult model, String name) {
        return model.id().equals(name) || model.id().startsWith(name + ".");
    }

    /** A model that could not be fitted has no fingerprint; what was said of it holds for the same text only. */
    private boolean holds(ModelResult model) {
        return model.fingerprint().isEmpty()
                ? change.isNone()
                : model.fingerprint().equals(fingerprints.get(model.id()));
    }

    private Optional<Problem> placed(Problem problem, String own) {
        if (change.isNone() || !problem.file().equals(own)) {
            return Optional.of(problem);
        }
        if (problem.offset() < 0) {
            return problem.line() == 0 ? Optional.of(problem) : Optional.empty();
        }
        return change.moved(problem.offset(), problem.length()).map(offset -> problem.over(offset, problem.length()));
    }
}
