/**
 * Comparisons of nested models: difference tests, whether models are nested, invariance ladders, Amos's nested model
 * comparisons.
 */
package org.sewall.kernel.nested;
