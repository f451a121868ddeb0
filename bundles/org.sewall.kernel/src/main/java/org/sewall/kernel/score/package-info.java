/** Scores of cases on the latent variables; the formulas stand in docs/mathematics/factor-scores.md. */
package org.sewall.kernel.score;
