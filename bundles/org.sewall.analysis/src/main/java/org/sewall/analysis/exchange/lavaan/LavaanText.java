package org.sewall.analysis.exchange.lavaan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sewall.analysis.exchange.Numerals;
import org.sewall.analysis.exchange.References;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.InequalityConstraint;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;
import org.sewall.kernel.spec.expression.Expression;

/**
 * Writes a model in lavaan's model syntax.
 *
 * <p>Statements keep their order; neighbours with the same left side become one formula. Several premultipliers of a term
 * are written as lavaan's manual does, by repeating the term.
 */
public final class LavaanText {

    private static final int WIDTH = 100;

    private final UnaryOperator<String> variable;
    private final UnaryOperator<String> label;
    private final List<String> lines = new ArrayList<>();

    /**
     * Create a writer.
     *
     * @param variable how a variable is written
     * @param label how the name of a parameter is written
     */
    public LavaanText(UnaryOperator<String> variable, UnaryOperator<String> label) {
        this.variable = variable;
        this.label = label;
    }

    /**
     * Write a model line by line.
     *
     * @param model the model
     * @param groups names of the groups in the order of their numbers, for blocks
     */
    public List<String> lines(ModelDescription model, List<String> groups) {
        lines.clear();
        boolean blocks = model.statements().stream().anyMatch(statement -> statement.block() > 0);
        if (blocks) {
            // lavaan knows no statements outside of blocks once there are any
            IntStream.rangeClosed(1, groups.size()).forEach(number -> {
                lines.add("group: " + groupName(groups.get(number - 1)));
                formulas(model.statements().stream()
                        .filter(statement -> statement.holdsIn(number))
                        .toList());
            });
        } else {
            formulas(model.statements());
        }
        for (Definition definition : model.definitions()) {
            lines.add(label.apply(definition.name()) + " := " + expression(definition.expression()));
        }
        for (EqualityConstraint constraint : model.constraints()) {
            lines.add(expression(constraint.left()) + " == " + expression(constraint.right()));
        }
        for (InequalityConstraint constraint : model.inequalities()) {
            lines.add(expression(constraint.smaller()) + " < " + expression(constraint.larger()));
        }
        return List.copyOf(lines);
    }

    private static String groupName(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*|[0-9]+") ? name : '"' + name + '"';
    }

    private void formulas(List<Statement> statements) {
        int from = 0;
        while (from < statements.size()) {
            Statement first = statements.get(from);
            int to = from + 1;
            while (to < statements.size() && continues(first, statements.get(to))) {
                to++;
            }
            formula(first, statements.subList(from, to));
            from = to;
        }
    }

    /** Intercepts and thresholds read better one to a line unless they belong together. */
    private static boolean continues(Statement first, Statement next) {
        return first.operator() == next.operator() && first.left().equals(next.left());
    }

    private void formula(Statement first, List<Statement> statements) {
        String symbol =
                first.operator() == Operator.INTERCEPT ? "~" : first.operator().symbol();
        String head = variable.apply(first.left()) + " " + symbol + " ";
        StringBuilder line = new StringBuilder(head);
        boolean fresh = true;
        for (String term : statements.stream().flatMap(s -> terms(s).stream()).toList()) {
            String next = fresh ? term : " + " + term;
            if (!fresh && line.length() + next.length() > WIDTH) {
                // lavaan goes on where a line ends with an operator
                lines.add(line + " +");
                line = new StringBuilder(" ".repeat(head.length())).append(term);
            } else {
                line.append(next);
            }
            fresh = false;
        }
        lines.add(line.toString());
    }

    private List<String> terms(Statement statement) {
        String right =
                switch (statement.operator()) {
                    case INTERCEPT -> "1";
                    case THRESHOLD -> statement.right();
                    default -> variable.apply(statement.right());
                };
        if (statement.premultipliers().isEmpty()) {
            return List.of(right);
        }
        return statement.premultipliers().stream()
                .map(premultiplier -> premultiplier(premultiplier) + "*" + right)
                .toList();
    }

    private String premultiplier(Premultiplier premultiplier) {
        if (premultiplier instanceof Premultiplier.PerGroup groups) {
            return perGroup(groups.byGroup());
        }
        String value = value(premultiplier);
        return function(premultiplier).isEmpty() ? value : function(premultiplier) + "(" + value + ")";
    }

    private String perGroup(List<Premultiplier> byGroup) {
        String function = byGroup.stream()
                .map(LavaanText::function)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        String values = byGroup.stream().map(this::value).collect(Collectors.joining(", ", "c(", ")"));
        return function.isEmpty() ? values : function + "(" + values + ")";
    }

    private static String function(Premultiplier premultiplier) {
        if (premultiplier instanceof Premultiplier.Started) {
            return "start";
        }
        if (premultiplier instanceof Premultiplier.SameAs) {
            return "equal";
        }
        if (premultiplier instanceof Premultiplier.Bounded bounds && isBound(bounds)) {
            return Double.isFinite(bounds.lower()) ? "lower" : "upper";
        }
        return "";
    }

    private static boolean isBound(Premultiplier.Bounded bounds) {
        return Double.isFinite(bounds.lower()) || Double.isFinite(bounds.upper());
    }

    private String value(Premultiplier premultiplier) {
        if (premultiplier instanceof Premultiplier.Fixed fixed) {
            return Numerals.of(fixed.value());
        }
        if (premultiplier instanceof Premultiplier.Labelled labelled) {
            return label.apply(labelled.label());
        }
        if (premultiplier instanceof Premultiplier.Started started) {
            return Numerals.of(started.value());
        }
        if (premultiplier instanceof Premultiplier.SameAs same) {
            return '"' + same.term() + '"';
        }
        if (premultiplier instanceof Premultiplier.Bounded bounds && isBound(bounds)) {
            return Numerals.of(Double.isFinite(bounds.lower()) ? bounds.lower() : bounds.upper());
        }
        return "NA";
    }

    private String expression(Expression expression) {
        return renamed(expression).text();
    }

    private Expression renamed(Expression expression) {
        return References.rename(expression, label);
    }
}
