package org.sewall.analysis;

import org.sewall.kernel.spec.expression.Arithmetic;
import org.sewall.kernel.spec.expression.Dual;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.kernel.spec.expression.Function;
import org.sewall.kernel.spec.expression.Sign;
import org.sewall.model.ArithmeticOperator;
import org.sewall.model.BinaryOperation;
import org.sewall.model.FunctionCall;
import org.sewall.model.Negation;
import org.sewall.model.NumberLiteral;
import org.sewall.model.ParameterReference;

/** Translates an expression of the language into one of the kernel. */
final class ExpressionTranslation {

    private ExpressionTranslation() {}

    /** Translate an expression whose text has no errors and whose functions the kernel knows. */
    static Expression of(org.sewall.model.Expression written) {
        if (written instanceof NumberLiteral number) {
            return new Expression.Constant(number.getValue());
        }
        if (written instanceof ParameterReference reference) {
            return new Expression.Reference(reference.getParameter().getName());
        }
        if (written instanceof Negation negation) {
            return new Expression.Unary(Sign.MINUS, of(negation.getOperand()));
        }
        if (written instanceof BinaryOperation operation) {
            return new Expression.Binary(
                    of(operation.getLeft()), arithmetic(operation.getOperator()), of(operation.getRight()));
        }
        if (written instanceof FunctionCall call) {
            return new Expression.Call(
                    Function.named(call.getFunction()).orElseThrow(),
                    call.getArguments().stream().map(ExpressionTranslation::of).toList());
        }
        throw new IllegalArgumentException(
                "unknown expression " + written.eClass().getName());
    }

    /** Return the value of an expression of numbers. */
    static double value(org.sewall.model.Expression written) {
        return of(written).evaluate(name -> Dual.constant(Double.NaN, 0), 0).value();
    }

    /** Say whether the kernel can compute a function call. */
    static boolean isKnown(FunctionCall call) {
        return Function.named(call.getFunction())
                .filter(function -> function.takes(call.getArguments().size()))
                .isPresent();
    }

    private static Arithmetic arithmetic(ArithmeticOperator operator) {
        return switch (operator) {
            case ADD -> Arithmetic.ADD;
            case SUBTRACT -> Arithmetic.SUBTRACT;
            case MULTIPLY -> Arithmetic.MULTIPLY;
            case DIVIDE -> Arithmetic.DIVIDE;
            case POWER -> Arithmetic.POWER;
        };
    }
}
