package org.sewall.editor.brackets;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;

/**
 * The text of a line up to some place, read without the server.
 *
 * @param text text from the start of the line
 * @param code the same without a comment at its end
 * @param openQuote quotation mark of a text that has not ended, or 0
 */
record LinePrefix(String text, String code, char openQuote) {

    /** Read a line up to an offset. */
    static LinePrefix until(IDocument document, int offset) throws BadLocationException {
        int start = document.getLineInformationOfOffset(offset).getOffset();
        return of(document.get(start, offset - start));
    }

    /** Read a whole line. */
    static LinePrefix line(IDocument document, int line) throws BadLocationException {
        var region = document.getLineInformation(line);
        return of(document.get(region.getOffset(), region.getLength()));
    }

    private static LinePrefix of(String text) {
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quote != 0) {
                if (character == '\\') {
                    at++;
                } else if (character == quote) {
                    quote = 0;
                }
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '#' || character == '!' || text.startsWith("//", at)) {
                return new LinePrefix(text, text.substring(0, at), (char) 0);
            }
        }
        return new LinePrefix(text, text, quote);
    }

    boolean isComment() {
        return code.length() < text.length();
    }

    String indentation() {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    boolean endsWith(String end) {
        return code.stripTrailing().endsWith(end);
    }
}
