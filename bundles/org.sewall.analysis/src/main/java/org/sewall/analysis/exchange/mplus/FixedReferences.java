package org.sewall.analysis.exchange.mplus;

import java.util.Optional;
import org.sewall.analysis.exchange.References;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.expression.Expression;

/** Puts the values of fixed parameters in the place of their names: Mplus names only what is free. */
final class FixedReferences {

    private FixedReferences() {}

    static Expression resolve(Expression expression, ParameterTable table) {
        return References.replace(expression, name -> {
            Optional<ParameterRow> row = table.rows().stream()
                    .filter(found ->
                            found.label().equals(name) || found.plabel().equals(name))
                    .findFirst();
            return row.isPresent() && !row.get().isFree() && row.get().hasValue()
                    ? new Expression.Constant(row.get().value())
                    : new Expression.Reference(name);
        });
    }
}
