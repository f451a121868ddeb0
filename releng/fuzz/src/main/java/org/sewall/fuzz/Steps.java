package org.sewall.fuzz;

import java.nio.charset.StandardCharsets;

/** Takes an input apart into the steps of a session; what is missing at its end is zero. */
final class Steps {

    private static final int LONGEST_TYPED = 40;

    private final byte[] input;
    private int position;

    Steps(byte[] input) {
        this.input = input;
    }

    boolean hasMore() {
        return position < input.length;
    }

    /** Return the next byte as a number from 0 to 255. */
    int next() {
        return position < input.length ? input[position++] & 0xff : 0;
    }

    /** Return a place in a text. */
    int offset(String text) {
        int number = next() << 8 | next();
        return text.isEmpty() ? 0 : number % (text.length() + 1);
    }

    /** Replace something in a text: by a word of the language, or by what the input itself says. */
    String changed(String text) {
        int from = offset(text);
        int to = Math.min(text.length(), from + next());
        int word = next();
        return text.substring(0, from)
                + (word < 128 ? ServerTexts.word(word) : typed(word & 0x7f))
                + text.substring(to);
    }

    /** Return a short text of the input's own. */
    String typed(int length) {
        int to = Math.min(input.length, position + Math.min(length, LONGEST_TYPED));
        String text = new String(input, position, to - position, StandardCharsets.UTF_8);
        position = to;
        return text;
    }
}
