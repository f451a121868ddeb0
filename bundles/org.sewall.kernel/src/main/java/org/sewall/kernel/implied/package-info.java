/**
 * Compute the moments that a specification implies.
 *
 * <p>Notation: A holds directed paths, S covariances, F selects the observed variables; B = (I - A)^-1, E = B S B',
 * Sigma = F E F' (McArdle, J. J. & McDonald, R. P., 1984, British Journal of Mathematical and Statistical Psychology
 * 37, 234-251).
 */
package org.sewall.kernel.implied;
