package org.sewall.kernel.fit;

/** Reasons why a fit index has no value, as sentences for the user. */
public enum UnavailableReason {
    /** The model has no degrees of freedom. */
    SATURATED("The model is saturated (0 degrees of freedom), so this index says nothing about its fit; "
            + "restrict the model to test it."),
    /** There is no baseline model. */
    NO_BASELINE("No baseline model was fitted, so the model cannot be compared with it."),
    /** The baseline leaves nothing to improve on. */
    BASELINE_FITS("The baseline model fits as well as its degrees of freedom allow, so there is no misfit to reduce; "
            + "check whether the variables are related at all."),
    /** The baseline model is saturated. */
    BASELINE_SATURATED("The baseline model has 0 degrees of freedom, so this index cannot compare with it."),
    /** The chi-square is zero. */
    PERFECT_FIT("The chi-square is 0, so no sample would be large enough to reject the model."),
    /** A covariance matrix is not positive definite. */
    NOT_POSITIVE_DEFINITE("The sample or the implied covariance matrix is not positive definite, so its determinant "
            + "has no logarithm; look for a variable that is a combination of others."),
    /** A sample or implied variance is zero or negative. */
    VARIANCE_NOT_POSITIVE("A variance in the sample or implied covariance matrix is not positive, so residuals cannot "
            + "be standardized; look for a constant variable."),
    /** The number of observations is too small. */
    TOO_FEW_OBSERVATIONS("The number of observations is too small for the number of variables, so the small-sample "
            + "correction of this index is not defined; collect more observations."),
    /** The index is defined for one group without means only. */
    ONE_GROUP_WITHOUT_MEANS("Amos defines this index only for one group without a mean structure; "
            + "use another number convention to have it."),
    /** The index is not defined with a mean structure. */
    WITHOUT_MEANS("Amos does not define this index for models with means and intercepts; "
            + "use another number convention to have it."),
    /** The chi-square is too extreme for the noncentral distribution. */
    OUT_OF_RANGE("The chi-square is outside the range in which this index can be computed; "
            + "check the scale of the variables and the model.");

    private final String text;

    UnavailableReason(String text) {
        this.text = text;
    }

    /** Return the sentence for the user. */
    public String text() {
        return text;
    }
}
