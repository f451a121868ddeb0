package org.sewall.result;

import java.util.Objects;

/**
 * One thing to tell the user, with its place in a file of the project.
 *
 * @param id id in a bundle's message catalogue: at once marker id, quick-fix key, help anchor and error code
 * @param severity how much it matters
 * @param message what is wrong, why it matters and what to do
 * @param file path as the user would write it, empty if the problem has no file
 * @param line line counted from 1, 0 if unknown
 * @param column column counted from 1, 0 if unknown
 * @param offset offset in characters counted from 0, -1 if unknown
 * @param length length in characters, 0 if unknown
 */
public record Problem(
        String id, Severity severity, String message, String file, int line, int column, int offset, int length) {

    /** Check that nothing is null. */
    public Problem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(file, "file");
    }

    /** Return a problem without a place. */
    public static Problem of(String id, Severity severity, String message) {
        return new Problem(id, severity, message, "", 0, 0, -1, 0);
    }

    /** Return an error without a place. */
    public static Problem error(String id, String message) {
        return of(id, Severity.ERROR, message);
    }

    /** Return a warning without a place. */
    public static Problem warning(String id, String message) {
        return of(id, Severity.WARNING, message);
    }

    /** Return this problem at a line and column of a file, both counted from 1. */
    public Problem at(String path, int atLine, int atColumn) {
        return new Problem(id, severity, message, path, atLine, atColumn, offset, length);
    }

    /** Return this problem with a range of characters in its file. */
    public Problem over(int atOffset, int forLength) {
        return new Problem(id, severity, message, file, line, column, atOffset, forLength);
    }

    /** Tell whether the problem is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Return the line printed for it: {@code file:line:column: message [id]}, without the parts that are unknown. */
    public String printed() {
        var text = new StringBuilder();
        if (!file.isEmpty()) {
            text.append(file).append(':');
            if (line > 0) {
                text.append(line).append(':');
                if (column > 0) {
                    text.append(column).append(':');
                }
            }
            text.append(' ');
        }
        return text.append(message.strip().replaceAll("\\R", " "))
                .append(" [")
                .append(id)
                .append(']')
                .toString();
    }
}
