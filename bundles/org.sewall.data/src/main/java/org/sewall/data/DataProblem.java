package org.sewall.data;

import java.util.Arrays;
import java.util.List;

/**
 * Something about a data file that its user has to know.
 *
 * @param message what kind it is
 * @param text the message with names filled in
 * @param file the file as the user named it
 * @param line line counted from 1, 0 if it concerns no line
 * @param column column in characters counted from 1, 0 if it concerns no column
 * @param arguments what was filled in, in order
 */
public record DataProblem(DataMessage message, String text, String file, int line, int column, List<String> arguments) {

    /** What a file holds may be of any length; so much of it is quoted. */
    private static final int LONGEST_QUOTATION = 60;

    /** Copy. */
    public DataProblem {
        arguments = List.copyOf(arguments);
    }

    /** Return a problem of a file as a whole; arguments fill the places in the message. */
    public static DataProblem of(DataMessage message, String file, Object... arguments) {
        Object[] clean = Arrays.stream(arguments).map(DataProblem::quotable).toArray();
        return new DataProblem(message, String.format(message.template(), clean), file, 0, 0, texts(clean));
    }

    /** Return this problem at a place. */
    public DataProblem at(int atLine, int atColumn) {
        return new DataProblem(message, text, file, atLine, atColumn, arguments);
    }

    /** Return this problem at the place of a cell. */
    DataProblem at(Cell cell) {
        return at(cell.line(), cell.column());
    }

    /** Return the id in the catalogue. */
    public String id() {
        return message.id();
    }

    /** Tell whether the data can be used in spite of it. */
    public boolean isWarning() {
        return message.isWarning();
    }

    private static List<String> texts(Object[] values) {
        return Arrays.stream(values).map(String::valueOf).toList();
    }

    private static String quotable(Object argument) {
        String text = argument.toString().replaceAll("\\p{Cntrl}+", " ");
        if (text.length() <= LONGEST_QUOTATION || !(argument instanceof Cell)) {
            return text;
        }
        return text.substring(0, LONGEST_QUOTATION) + "...";
    }
}
