package org.sewall.result;

import java.util.Locale;

/** Which part a model plays in its study. */
public enum Step {
    /** A model that stands alone. */
    SINGLE,
    /** First of two steps: the confirmatory factor analysis in which all constructs covary. */
    MEASUREMENT,
    /** Second of two steps: the structural model. */
    STRUCTURAL,
    /** A rival of another model. */
    ALTERNATIVE,
    /** A model of an invariance ladder, which holds some parameters equal across groups. */
    RUNG,
    /** A model that tests common-method variance. */
    METHOD;

    /** Return the word for it in the JSON document. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
