package org.sewall.dsl.ide.lens;

/** Words that lenses and hovers use beside numbers. */
public enum LensMessage {
    /** An analysis is under way. */
    FITTING("fitting…"),
    /** The text, the data or the options have changed since the last fit. */
    CHANGED("not fitted since the last change"),
    /** There was no fit yet. */
    NEVER_FITTED("not fitted yet: save the file to fit it"),
    /** The text cannot be fitted as it is. */
    UNREADABLE("not fitted: the text has errors"),
    /** The optimiser found no minimum. */
    NOT_CONVERGED("did not converge"),
    /** The moments do not determine the parameters. */
    NOT_IDENTIFIED("not identified"),
    /** The input does not permit a fit. */
    NO_FIT("no fit"),
    /** The user stopped the fit. */
    CANCELLED("fit cancelled"),
    /** Estimates that no population can have. */
    INADMISSIBLE("inadmissible solution"),
    /** Fit of a rival of a model. */
    FIT("Fit"),
    /** First step of a model with two steps. */
    MEASUREMENT("Measurement"),
    /** Second step of a model with two steps. */
    STRUCTURE("Structure"),
    /** Comparison of two models. */
    DIFFERENCE("Difference"),
    /** A parameter that was not estimated. */
    FIXED("fixed");

    private final String text;

    LensMessage(String text) {
        this.text = text;
    }

    /** Return the words. */
    public String text() {
        return text;
    }
}
