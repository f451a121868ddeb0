package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.sewall.kernel.spec.expression.Dual;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.kernel.spec.expression.Scope;

/** Resolve labels, plabels and definitions at given values of the table rows, with derivatives by the row values. */
final class ParameterScope implements Scope {
    private final Names names;
    private final double[] rowValues;
    private final Map<String, Dual> known = new HashMap<>();

    /** Remember what each name of a table stands for; of rows that share a label the first counts. */
    static final class Names implements Serializable {
        private static final long serialVersionUID = 1L;

        private final HashMap<String, Integer> rowOf = new HashMap<>();
        private final HashMap<String, Expression> definitionOf = new HashMap<>();

        boolean isRow(String name) {
            return rowOf.containsKey(name);
        }

        int rowOf(String name) {
            return rowOf.get(name);
        }

        /** Return what a name that is no row stands for. */
        Expression definition(String name) {
            Expression definition = definitionOf.get(name);
            if (definition == null) {
                throw new IllegalArgumentException("The name " + name + " is neither a label nor a definition.");
            }
            return definition;
        }

        Names(ParameterTable table) {
            for (int i = 0; i < table.rows().size(); i++) {
                ParameterRow row = table.rows().get(i);
                rowOf.put(row.plabel(), i);
                if (!row.label().isEmpty()) {
                    rowOf.putIfAbsent(row.label(), i);
                }
            }
            table.definitions().forEach(d -> definitionOf.putIfAbsent(d.name(), d.expression()));
        }
    }

    ParameterScope(Names names, double[] rowValues) {
        this.names = names;
        this.rowValues = rowValues;
    }

    Dual evaluate(Expression expression) {
        return expression.evaluate(this, rowValues.length);
    }

    @Override
    public Dual resolve(String name) {
        Dual value = known.get(name);
        if (value == null) {
            value = compute(name);
            known.put(name, value);
        }
        return value;
    }

    private Dual compute(String name) {
        Integer row = names.rowOf.get(name);
        if (row != null) {
            return Dual.variable(rowValues[row], row, rowValues.length);
        }
        return evaluate(names.definition(name));
    }
}
