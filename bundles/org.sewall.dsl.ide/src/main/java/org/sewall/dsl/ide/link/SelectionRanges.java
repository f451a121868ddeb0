package org.sewall.dsl.ide.link;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.dsl.ide.references.Places;

/** The ever larger parts of a text around a place: name, term, formula, block, declaration, file. */
public final class SelectionRanges {
    /** Return the smallest part around a position, with those around it as its parents. */
    public SelectionRange of(XtextResource text, Document document, Position position) {
        var root = text.getParseResult() == null ? null : text.getParseResult().getRootNode();
        INode leaf = root == null ? null : NodeModelUtils.findLeafNodeAtOffset(root, document.getOffSet(position));
        var range = leaf == null ? null : around(leaf, document);
        return range == null ? new SelectionRange(new org.eclipse.lsp4j.Range(position, position), null) : range;
    }

    private static SelectionRange around(INode node, Document document) {
        var parent = node.getParent() == null ? null : around(node.getParent(), document);
        var range = Places.range(document, node.getTextRegion());
        return parent != null && parent.getRange().equals(range) ? parent : new SelectionRange(range, parent);
    }
}
