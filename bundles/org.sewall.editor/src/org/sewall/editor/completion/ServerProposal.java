package org.sewall.editor.completion;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.BoldStylerProvider;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension7;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.outline.Icons;
import org.sewall.editor.snippet.Snippet;
import org.sewall.editor.snippet.SnippetTour;

/** One proposal of the server: a name, a keyword, or a snippet whose places are visited with the tabulator key. */
final class ServerProposal
        implements ICompletionProposal,
                ICompletionProposalExtension2,
                ICompletionProposalExtension6,
                ICompletionProposalExtension7 {
    private final CompletionItem item;
    private final Snippet snippet;
    private final int start;
    private Point selection;

    ServerProposal(CompletionItem item, IDocument document) {
        this.item = item;
        var edit = item.getTextEdit().getLeft();
        this.snippet = item.getInsertTextFormat() == InsertTextFormat.Snippet
                ? Snippet.parse(edit.getNewText())
                : Snippet.plain(edit.getNewText());
        this.start = start(document);
    }

    private int start(IDocument document) {
        try {
            return DocumentPositions.offset(
                    document, item.getTextEdit().getLeft().getRange().getStart());
        } catch (BadLocationException shorter) {
            return document.getLength();
        }
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        var document = viewer.getDocument();
        try {
            document.replace(start, offset - start, snippet.text());
            if (snippet.places().isEmpty()) {
                selection = new Point(start + snippet.exit(), 0);
            } else {
                selection = SnippetTour.start(viewer, start, snippet);
            }
        } catch (BadLocationException gone) {
            ILog.of(ServerProposal.class).error("The proposal could not be inserted.", gone);
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        try {
            return offset >= start && matches(document.get(start, offset - start));
        } catch (BadLocationException gone) {
            return false;
        }
    }

    private boolean matches(String prefix) {
        return item.getLabel().regionMatches(true, 0, prefix, 0, prefix.length())
                || snippet.text().regionMatches(true, 0, prefix, 0, prefix.length());
    }

    @Override
    public StyledString getStyledDisplayString() {
        var text = new StyledString(item.getLabel());
        if (item.getDetail() != null && !item.getDetail().isEmpty()) {
            text.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public StyledString getStyledDisplayString(IDocument document, int offset, BoldStylerProvider boldStylerProvider) {
        var text = getStyledDisplayString();
        int typed = Math.max(0, Math.min(offset - start, item.getLabel().length()));
        if (validate(document, offset, null)) {
            text.setStyle(0, typed, boldStylerProvider.getBoldStyler());
        }
        return text;
    }

    @Override
    public String getDisplayString() {
        return getStyledDisplayString().getString();
    }

    @Override
    public String getAdditionalProposalInfo() {
        var documentation = item.getDocumentation();
        return documentation == null ? null : documentation.map(text -> text, markup -> markup.getValue());
    }

    @Override
    public Image getImage() {
        return Icons.of(item.getKind()).image();
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection;
    }

    @Override
    public void apply(IDocument document) {
        throw new UnsupportedOperationException("Needs a viewer");
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing to show in the text
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // nothing to remove from the text
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
