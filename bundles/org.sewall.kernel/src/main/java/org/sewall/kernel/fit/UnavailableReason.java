package org.sewall.kernel.fit;

import org.sewall.kernel.message.KernelMessage;

/** Reasons why a fit index has no value. */
public enum UnavailableReason {
    /** The model has no degrees of freedom. */
    SATURATED(KernelMessage.FIT_SATURATED),
    /** There is no baseline model. */
    NO_BASELINE(KernelMessage.FIT_NO_BASELINE),
    /** The baseline leaves nothing to improve on. */
    BASELINE_FITS(KernelMessage.FIT_BASELINE_FITS),
    /** The baseline model is saturated. */
    BASELINE_SATURATED(KernelMessage.FIT_BASELINE_SATURATED),
    /** The baseline model has fewer degrees of freedom than the model. */
    BASELINE_LARGER(KernelMessage.FIT_BASELINE_LARGER),
    /** The chi-square is zero. */
    PERFECT_FIT(KernelMessage.FIT_PERFECT_FIT),
    /** A covariance matrix is not positive definite. */
    NOT_POSITIVE_DEFINITE(KernelMessage.FIT_NOT_POSITIVE_DEFINITE),
    /** A sample or implied variance is zero or negative. */
    VARIANCE_NOT_POSITIVE(KernelMessage.FIT_VARIANCE_NOT_POSITIVE),
    /** The number of observations is too small. */
    TOO_FEW_OBSERVATIONS(KernelMessage.FIT_TOO_FEW_OBSERVATIONS),
    /** The index is defined for one group without means only. */
    ONE_GROUP_WITHOUT_MEANS(KernelMessage.FIT_ONE_GROUP_WITHOUT_MEANS),
    /** The index is not defined with a mean structure. */
    WITHOUT_MEANS(KernelMessage.FIT_WITHOUT_MEANS),
    /** The estimates do not maximise a likelihood. */
    NO_LIKELIHOOD(KernelMessage.FIT_NO_LIKELIHOOD),
    /** The distribution of the chi-square is not known. */
    UNKNOWN_DISTRIBUTION(KernelMessage.FIT_UNKNOWN_DISTRIBUTION),
    /** The chi-square could not be scaled. */
    NOT_SCALED(KernelMessage.FIT_NOT_SCALED),
    /** The index is not defined for ordered variables. */
    ORDERED_VARIABLES(KernelMessage.FIT_ORDERED_VARIABLES),
    /** The chi-square is too extreme for the noncentral distribution. */
    OUT_OF_RANGE(KernelMessage.FIT_OUT_OF_RANGE);

    private final KernelMessage message;

    UnavailableReason(KernelMessage message) {
        this.message = message;
    }

    /** Return the message of the catalogue. */
    public KernelMessage message() {
        return message;
    }

    /** Return the sentence for the user. */
    public String text() {
        return message.text();
    }
}
