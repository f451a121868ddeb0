package org.sewall.editor.completion;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;

/** Content assist from the server. The assistant calls it off the user interface thread, so it may wait a little. */
public final class ServerCompletion implements IContentAssistProcessor {
    private static final long PATIENCE_SECONDS = 5;
    private static final int ATTEMPTS = 2;
    private static final ICompletionProposal[] NONE = {};

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return DocumentSessions.of(viewer.getDocument())
                .map(session -> proposals(session, viewer, offset))
                .orElse(NONE);
    }

    private static ICompletionProposal[] proposals(DocumentSession session, ITextViewer viewer, int offset) {
        int version = session.version();
        ICompletionProposal[] proposals = attempt(session, viewer, offset);
        // A question is cancelled when another document or a file changes; this text has not, so it is asked again.
        for (int again = 0; again < ATTEMPTS && proposals.length == 0 && version == session.version(); again++) {
            proposals = attempt(session, viewer, offset);
        }
        return proposals;
    }

    private static ICompletionProposal[] attempt(DocumentSession session, ITextViewer viewer, int offset) {
        try {
            var position = DocumentPositions.position(viewer.getDocument(), offset);
            return session
                    .ask(server -> server.completion(new CompletionParams(session.identifier(), position)))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .map(items -> items, CompletionList::getItems)
                    .stream()
                    .map(item -> new ServerProposal(item, viewer.getDocument(), offset))
                    .toArray(ICompletionProposal[]::new);
        } catch (BadLocationException | CancellationException | TimeoutException overtaken) {
            return NONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NONE;
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof CancellationException)) {
                ILog.of(ServerCompletion.class).error("Content assist failed.", failure.getCause());
            }
            return NONE;
        }
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        // The platform would wait for the answer on the user interface thread, in the midst of typing.
        return new char[0];
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }
}
