package org.sewall.dsl.tokens;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the lines at which lavaan (0.6) begins a statement: a line that holds an operator outside of quotes begins one,
 * any other goes on with the statement before it. A line that holds {@code efa(} and no operator begins a statement as
 * well, and the next line with an operator belongs to it.
 */
final class StatementStarts {

    private static final Set<String> OPERATORS =
            Set.of("=~", "~", "~~", "~*~", "<~", "|", "==", "<", ">", ":=", ":", "->");

    /** What separates statements whatever stands between; each is a line of its own. */
    private static final Set<String> BOUNDS = Set.of(";", "{", "}");

    private final List<Word> words;
    private final BitSet starts = new BitSet();

    StatementStarts(List<Word> words, WordMeanings meanings) {
        this.words = words;
        boolean unfinished = false;
        for (int start = 0; start < words.size(); start = end(start)) {
            boolean operator = holdsOperator(start);
            if (operator || holdsBlock(start)) {
                boolean afterLineEnd = start > 0 && words.get(start).newLine() && !isBound(start - 1);
                starts.set(start, afterLineEnd && !unfinished && meanings.isInModel(start));
                unfinished = !operator;
            }
        }
    }

    /** Tell whether a statement begins at a word only because its line does. */
    boolean contains(int index) {
        return starts.get(index);
    }

    /** Return the index after the last word of the line that begins at an index. */
    private int end(int start) {
        int end = start + 1;
        if (!isBound(start)) {
            while (end < words.size() && !words.get(end).newLine() && !isBound(end)) {
                end++;
            }
        }
        return end;
    }

    private boolean holdsOperator(int start) {
        return words.subList(start, end(start)).stream().anyMatch(word -> OPERATORS.contains(word.text()));
    }

    private boolean holdsBlock(int start) {
        int end = end(start);
        for (int i = start; i + 1 < end; i++) {
            if (words.get(i).is("efa") && words.get(i + 1).is("(")) {
                return true;
            }
        }
        return false;
    }

    private boolean isBound(int index) {
        return BOUNDS.contains(words.get(index).text());
    }
}
