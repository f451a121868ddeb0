package org.sewall.result;

import java.util.Locale;

/** Direction that a hypothesis predicts. */
public enum Sign {
    /** The path is above zero. */
    POSITIVE,
    /** The path is below zero. */
    NEGATIVE,
    /** The path differs from zero. */
    ANY;

    /** Return the word for it in the JSON document. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
