package org.sewall.data;

/**
 * A cell that holds text, with its place in the file.
 *
 * @param text what it holds
 * @param line line counted from 1
 * @param column column in characters counted from 1
 */
public record TextCell(String text, int line, int column) {}
