package org.sewall.result;

import java.util.Arrays;
import java.util.List;
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
 * @param arguments names and values that the message speaks of, in the order of its catalogue, for quick fixes
 */
public record Problem(
        String id,
        Severity severity,
        String message,
        String file,
        int line,
        int column,
        int offset,
        int length,
        List<String> arguments) {

    /** Check that nothing is null, and copy. */
    public Problem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(file, "file");
        arguments = List.copyOf(arguments);
    }

    /** Return a problem without a place. */
    public static Problem of(String id, Severity severity, String message) {
        return new Problem(id, severity, message, "", 0, 0, -1, 0, List.of());
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
        return new Problem(id, severity, message, path, atLine, atColumn, offset, length, arguments);
    }

    /** Return this problem with a range of characters in its file. */
    public Problem over(int atOffset, int forLength) {
        return new Problem(id, severity, message, file, line, column, atOffset, forLength, arguments);
    }

    /** Return this problem with the names and values that its message speaks of, each as text. */
    public Problem about(Object... values) {
        var texts = Arrays.stream(values).map(String::valueOf).toList();
        return new Problem(id, severity, message, file, line, column, offset, length, texts);
    }

    /** Return this problem with another severity. */
    public Problem withSeverity(Severity other) {
        return new Problem(id, other, message, file, line, column, offset, length, arguments);
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
