package org.sewall.dsl.ide.symbols;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.sewall.dsl.ide.references.Places;
import org.sewall.dsl.ide.results.FindingsOf;

/** The outline: the elements of a text with what they say of themselves and what was found about them. */
public final class StudyOutline extends HierarchicalDocumentSymbolService {
    private final FindingsOf findingsOf;
    private final SymbolNames names;
    private final SymbolDetails details;
    private final ILocationInFileProvider locations;
    private final OperationCanceledManager cancelled;

    @Inject
    StudyOutline(
            FindingsOf findingsOf,
            SymbolNames names,
            SymbolDetails details,
            ILocationInFileProvider locations,
            OperationCanceledManager cancelled) {
        this.findingsOf = findingsOf;
        this.names = names;
        this.details = details;
        this.locations = locations;
        this.cancelled = cancelled;
    }

    @Override
    public List<DocumentSymbol> getSymbols(XtextResource resource, CancelIndicator indicator) {
        if (resource.getParseResult() == null) {
            return List.of();
        }
        var reader = new Reader(Places.document(resource), new SymbolNumbers(findingsOf.text(resource)), indicator);
        List<DocumentSymbol> symbols = new ArrayList<>();
        resource.getContents().forEach(root -> reader.read(root, symbols));
        return symbols;
    }

    /** Reads one text. */
    private final class Reader {
        private final Document document;
        private final SymbolNumbers numbers;
        private final CancelIndicator indicator;

        Reader(Document document, SymbolNumbers numbers, CancelIndicator indicator) {
            this.document = document;
            this.numbers = numbers;
            this.indicator = indicator;
        }

        void read(EObject element, List<DocumentSymbol> siblings) {
            cancelled.checkCanceled(indicator);
            String name = names.getName(element);
            var node = name == null || name.isEmpty() ? null : NodeModelUtils.findActualNodeFor(element);
            List<DocumentSymbol> children = node == null ? siblings : new ArrayList<>();
            for (EObject part : element.eContents()) {
                read(part, children);
            }
            if (node != null) {
                Range range = Places.range(document, node.getTextRegion());
                Range selection = Places.range(document, locations.getSignificantTextRegion(element));
                var symbol = new DocumentSymbol(
                        name, SymbolKinds.of(element.eClass()), range, selection, detail(element), children);
                siblings.add(symbol);
            }
        }

        private String detail(EObject element) {
            String said = details.getDetails(element);
            String found = numbers.of(element);
            return said.isEmpty() || found.isEmpty() ? said + found : said + "  " + found;
        }
    }
}
