package org.sewall.editor.comment;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;

/**
 * Line comments of a document. New ones start with {@code #}, which lavaan knows as well; both signs are recognised.
 *
 * @param document the document
 */
record LineComment(IDocument document) {
    private static final String SIGN = "# ";

    static LineComment of(IDocument document) {
        return new LineComment(document);
    }

    private String text(int line) throws BadLocationException {
        var region = document.getLineInformation(line);
        return document.get(region.getOffset(), region.getLength());
    }

    boolean isBlank(int line) throws BadLocationException {
        return text(line).isBlank();
    }

    boolean isCommented(int line) throws BadLocationException {
        return signLength(text(line).stripLeading()) > 0;
    }

    private static int signLength(String text) {
        for (String sign : new String[] {"// ", "//", "# ", "#", "! ", "!"}) {
            if (text.startsWith(sign)) {
                return sign.length();
            }
        }
        return 0;
    }

    private int indentation(int line) throws BadLocationException {
        String text = text(line);
        return text.length() - text.stripLeading().length();
    }

    int leastIndentation(int first, int last) throws BadLocationException {
        int least = Integer.MAX_VALUE;
        for (int line = first; line <= last; line++) {
            if (!isBlank(line)) {
                least = Math.min(least, indentation(line));
            }
        }
        return least;
    }

    void add(int line, int column) throws BadLocationException {
        document.replace(document.getLineOffset(line) + column, 0, SIGN);
    }

    void remove(int line) throws BadLocationException {
        int column = indentation(line);
        document.replace(
                document.getLineOffset(line) + column, signLength(text(line).substring(column)), "");
    }
}
