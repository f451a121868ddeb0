package org.sewall.data;

/**
 * A cell of a file, with its place.
 *
 * @param text what it holds, without surrounding spaces and quotation marks
 * @param line line counted from 1
 * @param column column in characters counted from 1
 */
public record Cell(String text, int line, int column) {

    @Override
    public String toString() {
        return text;
    }
}
