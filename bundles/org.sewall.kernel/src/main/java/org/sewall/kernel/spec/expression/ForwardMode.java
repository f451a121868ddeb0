package org.sewall.kernel.spec.expression;

import org.sewall.kernel.spec.expression.Expression.Binary;
import org.sewall.kernel.spec.expression.Expression.Call;
import org.sewall.kernel.spec.expression.Expression.Constant;
import org.sewall.kernel.spec.expression.Expression.Reference;
import org.sewall.kernel.spec.expression.Expression.Unary;

/** Evaluate expressions with their partial derivatives, innermost operand first. */
final class ForwardMode {
    private ForwardMode() {}

    static Dual evaluate(Expression expression, Scope scope, int dimension) {
        if (expression instanceof Constant constant) {
            return Dual.constant(constant.value(), dimension);
        }
        if (expression instanceof Reference reference) {
            return scope.resolve(reference.name());
        }
        if (expression instanceof Unary unary) {
            Dual operand = evaluate(unary.operand(), scope, dimension);
            return unary.sign() == Sign.PLUS ? operand : operand.map(-operand.value(), -1);
        }
        if (expression instanceof Call call) {
            return call.function()
                    .apply(call.arguments().stream()
                            .map(argument -> evaluate(argument, scope, dimension))
                            .toList());
        }
        var binary = (Binary) expression;
        return combine(
                evaluate(binary.left(), scope, dimension),
                binary.arithmetic(),
                evaluate(binary.right(), scope, dimension));
    }

    static Dual combine(Dual left, Arithmetic arithmetic, Dual right) {
        double x = left.value();
        double y = right.value();
        return switch (arithmetic) {
            case ADD -> left.join(right, x + y, 1, 1);
            case SUBTRACT -> left.join(right, x - y, 1, -1);
            case MULTIPLY -> left.join(right, x * y, y, x);
            case DIVIDE -> left.join(right, x / y, 1 / y, -x / (y * y));
            case POWER -> {
                double power = Math.pow(x, y);
                yield left.join(right, power, y == 0 ? 0 : y * Math.pow(x, y - 1), power * Math.log(x));
            }
        };
    }
}
