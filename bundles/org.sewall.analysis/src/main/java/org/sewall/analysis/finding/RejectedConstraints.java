package org.sewall.analysis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sewall.result.Constraint;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;
import org.sewall.result.ScoreTests;

/**
 * Finds the equality constraints of a model's author that the data contradict.
 *
 * <p>Each is tested alone by its score statistic, at 5 percent divided by their number (Bonferroni). Source of the test:
 * Bentler and Chou (1992), Sociological Methods and Research 21, 259-282.
 */
public final class RejectedConstraints {

    private static final double LEVEL = 0.05;
    private static final int MOST = 3;

    private RejectedConstraints() {}

    /** Return the findings of a fitted model, the clearest first, a few at most. */
    public static List<FitFinding> of(ModelResult model) {
        List<ScoreTests.Release> tests = model.scoreTests().univariate();
        List<FitFinding> findings = new ArrayList<>();
        tests.stream()
                .filter(test -> test.pValue() < LEVEL / tests.size())
                .sorted(Comparator.comparingDouble(ScoreTests.Release::statistic)
                        .reversed())
                .map(test -> finding(model, test))
                .flatMap(Optional::stream)
                .limit(MOST)
                .forEach(findings::add);
        return findings;
    }

    private static Optional<FitFinding> finding(ModelResult model, ScoreTests.Release test) {
        Optional<Parameter> left = parameter(model, test.left());
        Optional<Parameter> right = parameter(model, test.right());
        if (left.isPresent() && right.isPresent()) {
            return labelled(left.get(), right.get(), test);
        }
        return model.constraints().stream()
                .filter(constraint -> constraint.operator().equals("==")
                        && constraint.left().equals(test.left())
                        && constraint.right().equals(test.right()))
                .findFirst()
                .map(constraint -> new FitFinding(
                        FitFinding.Kind.CONSTRAINT_REJECTED,
                        variables(model, constraint),
                        List.of(test.left() + " == " + test.right(), "", "", Digits.of(test.statistic()))));
    }

    /** Parameters of one label; what an option holds equal has no label of its author. */
    private static Optional<FitFinding> labelled(Parameter left, Parameter right, ScoreTests.Release test) {
        String label = right.label();
        if (label.isEmpty() || label.startsWith(".") || !label.equals(left.label())) {
            return Optional.empty();
        }
        String constraint = statement(left) + " == " + statement(right);
        return Optional.of(new FitFinding(
                FitFinding.Kind.CONSTRAINT_REJECTED,
                List.of(right.left(), right.right()),
                List.of(constraint, label, statement(right), Digits.of(test.statistic()))));
    }

    private static String statement(Parameter parameter) {
        return parameter.left() + " " + parameter.operator() + " "
                + (parameter.right().isEmpty() ? "1" : parameter.right());
    }

    private static Optional<Parameter> parameter(ModelResult model, String plabel) {
        return model.parameters().stream()
                .filter(row -> row.plabel().equals(plabel))
                .findFirst();
    }

    private static List<String> variables(ModelResult model, Constraint constraint) {
        return model.parameters().stream()
                .filter(row ->
                        !row.label().isEmpty() && (constraint.left() + " " + constraint.right()).contains(row.label()))
                .findFirst()
                .map(row -> List.of(row.left(), row.right()))
                .orElse(List.of());
    }
}
