package org.sewall.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.kernel.spec.Operator;
import org.sewall.model.Hypothesis;
import org.sewall.model.Variable;
import org.sewall.result.Estimate;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;
import org.sewall.result.Sign;
import org.sewall.result.Verdict;

/**
 * Judges hypotheses on the model that has their path: the structural step of a two-step model, or a model of one step.
 * Models of the file that declares the hypothesis come first; if none of them has the path, those of the other files of the
 * project in the order of their names.
 *
 * <p>A path supports its hypothesis if it differs from zero at the 5 % level (two-sided) in the predicted direction; in a
 * model of several groups, in each of them. The numbers are then those of the group that supports it least.
 */
final class HypothesisJudge {

    /** Level of significance. */
    static final double LEVEL = 0.05;

    private final StudyModels models;

    HypothesisJudge(StudyModels models) {
        this.models = models;
    }

    /** Return the fingerprints of models of other files that hypotheses are judged on. */
    Map<String, String> fingerprints(List<Hypothesis> hypotheses) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Hypothesis hypothesis : hypotheses) {
            if (own(name(hypothesis.getSource()), name(hypothesis.getTarget())).isEmpty()) {
                elsewhere(hypothesis).ifPresent(step -> found.put(step.task().id(), step.fingerprint()));
            }
        }
        return found;
    }

    /** A step of a model, and the models of its file. */
    private record Step(StudyModels file, ModelTask task) {
        String fingerprint() {
            return file.fingerprint(task);
        }
    }

    private Optional<Step> own(String from, String to) {
        return models.declarations().stream()
                .flatMap(declaration -> models.tasks(declaration).stream())
                .filter(HypothesisJudge::carriesPaths)
                .filter(task -> hasPath(task, from, to))
                .map(task -> new Step(models, task))
                .findFirst();
    }

    private Optional<Step> elsewhere(Hypothesis hypothesis) {
        return models.others().stream()
                .flatMap(file -> file.declarations().stream()
                        .filter(model -> Translation.hasPath(model, hypothesis.getSource(), hypothesis.getTarget()))
                        .flatMap(model -> file.tasks(model).stream())
                        .filter(HypothesisJudge::carriesPaths)
                        .map(task -> new Step(file, task)))
                .findFirst();
    }

    private static boolean carriesPaths(ModelTask task) {
        return task.step() == org.sewall.result.Step.STRUCTURAL || task.step() == org.sewall.result.Step.SINGLE;
    }

    /** Judge one hypothesis. */
    HypothesisResult judge(Hypothesis hypothesis) {
        String from = name(hypothesis.getSource());
        String to = name(hypothesis.getTarget());
        Sign sign = sign(hypothesis);
        Optional<Step> step = own(from, to).or(() -> elsewhere(hypothesis));
        if (step.isEmpty()) {
            return notTested(hypothesis, "No model has the path " + to + " ~ " + from + ".");
        }
        ModelTask task = step.get().task();
        ModelResult result = step.get().file() == models
                ? models.result(task)
                : models.borrowed(step.get().file(), task);
        List<Parameter> paths = result.isFitted()
                ? result.parameters().stream()
                        .filter(row -> row.is(to, Operator.REGRESSED_ON.symbol(), from))
                        .toList()
                : List.of();
        if (paths.isEmpty()) {
            return notTested(hypothesis, "The model " + task.title() + " was not fitted.");
        }
        Parameter path = weakest(paths, sign);
        Estimate estimate = path.estimate();
        if (path.free() == 0) {
            return notTested(hypothesis, "The path is fixed in the model " + task.title() + ".");
        }
        if (!Double.isFinite(estimate.pValue())) {
            return notTested(hypothesis, "The path has no standard error in the model " + task.title() + ".");
        }
        return new HypothesisResult(
                hypothesis.getName(),
                from,
                to,
                sign,
                result.id(),
                estimate,
                path.standardized().all(),
                verdict(sign, estimate),
                group(path, paths.size(), result));
    }

    /** Return the path of the group that supports a hypothesis least: a fixed one, else a wrong or no effect, else by p. */
    private static Parameter weakest(List<Parameter> paths, Sign sign) {
        return paths.stream()
                .max(Comparator.comparingInt((Parameter path) -> path.free() == 0 ? 1 : 0)
                        .thenComparingInt(path -> verdict(sign, path.estimate()) == Verdict.SUPPORTED ? 0 : 1)
                        .thenComparingDouble(path -> path.estimate().pValue()))
                .orElseThrow();
    }

    private static String group(Parameter path, int count, ModelResult result) {
        List<String> names = result.names().groups();
        return count < 2 || path.group() > names.size()
                ? ""
                : "weakest of " + count + " groups: " + names.get(path.group() - 1);
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
