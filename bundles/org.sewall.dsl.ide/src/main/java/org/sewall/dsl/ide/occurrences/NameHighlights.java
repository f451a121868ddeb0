package org.sewall.dsl.ide.occurrences;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.sewall.dsl.ide.references.Occurrence;
import org.sewall.dsl.ide.references.Occurrences;
import org.sewall.dsl.ide.references.Places;
import org.sewall.dsl.ide.references.Symbols;

/** The places of a name in its text: written where it is declared or introduced, read elsewhere. */
public final class NameHighlights implements IDocumentHighlightService {
    private final Symbols symbols;
    private final Occurrences occurrences;

    @Inject
    NameHighlights(Symbols symbols, Occurrences occurrences) {
        this.symbols = symbols;
        this.occurrences = occurrences;
    }

    @Override
    public List<? extends DocumentHighlight> getDocumentHighlights(
            Document document, XtextResource resource, DocumentHighlightParams params, CancelIndicator indicator) {
        if (document == null || resource == null) {
            return List.of();
        }
        int offset = document.getOffSet(params.getPosition());
        return symbols.at(resource, offset).flatMap(symbols::symbol).stream()
                .flatMap(symbol -> occurrences.in(symbol, resource).stream())
                .map(found -> new DocumentHighlight(Places.range(document, found.region()), kind(found)))
                .toList();
    }

    private static DocumentHighlightKind kind(Occurrence occurrence) {
        return occurrence.role() == Occurrence.Role.USE ? DocumentHighlightKind.Read : DocumentHighlightKind.Write;
    }
}
