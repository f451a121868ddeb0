package org.sewall.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the cells of one column: numbers until the first text, then codes of texts. */
final class ColumnBuilder {

    /** So many cells with text are remembered with their places. */
    private static final int REMEMBERED = 20;

    private final String name;
    private double[] numbers = new double[256];
    private int[] codes = new int[0];
    private int size;

    private final List<String> levels = new ArrayList<>();
    private final Map<String, Integer> codeOf = new HashMap<>();
    private final List<Cell> texts = new ArrayList<>();
    private int textCount;

    ColumnBuilder(String name) {
        this.name = name;
    }

    /** Tell whether the column has become one of texts. */
    boolean isText() {
        return textCount > 0;
    }

    void addMissing() {
        if (isText()) {
            addCode("");
        } else {
            addNumber(Double.NaN);
        }
    }

    /** Add a number to a column that is none of texts. */
    void addNumber(double value) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = value;
    }

    void addText(Cell cell) {
        if (textCount == 0) {
            becomeText();
        }
        textCount++;
        if (texts.size() < REMEMBERED) {
            texts.add(cell);
        }
        addCode(cell.text());
    }

    Column build() {
        return textCount == 0
                ? new NumericColumn(name, Arrays.copyOf(numbers, size))
                : new TextColumn(name, levels, Arrays.copyOf(codes, size), texts, textCount);
    }

    private void becomeText() {
        double[] before = numbers;
        int count = size;
        numbers = new double[0];
        codes = new int[Math.max(256, before.length)];
        size = 0;
        for (int i = 0; i < count; i++) {
            addCode(Double.isNaN(before[i]) ? "" : NumericColumn.text(before[i]));
        }
    }

    /** Add a text, or a number as it is written, to a column of texts. */
    void addCode(String text) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        codes[size++] = text.isEmpty() ? -1 : codeOf.computeIfAbsent(text, this::newLevel);
    }

    private int newLevel(String text) {
        levels.add(text);
        return levels.size() - 1;
    }
}
