package org.sewall.result;

import java.util.Locale;

/** How the fit of a model ended. */
public enum Status {
    /** Fitted. */
    OK,
    /** The optimiser found no minimum. */
    NOT_CONVERGED,
    /** The moments do not determine the parameters. */
    NOT_IDENTIFIED,
    /** The input does not permit a fit. */
    ERROR,
    /** Stopped by the user. */
    CANCELLED;

    /** Return the word for it in the JSON document. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
