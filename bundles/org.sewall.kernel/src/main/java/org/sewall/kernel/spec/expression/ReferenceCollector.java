package org.sewall.kernel.spec.expression;

import java.util.LinkedHashSet;
import java.util.Set;
import org.sewall.kernel.spec.expression.Expression.Binary;
import org.sewall.kernel.spec.expression.Expression.Call;
import org.sewall.kernel.spec.expression.Expression.Reference;
import org.sewall.kernel.spec.expression.Expression.Unary;

/** Collect the names an expression mentions. */
final class ReferenceCollector {
    private final Set<String> names = new LinkedHashSet<>();

    private ReferenceCollector() {}

    static Set<String> collect(Expression expression) {
        var collector = new ReferenceCollector();
        collector.visit(expression);
        return collector.names;
    }

    private void visit(Expression expression) {
        if (expression instanceof Reference reference) {
            names.add(reference.name());
        } else if (expression instanceof Unary unary) {
            visit(unary.operand());
        } else if (expression instanceof Call call) {
            call.arguments().forEach(this::visit);
        } else if (expression instanceof Binary binary) {
            visit(binary.left());
            visit(binary.right());
        }
    }
}
