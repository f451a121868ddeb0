package org.sewall.kernel;

import java.io.Serializable;

/**
 * Give the value of a defined parameter ({@code :=}).
 *
 * @param name name on the left of the definition
 * @param value value of its expression at the estimates
 * @param uncertainty standard error by the delta method, or why there is none
 * @param standardized value of the expression at the std.lv, std.all and std.nox estimates
 */
public record DefinedEstimate(String name, double value, Uncertainty uncertainty, Standardized standardized)
        implements Serializable {}
