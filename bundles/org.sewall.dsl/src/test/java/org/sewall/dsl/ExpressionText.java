package org.sewall.dsl;

import org.sewall.model.BinaryOperation;
import org.sewall.model.Expression;
import org.sewall.model.FunctionCall;
import org.sewall.model.Negation;
import org.sewall.model.NumberLiteral;
import org.sewall.model.ParameterReference;

/** An expression with all its parentheses. */
final class ExpressionText {

    private ExpressionText() {}

    static String of(Expression expression) {
        if (expression instanceof NumberLiteral number) {
            return Double.toString(number.getValue());
        }
        if (expression instanceof ParameterReference reference) {
            return reference.getParameter().getName();
        }
        if (expression instanceof Negation negation) {
            return "(-" + of(negation.getOperand()) + ")";
        }
        if (expression instanceof FunctionCall call) {
            return call.getFunction() + "(" + of(call.getArguments().get(0)) + ")";
        }
        BinaryOperation operation = (BinaryOperation) expression;
        return "(" + of(operation.getLeft()) + operation.getOperator().getLiteral() + of(operation.getRight()) + ")";
    }
}
