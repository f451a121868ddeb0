package org.sewall.editor.navigation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;

/** Links from a name to its declaration. The platform asks on the user interface thread, so the wait is short. */
public final class DeclarationLinks extends AbstractHyperlinkDetector {
    private static final long PATIENCE_MILLISECONDS = 300;

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        return DocumentSessions.of(viewer.getDocument())
                .flatMap(session -> link(session, viewer.getDocument(), region.getOffset()))
                .map(link -> new IHyperlink[] {link})
                .orElse(null);
    }

    private static Optional<IHyperlink> link(DocumentSession session, IDocument document, int offset) {
        try {
            var word = Words.at(document, offset);
            if (word.getLength() == 0) {
                return Optional.empty();
            }
            var position = DocumentPositions.position(document, offset);
            List<? extends Location> targets = session.ask(
                            server -> server.definition(new DefinitionParams(session.identifier(), position)))
                    .get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .getLeft();
            return targets == null || targets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DeclarationLink(word, targets.get(0)));
        } catch (BadLocationException | CancellationException | ExecutionException | TimeoutException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
