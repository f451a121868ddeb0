package org.sewall.dsl.ide.completion;

/**
 * What is open in a line before the caret.
 *
 * @param quote where a quote or backtick opens that is not closed, negative if there is none
 * @param comment whether a comment runs to the end of the line
 */
record OpenText(int quote, boolean comment) {
    static OpenText before(String text, int caret) {
        int at = text.lastIndexOf('\n', caret - 1) + 1;
        int open = -1;
        for (; at < caret; at++) {
            char character = text.charAt(at);
            if (open >= 0) {
                if (character == '\\' && text.charAt(open) != '`') {
                    at++;
                } else if (character == text.charAt(open)) {
                    open = -1;
                }
            } else if (character == '"' || character == '\'' || character == '`') {
                open = at;
            } else if (character == '#' || character == '!' || text.startsWith("//", at)) {
                return new OpenText(-1, true);
            }
        }
        return new OpenText(open, false);
    }
}
