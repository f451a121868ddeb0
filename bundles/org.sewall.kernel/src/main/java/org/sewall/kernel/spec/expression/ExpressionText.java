package org.sewall.kernel.spec.expression;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.sewall.kernel.spec.expression.Expression.Binary;
import org.sewall.kernel.spec.expression.Expression.Call;
import org.sewall.kernel.spec.expression.Expression.Constant;
import org.sewall.kernel.spec.expression.Expression.Reference;
import org.sewall.kernel.spec.expression.Expression.Unary;

/** Write an expression as model syntax, with only the parentheses that its meaning needs. */
final class ExpressionText {
    private static final int SIGN_PRECEDENCE = 3;
    private static final int ATOM_PRECEDENCE = 5;

    private ExpressionText() {}

    static String of(Expression expression) {
        if (expression instanceof Constant constant) {
            return number(constant.value());
        }
        if (expression instanceof Reference reference) {
            return reference.name();
        }
        if (expression instanceof Unary unary) {
            return unary.sign().symbol() + wrapped(unary.operand(), SIGN_PRECEDENCE);
        }
        if (expression instanceof Call call) {
            return call.arguments().stream()
                    .map(ExpressionText::of)
                    .collect(Collectors.joining(",", call.function().symbol() + "(", ")"));
        }
        var binary = (Binary) expression;
        int own = binary.arithmetic().precedence();
        boolean fromRight = binary.arithmetic() == Arithmetic.POWER;
        return wrapped(binary.left(), fromRight ? own + 1 : own)
                + binary.arithmetic().symbol()
                + wrapped(binary.right(), fromRight ? own : own + 1);
    }

    private static String wrapped(Expression operand, int least) {
        return precedence(operand) < least ? "(" + of(operand) + ")" : of(operand);
    }

    private static int precedence(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.arithmetic().precedence();
        }
        if (expression instanceof Unary) {
            return SIGN_PRECEDENCE;
        }
        return expression instanceof Constant constant && constant.value() < 0 ? SIGN_PRECEDENCE : ATOM_PRECEDENCE;
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
