package org.sewall.kernel.spec;

import java.util.List;

/**
 * Compute the defined parameters of a model and their exact derivatives.
 *
 * <p>Values go in by table row, so that the same definitions serve raw and standardized solutions. A name that several
 * rows share stands for the first of them.
 */
public final class DefinedParameters {
    private final List<Definition> definitions;
    private final ParameterScope.Names names;
    private final int rowCount;

    private DefinedParameters(ParameterTable table) {
        definitions = table.definitions();
        names = new ParameterScope.Names(table);
        rowCount = table.rows().size();
    }

    /**
     * Prepare the definitions of a table.
     *
     * @param table a table none of whose {@link ParameterTable#findings()} is fatal
     */
    public static DefinedParameters of(ParameterTable table) {
        return new DefinedParameters(table);
    }

    /** Return the names in the order written. */
    public List<String> names() {
        return definitions.stream().map(Definition::name).toList();
    }

    /**
     * Compute the defined values.
     *
     * @param rowValues value of every table row, free or fixed
     * @return one value per definition; NaN or infinite where an expression is undefined
     */
    public double[] values(double[] rowValues) {
        ParameterScope scope = scope(rowValues);
        return definitions.stream()
                .mapToDouble(d -> scope.evaluate(d.expression()).value())
                .toArray();
    }

    /**
     * Compute the derivatives of the defined values by the row values.
     *
     * @param rowValues value of every table row, free or fixed
     * @return one row per definition, one column per table row
     */
    public double[][] jacobian(double[] rowValues) {
        ParameterScope scope = scope(rowValues);
        return definitions.stream()
                .map(d -> scope.evaluate(d.expression()).partials())
                .toArray(double[][]::new);
    }

    private ParameterScope scope(double[] rowValues) {
        if (rowValues.length != rowCount) {
            throw new IllegalArgumentException(
                    "rowValues.length = " + rowValues.length + ", but the table has " + rowCount + " rows.");
        }
        return new ParameterScope(names, rowValues);
    }
}
