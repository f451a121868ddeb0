/**
 * Ordered items: thresholds, polychoric and polyserial correlations, and their asymptotic covariance matrix.
 *
 * <p>An ordered item is taken as a normal variable of which only the interval between two thresholds was recorded.
 */
package org.sewall.kernel.ordinal;
