package org.sewall.editor.navigation;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;

/**
 * Links from a name to its declaration and to its column in the data, and from the name of a data file to the file. The
 * platform asks on the user interface thread, so the wait is short.
 */
public final class NameLinks extends AbstractHyperlinkDetector {
    private static final long PATIENCE_MILLISECONDS = 300;

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        var links = DocumentSessions.of(viewer.getDocument())
                .map(session -> links(session, viewer.getDocument(), region.getOffset()))
                .orElse(List.of());
        return links.isEmpty() ? null : links.toArray(IHyperlink[]::new);
    }

    private static List<IHyperlink> links(DocumentSession session, IDocument document, int offset) {
        try {
            var place = DocumentPositions.position(document, offset);
            var word = Words.at(document, offset);
            var name = session.identifier();
            var declared = session.ask(server -> server.definition(new DefinitionParams(name, place)));
            var columns = session.ask(server -> server.implementation(new ImplementationParams(name, place)));
            var files = session.ask(server -> server.documentLink(new DocumentLinkParams(name)));
            CompletableFuture.allOf(declared, columns, files).get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            List<IHyperlink> links = new ArrayList<>();
            if (word.getLength() > 0) {
                links.addAll(declarations(declared.join(), session, word, place));
                links.addAll(columns(columns.join(), word));
            }
            files.join().forEach(file -> addFile(file, document, offset, links));
            return links;
        } catch (BadLocationException | CancellationException | ExecutionException | TimeoutException noAnswer) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<PlaceLink> declarations(
            Either<List<? extends Location>, List<? extends LocationLink>> found,
            DocumentSession session,
            IRegion word,
            Position place) {
        return locations(found).stream()
                .filter(target -> !isHere(target, session, place))
                .map(target -> new PlaceLink(word, target, "Open Declaration"))
                .toList();
    }

    /** A declaration is no link to itself. */
    private static boolean isHere(Location target, DocumentSession session, Position place) {
        return target.getUri().equals(session.identifier().getUri())
                && target.getRange().getStart().getLine() == place.getLine()
                && target.getRange().getStart().getCharacter() <= place.getCharacter()
                && place.getCharacter() <= target.getRange().getEnd().getCharacter();
    }

    private static List<PlaceLink> columns(
            Either<List<? extends Location>, List<? extends LocationLink>> found, IRegion word) {
        return locations(found).stream()
                .map(target -> new PlaceLink(
                        word,
                        target,
                        "Open Column in " + Path.of(URI.create(target.getUri())).getFileName()))
                .toList();
    }

    private static List<? extends Location> locations(
            Either<List<? extends Location>, List<? extends LocationLink>> found) {
        return found == null || found.getLeft() == null ? List.of() : found.getLeft();
    }

    private static void addFile(DocumentLink link, IDocument document, int offset, List<IHyperlink> links) {
        DocumentPositions.region(document, link.getRange())
                .filter(region -> region.getOffset() <= offset && offset <= region.getOffset() + region.getLength())
                .ifPresent(region -> links.add(new PlaceLink(
                        region,
                        new Location(link.getTarget(), new Range(new Position(0, 0), new Position(0, 0))),
                        "Open " + Path.of(URI.create(link.getTarget())).getFileName())));
    }
}
