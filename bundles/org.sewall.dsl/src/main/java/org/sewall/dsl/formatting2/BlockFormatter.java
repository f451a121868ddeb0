package org.sewall.dsl.formatting2;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;

/** Lays out braces and what stands in them. */
abstract class BlockFormatter extends StatementFormatter {

    /** Put what stands in the braces of an element on lines of its own, one level in. */
    protected void block(EObject owner, IFormattableDocument doc) {
        block(textRegionExtensions.regionFor(owner).keyword("{"), owner, doc);
    }

    /** Put what stands behind a brace of an element, up to its last word, on lines of its own, one level in. */
    protected void block(ISemanticRegion open, EObject owner, IFormattableDocument doc) {
        if (open != null) {
            braces(open, textRegionExtensions.nextHiddenRegion(owner).getPreviousSemanticRegion(), doc);
        }
    }

    protected void braces(ISemanticRegion open, ISemanticRegion close, IFormattableDocument doc) {
        if (open == null || close == null || open.getNextSemanticRegion() == close) {
            return;
        }
        doc.interior(open, close, StatementFormatter::indentMerged);
        doc.prepend(close, it -> it.newLine());
    }

    /** Leave braces on one line if the author has them so, else put what stands in them on lines of its own. */
    protected void looseBraces(EObject owner, IFormattableDocument doc) {
        ISemanticRegion open = textRegionExtensions.regionFor(owner).keyword("{");
        ISemanticRegion close = textRegionExtensions.regionFor(owner).keyword("}");
        if (open == null || close == null || open.getNextSemanticRegion() == close) {
            return;
        }
        if (isMultiline(open, close)) {
            braces(open, close, doc);
            doc.append(open, it -> {
                it.newLine();
                it.highPriority();
            });
        } else {
            doc.interior(open, close, StatementFormatter::indentMerged);
        }
    }

    private static boolean isMultiline(ISemanticRegion open, ISemanticRegion close) {
        for (ISemanticRegion region = open; region != close; region = region.getNextSemanticRegion()) {
            if (region.getNextHiddenRegion().isMultiline()) {
                return true;
            }
        }
        return false;
    }

    /** Keep one line break before a word if there is one. */
    protected static void looseLine(ISemanticRegion region, IFormattableDocument doc) {
        doc.prepend(region, it -> it.setNewLines(0, 0, 1));
    }

    protected static void onNewLine(ISemanticRegion region, IFormattableDocument doc) {
        doc.prepend(region, it -> it.setNewLines(1, 1, 2));
    }

    protected static void onNewLine(EObject element, IFormattableDocument doc) {
        doc.prepend(element, it -> it.setNewLines(1, 1, 2));
    }

    /** Keep the line breaks of a declaration without braces, and put its further lines one level in. */
    protected void looseWords(EObject owner, IFormattableDocument doc) {
        ISemanticRegion first = textRegionExtensions.previousHiddenRegion(owner).getNextSemanticRegion();
        for (ISemanticRegion region : textRegionExtensions.allSemanticRegions(owner)) {
            if (region != first && !",".equals(region.getText()) && !":".equals(region.getText())) {
                looseLine(region, doc);
            }
        }
        continuation(owner, doc);
        commas(owner, doc);
    }
}
