package org.sewall.result;

import java.util.Locale;

/** What the estimates say about a hypothesis. */
public enum Verdict {
    /** The path differs from zero in the direction that was predicted. */
    SUPPORTED("supported"),
    /** The path does not differ from zero. */
    NOT_SUPPORTED("not supported"),
    /** The path differs from zero in the other direction. */
    WRONG_SIGN("wrong sign"),
    /** There is no test; the reason is given beside. */
    NOT_TESTED("not tested");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** Return the words for people. */
    public String words() {
        return words;
    }

    /** Return the word for it in the JSON document. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
