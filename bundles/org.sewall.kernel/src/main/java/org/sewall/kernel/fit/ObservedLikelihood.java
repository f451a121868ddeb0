package org.sewall.kernel.fit;

/**
 * Hold the log-likelihoods of a group where they do not follow from the moments, because values are missing.
 *
 * @param known false if the moments tell them; then the numbers mean nothing
 * @param model log-likelihood of the model
 * @param unrestricted log-likelihood of the unrestricted moments
 */
public record ObservedLikelihood(boolean known, double model, double unrestricted) {

    /** The log-likelihoods follow from the moments. */
    public static final ObservedLikelihood OF_MOMENTS = new ObservedLikelihood(false, Double.NaN, Double.NaN);

    /** Return the log-likelihoods of the values present. */
    public static ObservedLikelihood of(double model, double unrestricted) {
        return new ObservedLikelihood(true, model, unrestricted);
    }
}
