package org.sewall.analysis.option;

/** Name what the value of an option can be. */
public enum OptionKind {
    /** Yes or no. */
    SWITCH("`true` or `false`"),
    /** One of some words. */
    CHOICE("one word"),
    /** Some of some words. */
    CHOICES("words, separated by commas"),
    /** The name of a column of the data. */
    COLUMN("a column"),
    /** Names of columns of the data. */
    COLUMNS("columns, separated by commas; or `true`: all outcomes"),
    /** Names of groups, as the column of the groups has them. */
    GROUPS("groups, separated by commas"),
    /** Terms of the model. */
    TERMS("terms of the model such as `f =~ x2`, separated by commas"),
    /** A whole number. */
    WHOLE_NUMBER("a whole number"),
    /** Nothing yet: the name is lavaan's, and what it asks for is not there. */
    RESERVED("nothing yet");

    private final String words;

    OptionKind(String words) {
        this.words = words;
    }

    /** Return what can be written, in words. */
    public String words() {
        return words;
    }
}
