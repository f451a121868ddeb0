package org.sewall.kernel.nested;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;

/**
 * Name the parameter subsets that Amos constrains in multiple-group analysis, in the order in which it adds them.
 *
 * <p>Structural variables are the latent ones and those observed ones that measure nothing (Amos reference, "Parameter
 * subsets").
 */
public enum AmosSubset {
    /** Regression weights that predict indicators. */
    MEASUREMENT_WEIGHTS("Measurement weights"),
    /** Intercepts of indicators. */
    MEASUREMENT_INTERCEPTS("Measurement intercepts"),
    /** Regression weights that predict structural variables, loadings on higher-order constructs included. */
    STRUCTURAL_WEIGHTS("Structural weights"),
    /** Intercepts of structural variables that are predicted. */
    STRUCTURAL_INTERCEPTS("Structural intercepts"),
    /** Means of structural variables that are not predicted. */
    STRUCTURAL_MEANS("Structural means"),
    /** Variances and covariances of structural variables that are not predicted. */
    STRUCTURAL_COVARIANCES("Structural covariances"),
    /** Variances and covariances of disturbances of structural variables. */
    STRUCTURAL_RESIDUALS("Structural residuals"),
    /** Variances and covariances of errors of indicators. */
    MEASUREMENT_RESIDUALS("Measurement residuals");

    private final String printedName;

    AmosSubset(String printedName) {
        this.printedName = printedName;
    }

    /** Return the name as Amos prints it. */
    public String printedName() {
        return printedName;
    }

    /** Return the subset as a named set. */
    public NamedParameterSet set() {
        return new NamedParameterSet(printedName, (table, row) -> subsetOf(table, row) == this);
    }

    /** Return all subsets in Amos's order. */
    public static List<NamedParameterSet> sets() {
        return Arrays.stream(values()).map(AmosSubset::set).toList();
    }

    /** Find the subset a row belongs to; a covariance between an indicator and another variable is a measurement residual. */
    private static AmosSubset subsetOf(ParameterTable table, ParameterRow row) {
        boolean measured = isIndicator(table, row.left()) || isIndicator(table, row.right());
        boolean predicted = predicted(table).contains(row.left())
                || row.operator() == Operator.COVARIES_WITH && predicted(table).contains(row.right());
        return switch (row.operator()) {
            case MEASURED_BY -> table.roles().isLatent(row.right()) ? STRUCTURAL_WEIGHTS : MEASUREMENT_WEIGHTS;
            case REGRESSED_ON, FORMED_BY -> isIndicator(table, row.left()) ? MEASUREMENT_WEIGHTS : STRUCTURAL_WEIGHTS;
            case INTERCEPT, THRESHOLD -> {
                if (measured) {
                    yield MEASUREMENT_INTERCEPTS;
                }
                yield predicted ? STRUCTURAL_INTERCEPTS : STRUCTURAL_MEANS;
            }
            case COVARIES_WITH, SCALED_BY -> {
                if (measured) {
                    yield MEASUREMENT_RESIDUALS;
                }
                yield predicted ? STRUCTURAL_RESIDUALS : STRUCTURAL_COVARIANCES;
            }
        };
    }

    private static boolean isIndicator(ParameterTable table, String variable) {
        return !table.roles().isLatent(variable)
                && table.rows().stream()
                        .anyMatch(row -> row.operator() == Operator.MEASURED_BY
                                && row.right().equals(variable));
    }

    private static Set<String> predicted(ParameterTable table) {
        return table.rows().stream()
                .filter(row -> row.operator() == Operator.REGRESSED_ON
                        || row.operator() == Operator.MEASURED_BY
                        || row.operator() == Operator.FORMED_BY)
                .map(row -> row.operator() == Operator.MEASURED_BY ? row.right() : row.left())
                .collect(Collectors.toSet());
    }
}
