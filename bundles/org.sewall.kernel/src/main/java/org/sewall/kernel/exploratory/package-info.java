/**
 * Exploratory factor analysis of a correlation matrix: number of factors, extraction, rotation.
 *
 * <p>{@link org.sewall.kernel.exploratory.ExploratoryAnalysis} is the way in. The formulas stand in
 * docs/mathematics/exploratory.md.
 */
package org.sewall.kernel.exploratory;
