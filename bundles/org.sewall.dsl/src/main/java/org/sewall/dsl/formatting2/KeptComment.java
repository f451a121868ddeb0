package org.sewall.dsl.formatting2;

import org.eclipse.xtext.formatting2.IHiddenRegionFormatting;
import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.internal.CommentReplacer;
import org.eclipse.xtext.formatting2.internal.WhitespaceReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IComment;

/**
 * Leaves a comment as it is. One that runs to the end of its line has its line to itself from there on; a blank line after
 * it stays.
 */
final class KeptComment extends CommentReplacer {

    KeptComment(IComment comment) {
        super(comment);
    }

    @Override
    public ITextReplacerContext createReplacements(ITextReplacerContext context) {
        return context;
    }

    @Override
    public void configureWhitespace(WhitespaceReplacer leading, WhitespaceReplacer trailing) {
        if (getComment().getText().startsWith("/*")) {
            return;
        }
        IHiddenRegionFormatting formatting = trailing.getFormatting();
        formatting.setNewLinesMin(atLeastOne(formatting.getNewLineMin()));
        formatting.setNewLinesDefault(atLeastOne(formatting.getNewLineDefault()));
        formatting.setNewLinesMax(2);
    }

    private static Integer atLeastOne(Integer lines) {
        return lines == null ? Integer.valueOf(1) : Integer.valueOf(Math.max(1, lines));
    }
}
