/**
 * Estimate from incomplete data by full-information maximum likelihood.
 *
 * <p>The reading order is the order of computation: cases are grouped by pattern ({@link
 * org.sewall.kernel.missing.IncompleteSample}), one sweep over the patterns at given moments yields the likelihood and all
 * conditional moments ({@link org.sewall.kernel.missing.PatternSweep}), from which both the unrestricted moments ({@link
 * org.sewall.kernel.missing.SaturatedMoments}) and the discrepancy of a model ({@link
 * org.sewall.kernel.missing.FullInformationLikelihood}) follow.
 */
package org.sewall.kernel.missing;
