package org.sewall.dsl.tokens;

/**
 * A token that is neither blank nor comment.
 *
 * @param text what stands in the text
 * @param newLine whether it is the first of its line
 * @param column where it begins in its line, from 0
 */
record Word(String text, boolean newLine, int column) {

    boolean is(String other) {
        return text.equals(other);
    }

    /** Tell whether the word could be a name: a keyword, or a name without quotes. */
    boolean isNameLike() {
        int first = text.isEmpty() ? ' ' : text.codePointAt(0);
        return Character.isLetter(first)
                || first == '_'
                || first == '`'
                || first == '.' && text.matches("\\.[^0-9.].*");
    }

    /** Tell whether it is a text in quotes. */
    boolean isText() {
        return text.startsWith("\"") || text.startsWith("'");
    }
}
