package org.sewall.analysis.exchange;

import java.util.function.Function;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.kernel.spec.expression.Expression.Binary;
import org.sewall.kernel.spec.expression.Expression.Call;
import org.sewall.kernel.spec.expression.Expression.Reference;
import org.sewall.kernel.spec.expression.Expression.Unary;

/** Puts something else in the place of the names in an expression. */
public final class References {

    private References() {}

    /** Replace every name. */
    public static Expression replace(Expression expression, Function<String, Expression> replacement) {
        if (expression instanceof Reference reference) {
            return replacement.apply(reference.name());
        }
        if (expression instanceof Unary unary) {
            return new Unary(unary.sign(), replace(unary.operand(), replacement));
        }
        if (expression instanceof Binary binary) {
            return new Binary(
                    replace(binary.left(), replacement), binary.arithmetic(), replace(binary.right(), replacement));
        }
        if (expression instanceof Call call) {
            return new Call(
                    call.function(),
                    call.arguments().stream()
                            .map(argument -> replace(argument, replacement))
                            .toList());
        }
        return expression;
    }

    /** Rename every name. */
    public static Expression rename(Expression expression, Function<String, String> name) {
        return replace(expression, old -> new Reference(name.apply(old)));
    }
}
