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
    ALTERNATIVE;

    /** Return the word for it in the JSON document. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
