package org.sewall.editor.colouring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.swt.custom.StyleRange;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.TrackedPositions;
import org.sewall.editor.lifecycle.TrackedPositions.Entry;
import org.sewall.editor.lifecycle.ViewerAttachment;

/** Colours that need the server: constructs, items, hypotheses and labels, each in its own colour. */
public final class NameColours extends ViewerAttachment implements ITextPresentationListener {
    private static final int NUMBERS_PER_TOKEN = 5;

    private TrackedPositions<Colours> names;
    private List<String> kinds = List.of();
    private ITextViewer viewer;
    private final Consumer<SemanticTokens> show = this::show;

    @Override
    protected void attach(ITextViewer textViewer, DocumentSession session) {
        viewer = textViewer;
        names = new TrackedPositions<>(textViewer.getDocument());
        if (textViewer instanceof ITextViewerExtension4 presenting) {
            presenting.addTextPresentationListener(this);
        }
        session.server()
                .tokenKinds()
                .thenAccept(
                        found -> textViewer.getTextWidget().getDisplay().asyncExec(() -> startWith(found, session)));
    }

    private void startWith(List<String> found, DocumentSession session) {
        if (names != null && session().isPresent()) {
            kinds = found;
            session.tokens().listen(show);
        }
    }

    @Override
    protected void detach(ITextViewer textViewer, DocumentSession session) {
        session.tokens().forget(show);
        if (textViewer instanceof ITextViewerExtension4 presenting) {
            presenting.removeTextPresentationListener(this);
        }
        names.dispose();
        names = null;
    }

    private void show(SemanticTokens tokens) {
        var document = viewer.getDocument();
        if (document == null || names == null) {
            return;
        }
        // Only what differs is drawn again: most answers say the same of a text that has moved.
        names.update(decode(tokens.getData(), document)).ifPresent(differing -> {
            if (viewer instanceof ITextViewerExtension2 partly) {
                partly.invalidateTextPresentation(differing.getOffset(), differing.getLength());
            }
        });
    }

    private List<Entry<Colours>> decode(List<Integer> data, IDocument document) {
        List<Entry<Colours>> entries = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int at = 0; at + NUMBERS_PER_TOKEN <= data.size(); at += NUMBERS_PER_TOKEN) {
            character = data.get(at) == 0 ? character + data.get(at + 1) : data.get(at + 1);
            line += data.get(at);
            int length = data.get(at + 2);
            var colour = TokenColours.of(kinds.get(data.get(at + 3)));
            region(document, line, character, length)
                    .ifPresent(region -> colour.ifPresent(it -> entries.add(new Entry<>(region, it))));
        }
        return entries;
    }

    private static Optional<IRegion> region(IDocument document, int line, int character, int length) {
        try {
            int offset = document.getLineOffset(line) + character;
            return offset + length > document.getLength() ? Optional.empty() : Optional.of(new Region(offset, length));
        } catch (BadLocationException shorter) {
            return Optional.empty();
        }
    }

    @Override
    public void applyTextPresentation(TextPresentation presentation) {
        if (names == null) {
            return;
        }
        var extent = presentation.getExtent();
        for (var name : names.present()) {
            if (name.overlapsWith(extent.getOffset(), extent.getLength())) {
                var colour = name.value();
                presentation.replaceStyleRange(
                        new StyleRange(name.getOffset(), name.getLength(), colour.color(), null, colour.fontStyle()));
            }
        }
    }
}
