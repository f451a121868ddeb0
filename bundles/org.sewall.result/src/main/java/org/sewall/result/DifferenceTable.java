package org.sewall.result;

import java.util.List;
import java.util.Map;

/**
 * Tests of a series of nested models, each against the one before it.
 *
 * @param id id of the table
 * @param models ids of the models as they were asked for
 * @param arguments how the tests were asked for, by the names of lavaan's lavTestLRT
 * @param rows one row for each model, the least restricted first; empty if there is no table
 * @param reason why there is no table, empty if there is one
 */
public record DifferenceTable(
        String id, List<String> models, Map<String, String> arguments, List<Row> rows, String reason) {

    /** Copy lists and map. */
    public DifferenceTable {
        models = List.copyOf(models);
        arguments = Ordered.copy(arguments);
        rows = List.copyOf(rows);
    }

    /**
     * One model; the differences are from the one before it, {@code NaN} in the first row.
     *
     * @param model id of the model
     * @param method how the difference is tested, empty in the first row
     * @param degreesOfFreedom its degrees of freedom
     * @param aic its AIC
     * @param bic its BIC
     * @param chiSquare its standard chi-square
     * @param difference difference in chi-square, scaled where the method scales
     * @param rmsea RMSEA of the difference
     * @param degreesDifference degrees of freedom of the difference
     * @param pValue p-value of the difference
     */
    public record Row(
            String model,
            String method,
            double degreesOfFreedom,
            double aic,
            double bic,
            double chiSquare,
            double difference,
            double rmsea,
            double degreesDifference,
            double pValue) {}
}
