package org.sewall.dsl.ide.references;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.sewall.analysis.columns.DataHeader;
import org.sewall.data.NameCell;

/** Places in the words of the protocol. */
public final class Places {
    private static final UriExtensions URIS = new UriExtensions();

    private Places() {}

    /** Return a place in a document. */
    public static Range range(Document document, ITextRegion region) {
        return new Range(
                document.getPosition(region.getOffset()),
                document.getPosition(region.getOffset() + region.getLength()));
    }

    /** Return the place of a cell in its file. */
    public static Range range(NameCell cell) {
        int line = cell.line() - 1;
        int start = cell.column() - 1;
        return new Range(new Position(line, start), new Position(line, start + cell.length()));
    }

    /** Return the text of a resource as it was parsed. */
    public static Document document(XtextResource text) {
        return new IndexedDocument(text.getParseResult().getRootNode().getText());
    }

    /** Return where an occurrence is. */
    public static Location location(Occurrence occurrence) {
        return new Location(uri(occurrence.text()), range(document(occurrence.text()), occurrence.region()));
    }

    /** Return where occurrences are. */
    public static List<Location> locations(List<Occurrence> occurrences) {
        Map<XtextResource, Document> documents = new HashMap<>();
        return occurrences.stream()
                .map(found -> new Location(
                        uri(found.text()),
                        range(documents.computeIfAbsent(found.text(), Places::document), found.region())))
                .toList();
    }

    /** Return where a column has its name in a file of data. */
    public static List<Location> locations(DataHeader header, String column) {
        return header.column(column).stream()
                .flatMap(found -> found.places().stream())
                .map(cell -> new Location(uri(header), range(cell)))
                .toList();
    }

    /** Return how the protocol names a text. */
    public static String uri(XtextResource text) {
        return URIS.toUriString(text.getURI());
    }

    /** Return how the protocol names a file of data. */
    public static String uri(DataHeader header) {
        return URIS.toUriString(URI.createFileURI(header.file().toString()));
    }
}
