package org.sewall.data;

/**
 * Something about a data file that its user has to know.
 *
 * @param message what kind it is
 * @param text the message with names filled in
 * @param file the file as the user named it
 * @param line line counted from 1, 0 if it concerns no line
 * @param column column in characters counted from 1, 0 if it concerns no column
 */
public record DataProblem(DataMessage message, String text, String file, int line, int column) {

    /** Return the id in the catalogue. */
    public String id() {
        return message.id();
    }

    /** Tell whether the data can be used in spite of it. */
    public boolean isWarning() {
        return message.isWarning();
    }
}
