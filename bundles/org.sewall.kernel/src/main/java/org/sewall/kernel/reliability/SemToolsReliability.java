package org.sewall.kernel.reliability;

import java.io.Serializable;

/**
 * Hold what semTools 0.5-6 prints for a construct, for comparison; NaN where it prints nothing.
 *
 * @param omega {@code compRelSEM(obs.var = TRUE)}: true variance over the sample variance of the sum
 * @param alpha {@code compRelSEM(tau.eq = TRUE)}, of ordered items as numbers, which it divides by the scales of the response
 *     variables
 * @param averageVariance {@code AVE(obs.var = TRUE)}: true over sample variances; NaN if an item loads on several constructs
 * @param legacyAlpha {@code reliability}, alpha, of ordered items as numbers
 * @param legacyAlphaOrdered {@code reliability}, alpha.ord: alpha of polychoric correlations; NaN for continuous items
 * @param legacyOmega {@code reliability}, omega: true over true plus residual variance of the sum
 * @param legacyOmega2 {@code reliability}, omega2: true over implied variance of the sum
 * @param legacyOmega3 {@code reliability}, omega3: true over sample variance of the sum
 * @param legacyAverageVariance {@code reliability}, avevar: true over true plus residual variances
 */
public record SemToolsReliability(
        double omega,
        double alpha,
        double averageVariance,
        double legacyAlpha,
        double legacyAlphaOrdered,
        double legacyOmega,
        double legacyOmega2,
        double legacyOmega3,
        double legacyAverageVariance)
        implements Serializable {}
