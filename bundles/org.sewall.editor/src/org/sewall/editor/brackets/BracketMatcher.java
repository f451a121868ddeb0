package org.sewall.editor.brackets;

import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows the partner of the bracket at the caret. */
public final class BracketMatcher extends DefaultCharacterPairMatcher {
    /** Create the matcher of one editor. */
    public BracketMatcher() {
        super(new char[] {'(', ')', '{', '}', '[', ']'}, IDocumentExtension3.DEFAULT_PARTITIONING, true);
    }
}
