package org.sewall.editor.completion;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.BoldStylerProvider;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension7;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.sewall.dsl.ide.completion.NamePrefixMatcher;
import org.sewall.editor.hover.MarkdownControls;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.outline.Icons;
import org.sewall.editor.snippet.Snippet;
import org.sewall.editor.snippet.SnippetTour;

/** One proposal of the server: a name, a keyword, or a snippet whose places are visited with the tabulator key. */
final class ServerProposal
        implements ICompletionProposal,
                ICompletionProposalExtension2,
                ICompletionProposalExtension3,
                ICompletionProposalExtension6,
                ICompletionProposalExtension7 {
    private static final NamePrefixMatcher MATCHER = new NamePrefixMatcher();

    private final CompletionItem item;
    private final Snippet snippet;
    private final int start;
    private final int behindCaret;
    private Point selection;

    /**
     * Create a proposal.
     *
     * @param item what the server proposes
     * @param caret offset for which it was asked
     */
    ServerProposal(CompletionItem item, IDocument document, int caret) {
        this.item = item;
        var edit = item.getTextEdit().getLeft();
        this.snippet = item.getInsertTextFormat() == InsertTextFormat.Snippet
                ? Snippet.parse(edit.getNewText())
                : Snippet.plain(edit.getNewText());
        this.start = offset(document, edit.getRange().getStart());
        this.behindCaret = Math.max(0, offset(document, edit.getRange().getEnd()) - caret);
    }

    private static int offset(IDocument document, Position position) {
        try {
            return DocumentPositions.offset(document, position);
        } catch (BadLocationException shorter) {
            return document.getLength();
        }
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        var document = viewer.getDocument();
        int end = Math.min(document.getLength(), offset + behindCaret);
        if (end < start) {
            // The text was deleted while the list was open.
            return;
        }
        try {
            document.replace(start, end - start, snippet.text());
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
        return MATCHER.isCandidateMatchingPrefix(item.getLabel(), prefix)
                || MATCHER.isCandidateMatchingPrefix(snippet.text(), prefix)
                || item.getFilterText() != null && MATCHER.isCandidateMatchingPrefix(item.getFilterText(), prefix);
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
        if (item.getLabel().regionMatches(true, 0, document.get(), start, typed)) {
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
    public IInformationControlCreator getInformationControlCreator() {
        return new MarkdownControls("");
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
        return snippet.text();
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int completionOffset) {
        return start;
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
