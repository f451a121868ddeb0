package org.sewall.dsl.ide.results;

import java.util.Optional;

/**
 * Where two versions of a text differ: all between what they share at their beginnings and at their ends.
 *
 * @param start first offset that differs
 * @param oldEnd offset after the difference in the old text
 * @param newEnd offset after the difference in the new text
 */
record TextChange(int start, int oldEnd, int newEnd) {

    static TextChange between(String old, String now) {
        int shorter = Math.min(old.length(), now.length());
        int start = 0;
        while (start < shorter && old.charAt(start) == now.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        return new TextChange(start, old.length() - tail, now.length() - tail);
    }

    boolean isNone() {
        return start == oldEnd && start == newEnd;
    }

    /** Return where a range of the old text begins in the new one; nowhere if the change touches it. */
    Optional<Integer> moved(int offset, int length) {
        if (offset + length < start || isNone()) {
            return Optional.of(offset);
        }
        return offset > oldEnd ? Optional.of(offset + newEnd - oldEnd) : Optional.empty();
    }
}
