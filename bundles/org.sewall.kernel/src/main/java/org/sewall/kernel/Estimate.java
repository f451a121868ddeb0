package org.sewall.kernel;

import java.io.Serializable;
import org.sewall.kernel.spec.Operator;

/**
 * Give the estimate of one row of the parameter table.
 *
 * @param left variable on the left of the operator
 * @param operator kind of parameter
 * @param right variable on the right of the operator, empty for an intercept
 * @param group group number, from 1
 * @param label label given by the user, empty if none
 * @param parameterLabel label given to every row, {@code .p1.}, {@code .p2.}, ...
 * @param free index of the free parameter, from 1; 0 for a fixed one
 * @param user whether the user wrote the row, rather than a default rule
 * @param exogenous whether the row is a moment of fixed exogenous variables, taken from the sample
 * @param value estimate, or fixed value
 * @param uncertainty standard error, test and interval, or why there are none
 * @param standardized standardized forms
 */
public record Estimate(
        String left,
        Operator operator,
        String right,
        int group,
        String label,
        String parameterLabel,
        int free,
        boolean user,
        boolean exogenous,
        double value,
        Uncertainty uncertainty,
        Standardized standardized)
        implements Serializable {}
