package org.sewall.kernel.fit;

/**
 * Hold what does not follow from the moments of a group if values are missing.
 *
 * @param known false if all cases are complete; then the numbers mean nothing
 * @param logLikelihood log-likelihood of the model
 * @param unrestricted log-likelihood of the unrestricted moments
 * @param residualSquares residual moments weighed by twice the expected information
 * @param totalSquares sample moments weighed in the same way
 */
public record IncompleteEvidence(
        boolean known, double logLikelihood, double unrestricted, double residualSquares, double totalSquares) {

    /** All cases are complete. */
    public static final IncompleteEvidence NONE =
            new IncompleteEvidence(false, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Return the evidence of a group with missing values. */
    public static IncompleteEvidence of(
            double logLikelihood, double unrestricted, double residualSquares, double totalSquares) {
        return new IncompleteEvidence(true, logLikelihood, unrestricted, residualSquares, totalSquares);
    }
}
