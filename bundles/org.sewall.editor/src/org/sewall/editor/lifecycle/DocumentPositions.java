package org.sewall.editor.lifecycle;

import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Between the protocol's line and character, and the document's offset. */
public final class DocumentPositions {
    private DocumentPositions() {}

    /** Return the region of a range; empty where the document has become shorter. */
    public static Optional<IRegion> region(IDocument document, Range range) {
        try {
            int start = offset(document, range.getStart());
            int end = offset(document, range.getEnd());
            return end < start ? Optional.empty() : Optional.of(new Region(start, end - start));
        } catch (BadLocationException shorter) {
            return Optional.empty();
        }
    }

    /** Return the offset of a position, at most the end of its line. */
    public static int offset(IDocument document, Position position) throws BadLocationException {
        var line = document.getLineInformation(position.getLine());
        return line.getOffset() + Math.min(line.getLength(), position.getCharacter());
    }

    /** Return the position of an offset. */
    public static Position position(IDocument document, int offset) throws BadLocationException {
        int line = document.getLineOfOffset(offset);
        return new Position(line, offset - document.getLineOffset(line));
    }
}
