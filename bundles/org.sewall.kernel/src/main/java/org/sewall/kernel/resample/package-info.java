/**
 * Draw samples from the sample: bootstrap errors, intervals and tests.
 *
 * <p>Sources: Efron, B. & Tibshirani, R. J. (1993), An Introduction to the Bootstrap; Bollen, K. A. & Stine, R. A. (1992),
 * Sociological Methods & Research 21, 205-229.
 */
package org.sewall.kernel.resample;
