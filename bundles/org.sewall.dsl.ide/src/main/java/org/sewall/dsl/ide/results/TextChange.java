package org.sewall.dsl.ide.results;

import java.util.Optional;

/** Where two versions of a text differ: all between what they share at their beginnings and at their ends. */
final class TextChange {
    private final String now;
    private final int start;
    private final int oldEnd;
    private final int newEnd;

    private TextChange(String now, int start, int oldEnd, int newEnd) {
        this.now = now;
        this.start = start;
        this.oldEnd = oldEnd;
        this.newEnd = newEnd;
    }

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
        return new TextChange(now, start, old.length() - tail, now.length() - tail);
    }

    boolean isNone() {
        return start == oldEnd && start == newEnd;
    }

    /** Return where a range of the old text begins in the new one; nowhere if the change touches it. */
    Optional<Integer> moved(int offset, int length) {
        int end = offset + length;
        if (isNone() || end < start || end == start && !isInName(start)) {
            return Optional.of(offset);
        }
        boolean after = offset > oldEnd || offset == oldEnd && !isInName(newEnd - 1);
        return after ? Optional.of(offset + newEnd - oldEnd) : Optional.empty();
    }

    /** Tell whether a character beside a range makes a longer name of it. */
    private boolean isInName(int at) {
        return at >= 0
                && at < now.length()
                && (Character.isLetterOrDigit(now.charAt(at)) || now.charAt(at) == '.' || now.charAt(at) == '_');
    }
}
