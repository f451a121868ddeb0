package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sewall.kernel.spec.expression.Arithmetic;
import org.sewall.kernel.spec.expression.Dual;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.kernel.spec.expression.Scope;

/**
 * Hold a constraint that elimination cannot solve, as a function c of the parameter vector with exact derivatives.
 *
 * <p>An equality asks for c = 0; an inequality or bound for c &gt;= 0.
 */
public final class ConstraintFunction implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Kind kind;
    private final boolean linear;
    private final ParameterTable table;
    private final ParameterScope.Names names;
    private final Expression expression;
    /** Parameters that occur, each with its place among the variables of differentiation. */
    private final TreeMap<Integer, Integer> places = new TreeMap<>();

    /** Say what is asked of a constraint function. */
    public enum Kind {
        /** Be zero. */
        EQUALITY,
        /** Not be negative. */
        INEQUALITY,
        /** Not be negative, asked of one parameter by a premultiplier; standard errors take no notice of it. */
        BOUND
    }

    ConstraintFunction(
            String name, Kind kind, boolean linear, ParameterTable table, ParameterScope.Names names, Expression c) {
        this.name = name;
        this.kind = kind;
        this.linear = linear;
        this.table = table;
        this.names = names;
        expression = c;
        collect(c);
        int place = 0;
        for (Map.Entry<Integer, Integer> entry : places.entrySet()) {
            entry.setValue(place++);
        }
    }

    /**
     * Ask of a named quantity that it have a value.
     *
     * @param table a table none of whose findings is fatal
     * @param name label, plabel or name of a definition in the table
     * @param value what the quantity is to be
     * @throws IllegalArgumentException if nothing has that name
     */
    public static ConstraintFunction holding(ParameterTable table, String name, double value) {
        Expression difference = new Expression.Binary(
                new Expression.Reference(name), Arithmetic.SUBTRACT, new Expression.Constant(value));
        return new ConstraintFunction(name, Kind.EQUALITY, false, table, new ParameterScope.Names(table), difference);
    }

    private void collect(Expression part) {
        for (String reference : part.references()) {
            if (names.isRow(reference)) {
                ParameterRow row = table.rows().get(names.rowOf(reference));
                if (row.isFree()) {
                    places.put(row.parameter(), 0);
                }
            } else {
                collect(names.definition(reference));
            }
        }
    }

    /** Return the constraint as its author wrote it. */
    public String name() {
        return name;
    }

    /** Return what is asked of the function. */
    public Kind kind() {
        return kind;
    }

    /** Say whether the function is linear, so that its second derivatives vanish. */
    public boolean isLinear() {
        return linear;
    }

    /** Return the parameters that occur, counted from 0, in rising order. */
    public int[] parameters() {
        return places.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Compute value and gradient.
     *
     * @param theta parameter vector
     * @param gradient receives the derivatives by all parameters
     * @return c; NaN or infinite where the expression is undefined
     */
    public double evaluate(double[] theta, double[] gradient) {
        Dual result = expression.evaluate(new Point(theta), places.size());
        Arrays.fill(gradient, 0);
        places.forEach((parameter, place) -> gradient[parameter] = result.partial(place));
        return result.value();
    }

    /** Resolves names at one point, with derivatives by the parameters that occur. */
    private final class Point implements Scope {
        private final double[] theta;
        private final Map<String, Dual> known = new HashMap<>();

        Point(double[] theta) {
            this.theta = theta;
        }

        @Override
        public Dual resolve(String reference) {
            Dual value = known.get(reference);
            if (value == null) {
                value = names.isRow(reference)
                        ? row(table.rows().get(names.rowOf(reference)))
                        : names.definition(reference).evaluate(this, places.size());
                known.put(reference, value);
            }
            return value;
        }

        private Dual row(ParameterRow row) {
            return row.isFree()
                    ? Dual.variable(theta[row.parameter()], places.get(row.parameter()), places.size())
                    : Dual.constant(row.value(), places.size());
        }
    }
}
