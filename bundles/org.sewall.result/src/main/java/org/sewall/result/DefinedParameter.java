package org.sewall.result;

/**
 * A parameter defined by an expression in others ({@code :=}).
 *
 * @param name its name
 * @param expression the expression as written
 * @param estimate estimate with its delta-method uncertainty
 * @param standardized its standardized forms
 */
public record DefinedParameter(String name, String expression, Estimate estimate, Standardized standardized) {}
