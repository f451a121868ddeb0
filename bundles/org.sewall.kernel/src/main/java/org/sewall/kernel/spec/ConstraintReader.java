package org.sewall.kernel.spec;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.spec.ConstraintFunction.Kind;
import org.sewall.kernel.spec.expression.Arithmetic;
import org.sewall.kernel.spec.expression.Dual;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.kernel.spec.expression.Function;
import org.sewall.kernel.spec.expression.Sign;

/**
 * Sort the constraints of a table into linear equalities, which elimination solves, and functions that the optimiser heeds.
 *
 * <p>A constraint is taken as linear when its gradient is the same at several points of both signs.
 */
final class ConstraintReader {
    private static final double[] PROBE_SCALES = {0.731, -1.293, 2.117};
    private static final double TOLERANCE = 1e-9;

    private final ParameterTable table;
    private final ParameterScope.Names names;
    private final List<LinearConstraint> linear = new ArrayList<>();
    private final List<ConstraintFunction> functions = new ArrayList<>();
    private final List<SpecificationFinding> findings = new ArrayList<>();

    ConstraintReader(ParameterTable table) {
        this.table = table;
        this.names = new ParameterScope.Names(table);
        // Names without a value are reported by the table; nothing can be read before they are put right.
        boolean readable = table.findings().stream().noneMatch(SpecificationFinding::fatal);
        if (readable) {
            table.constraints().forEach(c -> readEquality(c, c.text()));
        }
        table.labelEqualities().forEach(c -> readEquality(c, wordsOf(c)));
        if (readable) {
            table.inequalities().forEach(this::readInequality);
        }
    }

    /** Return the solved linear constraints. */
    LinearConstraints constraints() {
        return LinearConstraints.of(table.freeCount(), linear);
    }

    /** Return the constraints that elimination cannot solve. */
    List<ConstraintFunction> functions() {
        return functions;
    }

    /** Return what is wrong with constraints for themselves. */
    List<SpecificationFinding> findings() {
        return findings;
    }

    private void readEquality(EqualityConstraint constraint, String text) {
        Expression difference = difference(constraint.left(), constraint.right());
        if (isLinear(difference)) {
            double[] gradient = gradient(evaluate(difference, PROBE_SCALES[0]));
            linear.add(new LinearConstraint(
                    text, gradient, -evaluate(difference, 0).value()));
        } else {
            functions.add(new ConstraintFunction(text, Kind.EQUALITY, false, table, names, difference));
        }
    }

    private void readInequality(InequalityConstraint constraint) {
        Expression smaller = constraint.smaller();
        Expression larger = constraint.larger();
        boolean bound = isBound(smaller, larger) || isBound(larger, smaller);
        String text = bound ? words(smaller) + " < " + words(larger) : constraint.text();
        // each part is smooth where the whole has a kink
        for (Expression least : atLeast(larger)) {
            for (Expression most : atMost(smaller)) {
                readInequality(difference(least, most), text, bound ? Kind.BOUND : Kind.INEQUALITY);
            }
        }
    }

    private void readInequality(Expression difference, String text, Kind kind) {
        var function = new ConstraintFunction(text, kind, isLinear(difference), table, names, difference);
        if (function.parameters().length > 0) {
            functions.add(function);
            return;
        }
        boolean holds = evaluate(difference, 0).value() >= 0;
        KernelMessage message = holds ? KernelMessage.REDUNDANT_CONSTRAINT : KernelMessage.CONTRADICTORY_CONSTRAINT;
        findings.add(new SpecificationFinding.FaultyConstraint(message, text, !holds));
    }

    /** Return what must all be larger for an expression to be larger. */
    private static List<Expression> atLeast(Expression expression) {
        return expression instanceof Expression.Call call && call.function() == Function.MIN
                ? call.arguments()
                : List.of(expression);
    }

    /** Return what must all be smaller for an expression to be smaller. */
    private static List<Expression> atMost(Expression expression) {
        if (expression instanceof Expression.Call call && call.function() == Function.MAX) {
            return call.arguments();
        }
        if (expression instanceof Expression.Call call && call.function() == Function.ABS) {
            Expression inner = call.arguments().get(0);
            return List.of(inner, new Expression.Unary(Sign.MINUS, inner));
        }
        return List.of(expression);
    }

    /** Premultipliers bound parameters by their plabels, which nobody writes. */
    private static boolean isBound(Expression one, Expression other) {
        return one instanceof Expression.Constant
                && other instanceof Expression.Reference reference
                && reference.name().startsWith(".");
    }

    private static Expression difference(Expression left, Expression right) {
        return new Expression.Binary(left, Arithmetic.SUBTRACT, right);
    }

    private boolean isLinear(Expression difference) {
        double[] gradient = gradient(evaluate(difference, PROBE_SCALES[0]));
        for (double scale : PROBE_SCALES) {
            if (!same(gradient, gradient(evaluate(difference, scale)))) {
                return false;
            }
        }
        return Double.isFinite(evaluate(difference, 0).value());
    }

    /** Evaluate with fixed rows at their values and free rows at distinct multiples of a scale. */
    private Dual evaluate(Expression expression, double scale) {
        var values = new double[table.rows().size()];
        for (int i = 0; i < values.length; i++) {
            ParameterRow row = table.rows().get(i);
            values[i] = row.isFree() ? scale * (1 + 0.37 * row.parameter() % 1.9) : row.value();
        }
        return new ParameterScope(names, values).evaluate(expression);
    }

    private double[] gradient(Dual value) {
        var gradient = new double[table.freeCount()];
        for (int i = 0; i < table.rows().size(); i++) {
            ParameterRow row = table.rows().get(i);
            if (row.isFree()) {
                gradient[row.parameter()] = value.partial(i);
            }
        }
        return gradient;
    }

    private static boolean same(double[] first, double[] second) {
        for (int i = 0; i < first.length; i++) {
            // Written so that NaN counts as different.
            if (!(Math.abs(first[i] - second[i]) <= TOLERANCE * (1 + Math.abs(first[i])))) {
                return false;
            }
        }
        return true;
    }

    /** Name the parameters of a label equality by their relations, because nobody wrote their plabels. */
    private String wordsOf(EqualityConstraint equality) {
        return words(equality.left()) + " == " + words(equality.right());
    }

    private String words(Expression side) {
        if (side instanceof Expression.Binary binary) {
            return words(binary.left()) + " " + binary.arithmetic().symbol() + " " + words(binary.right());
        }
        return side instanceof Expression.Constant
                ? side.text()
                : table.rows().get(names.rowOf(side.text())).term();
    }
}
