package org.sewall.dsl.ide.references;

import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.ide.server.Document;

/**
 * A text that knows where its lines begin. The one of Xtext counts lines from the beginning for each position, which is slow
 * for those who ask for the places of everything in a text.
 */
public final class IndexedDocument extends Document {
    private final int[] lineStarts;

    /** Look at a text. */
    public IndexedDocument(String contents) {
        super(1, contents);
        lineStarts = lineStarts(contents);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int
                [1 + (int) text.chars().filter(character -> character == '\n').count()];
        int start = 0;
        for (int line = 1; line < starts.length; line++) {
            start = text.indexOf('\n', start) + 1;
            starts[line] = start;
        }
        return starts;
    }

    @Override
    public Position getPosition(int offset) {
        if (offset < 0 || offset > getContents().length()) {
            throw new IndexOutOfBoundsException(offset);
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line, offset - lineStarts[line]);
    }
}
