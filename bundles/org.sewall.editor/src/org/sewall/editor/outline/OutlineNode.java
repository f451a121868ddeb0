package org.sewall.editor.outline;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;

/**
 * An entry of the outline. Two entries with the same path of names are equal, so that the tree keeps its expansion and
 * selection when the text changes.
 */
public final class OutlineNode {
    private final String path;
    private final DocumentSymbol symbol;
    private final OutlineNode parent;
    private final List<OutlineNode> children;

    OutlineNode(DocumentSymbol symbol, OutlineNode parent) {
        this.symbol = symbol;
        this.parent = parent;
        this.path = (parent == null ? "" : parent.path) + '/' + symbol.getKind() + ':' + symbol.getName();
        this.children = symbol.getChildren().stream()
                .map(child -> new OutlineNode(child, this))
                .toList();
    }

    /** Return the entries of the top level, with all below them. */
    public static List<OutlineNode> roots(List<DocumentSymbol> symbols) {
        return symbols.stream().map(symbol -> new OutlineNode(symbol, null)).toList();
    }

    /** Return what the server says of the entry. */
    public DocumentSymbol symbol() {
        return symbol;
    }

    OutlineNode parent() {
        return parent;
    }

    /** Return the entries below. */
    public List<OutlineNode> children() {
        return children;
    }

    /** Return the innermost of all entries around a place; empty between declarations. */
    public static Optional<OutlineNode> innermost(List<OutlineNode> roots, Position place) {
        return roots.stream()
                .filter(root -> root.contains(place.getLine(), place.getCharacter()))
                .findFirst()
                .map(root -> root.innermost(place.getLine(), place.getCharacter()));
    }

    private OutlineNode innermost(int line, int character) {
        return children.stream()
                .filter(child -> child.contains(line, character))
                .findFirst()
                .map(child -> child.innermost(line, character))
                .orElse(this);
    }

    private boolean contains(int line, int character) {
        var range = symbol.getRange();
        var start = range.getStart();
        var end = range.getEnd();
        boolean afterStart = line > start.getLine() || line == start.getLine() && character >= start.getCharacter();
        boolean beforeEnd = line < end.getLine() || line == end.getLine() && character <= end.getCharacter();
        return afterStart && beforeEnd;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutlineNode node && path.equals(node.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
