package org.sewall.editor.navigation;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** Finds the name at a place of a text, without asking the server. */
public final class Words {
    private Words() {}

    /** Return the name around an offset; of no length where there is none. */
    public static IRegion at(IDocument document, int offset) throws BadLocationException {
        int start = offset;
        while (start > 0 && isNamePart(document.getChar(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < document.getLength() && isNamePart(document.getChar(end))) {
            end++;
        }
        return new Region(start, end - start);
    }

    private static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.';
    }
}
