package org.sewall.dsl.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

/** Content assist: finds the word that is being typed, quotes included, and puts the chosen one in its place. */
public final class StudyCompletion extends ContentAssistService {
    private static final String QUOTES = "\"'`";

    private final Provider<DeclarationContexts> contexts;
    private final IdeContentProposalProvider proposals;
    private final ExecutorService executor;

    @Inject
    StudyCompletion(
            Provider<DeclarationContexts> contexts, IdeContentProposalProvider proposals, ExecutorService executor) {
        this.contexts = contexts;
        this.proposals = proposals;
        this.executor = executor;
    }

    @Override
    protected void createProposals(
            String document,
            TextRegion selection,
            int caretOffset,
            XtextResource resource,
            IIdeContentProposalAcceptor acceptor) {
        if (caretOffset > document.length()) {
            return;
        }
        var open = OpenText.before(document, caretOffset);
        if (open.comment()) {
            return;
        }
        int start = open.quote() < 0 ? caretOffset : open.quote();
        var factory = contexts.get();
        factory.setPool(executor);
        var found = Arrays.asList(factory.create(document, new TextRegion(start, 0), start, resource));
        proposals.createProposals(
                open.quote() < 0 ? found : quoted(found, document.substring(start, caretOffset)), acceptor);
    }

    private static List<ContentAssistContext> quoted(List<ContentAssistContext> contexts, String prefix) {
        return contexts.stream()
                .filter(context -> context.getPrefix().isEmpty())
                .map(context -> context.copy().setPrefix(prefix).toContext())
                .toList();
    }

    @Override
    protected CompletionItem toCompletionItem(
            ContentAssistEntry entry, int caretOffset, Position caretPosition, Document document) {
        var item = super.toCompletionItem(entry, caretOffset, caretPosition, document);
        if (entry.getDocumentation() != null) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, entry.getDocumentation()));
        }
        TextEdit edit = item.getTextEdit().getLeft();
        String prefix = entry.getPrefix() == null ? "" : entry.getPrefix();
        if (!prefix.isEmpty() && QUOTES.indexOf(prefix.charAt(0)) >= 0) {
            item.setFilterText(edit.getNewText());
            if (isClosed(document, caretOffset, prefix.charAt(0), edit.getNewText())) {
                edit.getRange().setEnd(document.getPosition(caretOffset + 1));
            }
        }
        return item;
    }

    /** Tell whether the quote that a proposal ends with stands behind the caret already. */
    private static boolean isClosed(Document document, int caret, char quote, String proposal) {
        String text = document.getContents();
        return caret < text.length()
                && text.charAt(caret) == quote
                && !proposal.isEmpty()
                && proposal.charAt(proposal.length() - 1) == quote;
    }
}
