package org.sewall.analysis;

import java.util.List;
import java.util.Optional;
import org.sewall.kernel.spec.Operator;
import org.sewall.model.Hypothesis;
import org.sewall.model.Variable;
import org.sewall.result.Estimate;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;
import org.sewall.result.Sign;
import org.sewall.result.Step;
import org.sewall.result.Verdict;

/**
 * Judges hypotheses on the model that has their path: the structural step of a two-step model, or a model of one step.
 *
 * <p>A path supports its hypothesis if it differs from zero at the 5 % level (two-sided) in the predicted direction.
 */
final class HypothesisJudge {

    /** Level of significance. */
    static final double LEVEL = 0.05;

    private final List<ModelTask> tasks;
    private final List<ModelResult> results;

    HypothesisJudge(List<ModelTask> tasks, List<ModelResult> results) {
        this.tasks = tasks;
        this.results = results;
    }

    /** Judge one hypothesis. */
    HypothesisResult judge(Hypothesis hypothesis) {
        String from = name(hypothesis.getSource());
        String to = name(hypothesis.getTarget());
        Sign sign = sign(hypothesis);
        Optional<ModelTask> task = tasks.stream()
                .filter(candidate -> candidate.step() == Step.STRUCTURAL || candidate.step() == Step.SINGLE)
                .filter(candidate -> hasPath(candidate, from, to))
                .findFirst();
        if (task.isEmpty()) {
            return notTested(hypothesis, "No model has the path " + to + " ~ " + from + ".");
        }
        ModelResult result = results.get(tasks.indexOf(task.get()));
        Optional<Parameter> path =
                result.isFitted() ? result.parameter(to, Operator.REGRESSED_ON.symbol(), from) : Optional.empty();
        if (path.isEmpty()) {
            return notTested(hypothesis, "The model " + task.get().title() + " was not fitted.");
        }
        Estimate estimate = path.get().estimate();
        if (path.get().free() == 0) {
            return notTested(
                    hypothesis, "The path is fixed in the model " + task.get().title() + ".");
        }
        if (!Double.isFinite(estimate.pValue())) {
            return notTested(
                    hypothesis,
                    "The path has no standard error in the model " + task.get().title() + ".");
        }
        return new HypothesisResult(
                hypothesis.getName(),
                from,
                to,
                sign,
                result.id(),
                estimate,
                path.get().standardized().all(),
                verdict(sign, estimate),
                "");
    }

    private static Verdict verdict(Sign sign, Estimate estimate) {
        if (!(estimate.pValue() < LEVEL)) {
            return Verdict.NOT_SUPPORTED;
        }
        boolean asPredicted =
                switch (sign) {
                    case POSITIVE -> estimate.value() > 0;
                    case NEGATIVE -> estimate.value() < 0;
                    case ANY -> true;
                };
        return asPredicted ? Verdict.SUPPORTED : Verdict.WRONG_SIGN;
    }

    private static boolean hasPath(ModelTask task, String from, String to) {
        return task.description().statements().stream()
                .anyMatch(statement -> statement.operator() == Operator.REGRESSED_ON
                        && statement.left().equals(to)
                        && statement.right().equals(from));
    }

    private static HypothesisResult notTested(Hypothesis hypothesis, String reason) {
        return HypothesisResult.notTested(
                hypothesis.getName(),
                name(hypothesis.getSource()),
                name(hypothesis.getTarget()),
                sign(hypothesis),
                reason);
    }

    private static String name(Variable variable) {
        return variable == null || variable.getName() == null ? "?" : variable.getName();
    }

    private static Sign sign(Hypothesis hypothesis) {
        return switch (hypothesis.getSign()) {
            case POSITIVE -> Sign.POSITIVE;
            case NEGATIVE -> Sign.NEGATIVE;
            case UNDIRECTED -> Sign.ANY;
        };
    }
}
