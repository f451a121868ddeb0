/**
 * How well a solution fits: number conventions, fit indices, residual summaries and comparisons of nested models.
 *
 * <p>One file per family of indices, each a pure function of numbers with formula and source;
 * {@link org.sewall.kernel.fit.FitIndexCatalogue} lists them all.
 */
package org.sewall.kernel.fit;
