package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Aligns rows of text: names to the left, numbers to the right, two blanks between columns. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> left = new HashSet<>(Set.of(0));

    /** Begin with the heads of the columns, the column of names first. */
    TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    /** Add a line of its own, such as the name of a group of rows; it does not widen the columns. */
    void group(String name) {
        rows.add(List.of(name));
    }

    /** Add a row. */
    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Align some columns to the left. */
    void leftAligned(int... columns) {
        for (int column : columns) {
            left.add(column);
        }
    }

    /** Tell whether nothing stands below the heads. */
    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** Return the aligned lines, the heads first. */
    List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String blanks = " ".repeat(Math.max(0, widths[i] - width(cell)));
                line.append(i == 0 ? "" : GAP).append(left.contains(i) ? cell + blanks : blanks + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; row.size() > 1 && i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
