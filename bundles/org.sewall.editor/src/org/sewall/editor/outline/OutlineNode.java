package org.sewall.editor.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;

/**
 * An entry of the outline. It lives on while the text around it changes, so that a tree keeps what is expanded and
 * selected, and draws only what is new.
 */
public final class OutlineNode {
    private DocumentSymbol symbol;
    private final OutlineNode parent;
    private List<OutlineNode> children = List.of();

    /** What has to be drawn again: entries with another text, and entries with other entries below them. */
    public record Changes(List<OutlineNode> labels, List<OutlineNode> children) {
        /** Create an empty list of changes. */
        public Changes() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private OutlineNode(DocumentSymbol symbol, OutlineNode parent) {
        this.symbol = symbol;
        this.parent = parent;
    }

    /** Return an entry that is not shown, for those of the top level to stand below. */
    public static OutlineNode root(List<DocumentSymbol> symbols) {
        var root = new OutlineNode(null, null);
        root.update(symbols, new Changes());
        return root;
    }

    /**
     * Take what the server says now.
     *
     * @param symbols entries below this one
     * @param changes where to note what has to be drawn again
     */
    public void update(List<DocumentSymbol> symbols, Changes changes) {
        if (!isSameShape(symbols)) {
            children = matched(symbols);
            changes.children().add(this);
        }
        for (int index = 0; index < symbols.size(); index++) {
            children.get(index).take(symbols.get(index), changes);
        }
    }

    private void take(DocumentSymbol newer, Changes changes) {
        if (!text(symbol).equals(text(newer))) {
            changes.labels().add(this);
        }
        symbol = newer;
        update(newer.getChildren() == null ? List.of() : newer.getChildren(), changes);
    }

    private boolean isSameShape(List<DocumentSymbol> symbols) {
        boolean same = symbols.size() == children.size();
        for (int index = 0; same && index < symbols.size(); index++) {
            same = children.get(index).symbol.getKind() == symbols.get(index).getKind();
        }
        return same;
    }

    /** Return an entry for each symbol, the old one where there is one of the same name. */
    private List<OutlineNode> matched(List<DocumentSymbol> symbols) {
        List<OutlineNode> old = new ArrayList<>(children);
        List<OutlineNode> matched = new ArrayList<>(symbols.size());
        for (var each : symbols) {
            var known = old.stream()
                    .filter(node -> node.symbol.getKind() == each.getKind()
                            && node.symbol.getName().equals(each.getName()))
                    .findFirst();
            known.ifPresent(old::remove);
            matched.add(known.orElseGet(() -> new OutlineNode(each, this)));
        }
        return matched;
    }

    private static String text(DocumentSymbol symbol) {
        return symbol.getName() + '\n' + symbol.getDetail();
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

    /** Return the innermost entry around a place; empty between declarations. */
    public Optional<OutlineNode> innermost(Position place) {
        return children.stream()
                .filter(child -> child.contains(place.getLine(), place.getCharacter()))
                .findFirst()
                .map(child -> child.innermost(place).orElse(child));
    }

    private boolean contains(int line, int character) {
        var range = symbol.getRange();
        var start = range.getStart();
        var end = range.getEnd();
        boolean afterStart = line > start.getLine() || line == start.getLine() && character >= start.getCharacter();
        boolean beforeEnd = line < end.getLine() || line == end.getLine() && character <= end.getCharacter();
        return afterStart && beforeEnd;
    }
}
