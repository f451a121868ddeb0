package org.sewall.kernel.fit;

/**
 * Conventional cut-off of a fit index.
 *
 * @param value threshold; on its good side the fit has the grade
 * @param grade word for fit on the good side of the threshold, such as "close" or "acceptable"
 * @param source author and year of the convention
 */
public record Cutoff(double value, String grade, String source) {}
