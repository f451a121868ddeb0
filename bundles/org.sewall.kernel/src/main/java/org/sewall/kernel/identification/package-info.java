/**
 * Identification before any data are seen: which parameters of a model have unique values, and why others have none.
 *
 * <p>Rules and sources: Bollen, K. A. (1989), Structural Equations with Latent Variables, chapters 4, 7 and 8; Bekker, P.
 * A., Merckens, A. & Wansbeek, T. J. (1994), Identification, Equivalent Models, and Computer Algebra.
 */
package org.sewall.kernel.identification;
