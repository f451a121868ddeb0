package org.sewall.data;

import java.util.List;

/** A column in which at least one value is no number, such as the name of a group. */
public final class TextColumn implements Column {

    private final String name;
    private final List<String> levels;
    private final int[] codes;
    private final int missing;
    private final List<Cell> texts;
    private final int textCount;

    /** Take over the values: codes of levels, -1 for missing; texts are the first cells that hold no number. */
    TextColumn(String name, List<String> levels, int[] codes, List<Cell> texts, int textCount) {
        this.name = name;
        this.levels = List.copyOf(levels);
        this.codes = codes;
        int count = 0;
        for (int code : codes) {
            count += code < 0 ? 1 : 0;
        }
        this.missing = count;
        this.texts = List.copyOf(texts);
        this.textCount = textCount;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] < 0;
    }

    @Override
    public int missingCount() {
        return missing;
    }

    /** Return the value in a row counted from 0, empty if it is missing. */
    public String get(int row) {
        return codes[row] < 0 ? "" : levels.get(codes[row]);
    }

    /** Return the different values in order of appearance. */
    public List<String> levels() {
        return levels;
    }

    /** Return the first cells that hold no number, with their places. */
    public List<Cell> texts() {
        return texts;
    }

    /** Return how many cells hold no number. */
    public int textCount() {
        return textCount;
    }
}
