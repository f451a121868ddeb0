package org.sewall.analysis;

import org.sewall.result.Problem;

/**
 * A range of text in a file of the project.
 *
 * @param file file relative to the project's root
 * @param line line counted from 1, 0 for the file as a whole
 * @param column column counted from 1, 0 if unknown
 * @param offset offset in characters counted from 0, -1 if unknown
 * @param length length in characters
 */
public record Place(String file, int line, int column, int offset, int length) {

    /** Return the place of a file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0, -1, 0);
    }

    /** Return a problem with this place. */
    public Problem mark(Problem problem) {
        return problem.at(file, line, column).over(offset, length);
    }
}
