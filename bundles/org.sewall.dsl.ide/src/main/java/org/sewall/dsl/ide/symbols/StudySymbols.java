package org.sewall.dsl.ide.symbols;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.sewall.dsl.ide.references.Headers;
import org.sewall.dsl.ide.references.Occurrence;
import org.sewall.dsl.ide.references.Occurrences;
import org.sewall.dsl.ide.references.Places;
import org.sewall.dsl.ide.references.Symbol;
import org.sewall.dsl.ide.references.Symbols;

/** Declarations and references of names, and the names of all files by a part of them. */
public final class StudySymbols extends DocumentSymbolService {
    private final Symbols symbols;
    private final Occurrences occurrences;
    private final Headers headers;

    @Inject
    StudySymbols(Symbols symbols, Occurrences occurrences, Headers headers) {
        this.symbols = symbols;
        this.occurrences = occurrences;
        this.headers = headers;
    }

    /** Return where a name is declared; a name that no text declares is declared by the column of the data, if any. */
    @Override
    public List<? extends Location> getDefinitions(
            XtextResource resource, int offset, IResourceAccess resourceAccess, CancelIndicator indicator) {
        return symbols.at(resource, offset).flatMap(symbols::symbol).stream()
                .flatMap(symbol -> definitions(symbol, resource).stream())
                .toList();
    }

    private List<Location> definitions(Symbol symbol, XtextResource resource) {
        var found = occurrences.inProject(symbol, resource);
        var declared = found.stream()
                .filter(it -> it.role() == Occurrence.Role.DECLARATION)
                .map(Places::location)
                .toList();
        var columns = declared.isEmpty() ? columns(symbol) : declared;
        return !columns.isEmpty()
                ? columns
                : Stream.concat(found.stream().filter(it -> it.role() == Occurrence.Role.INTRODUCTION), found.stream())
                        .limit(1)
                        .map(Places::location)
                        .toList();
    }

    /** Return where the columns of the data have the name that stands at an offset. */
    public List<Location> columns(XtextResource resource, int offset) {
        return symbols.at(resource, offset)
                .flatMap(symbols::symbol)
                .map(this::columns)
                .orElse(List.of());
    }

    private List<Location> columns(Symbol symbol) {
        return symbol.data().stream()
                .flatMap(source -> headers.of(source).stream())
                .distinct()
                .flatMap(header ->
                        Places.locations(header, symbol.name()).stream().limit(1))
                .toList();
    }

    @Override
    public List<? extends Location> getReferences(
            XtextResource resource,
            int offset,
            IResourceAccess resourceAccess,
            IResourceDescriptions indexData,
            CancelIndicator indicator) {
        return Places.locations(symbols.at(resource, offset).flatMap(symbols::symbol).stream()
                .flatMap(symbol -> occurrences.inProject(symbol, resource).stream())
                .filter(found -> found.role() != Occurrence.Role.DECLARATION)
                .toList());
    }

    @Override
    protected boolean filter(IEObjectDescription description, String query) {
        String name = description.getQualifiedName().toString().toLowerCase(Locale.ROOT);
        int from = 0;
        for (char letter : query.toLowerCase(Locale.ROOT).toCharArray()) {
            from = name.indexOf(letter, from) + 1;
            if (from == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected SymbolKind getSymbolKind(EClass type) {
        return SymbolKinds.of(type);
    }
}
