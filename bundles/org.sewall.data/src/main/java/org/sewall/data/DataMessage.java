package org.sewall.data;

/** All messages about data, each with its id; {@code %s} are names and numbers in order. */
public enum DataMessage {
    /** Cell with text where numbers are needed: text, column name. */
    TEXT_IN_NUMBER_COLUMN(
            "data.text-in-number-column",
            "Text '%s' in column '%s', where the analysis needs numbers. Correct the cell or declare it as missing.");

    private final String id;
    private final String template;
    private final boolean warning;

    DataMessage(String id, String template) {
        this(id, template, false);
    }

    DataMessage(String id, String template, boolean warning) {
        this.id = id;
        this.template = template;
        this.warning = warning;
    }

    /** Return the id: marker id, quick-fix key, help anchor and error code. */
    public String id() {
        return id;
    }

    /** Return the text with places for names. */
    public String template() {
        return template;
    }

    /** Tell whether the data can be used in spite of it. */
    public boolean isWarning() {
        return warning;
    }
}
