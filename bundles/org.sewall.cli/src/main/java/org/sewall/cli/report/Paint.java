package org.sewall.cli.report;

/** Colours text for a terminal that wants colour; any other gets the text as it is. */
public enum Paint {
    /** What a reader looks for first. */
    STRONG("1"),
    /** Good news. */
    GOOD("32"),
    /** Bad news. */
    BAD("31"),
    /** What asks for attention. */
    CAUTION("33"),
    /** What is less important. */
    FAINT("2");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** Return the text in this colour if colour is wanted. */
    public String on(String text, boolean wanted) {
        return wanted ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
