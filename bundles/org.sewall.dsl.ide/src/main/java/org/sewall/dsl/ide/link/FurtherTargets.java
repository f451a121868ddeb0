package org.sewall.dsl.ide.link;

import com.google.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.dsl.ide.references.Places;
import org.sewall.dsl.ide.references.Symbol;
import org.sewall.dsl.ide.references.Symbols;
import org.sewall.dsl.ide.symbols.StudySymbols;
import org.sewall.model.Concept;
import org.sewall.model.Construct;
import org.sewall.model.Hypothesis;
import org.sewall.model.Item;
import org.sewall.model.Measured;

/** Targets of a name beside its declaration: the column of an item in the data, the scale of its answers. */
public final class FurtherTargets {
    private final Symbols symbols;
    private final StudySymbols declarations;
    private final ILocationInFileProvider locations;

    @Inject
    FurtherTargets(Symbols symbols, StudySymbols declarations, ILocationInFileProvider locations) {
        this.symbols = symbols;
        this.declarations = declarations;
        this.locations = locations;
    }

    /** Return where the data have the column of the name at an offset. */
    public List<Location> columns(XtextResource text, int offset) {
        return declarations.columns(text, offset);
    }

    /** Return what the name at an offset is an instance of: the scale of an item, the concept that a construct measures. */
    public List<Location> types(XtextResource text, int offset) {
        return symbols.at(text, offset).flatMap(symbols::symbol).map(Symbol::elements).stream()
                .flatMap(elements -> elements.stream())
                .flatMap(FurtherTargets::types)
                .filter(type -> type != null && type.eResource() instanceof XtextResource)
                .distinct()
                .map(this::location)
                .toList();
    }

    private static Stream<? extends EObject> types(EObject element) {
        if (element instanceof Construct construct && isResolved(construct.getOperationalises())) {
            return Stream.of(construct.getOperationalises());
        }
        if (element instanceof Hypothesis hypothesis) {
            return Stream.ofNullable(hypothesis.getTests());
        }
        if (element instanceof Item item
                && item.getScale() == null
                && item.eContainer() instanceof Construct construct) {
            return Stream.ofNullable(construct.getScale());
        }
        return element instanceof Measured measured ? Stream.ofNullable(measured.getScale()) : Stream.empty();
    }

    private static boolean isResolved(Concept concept) {
        return concept != null && !concept.eIsProxy();
    }

    private Location location(EObject element) {
        var text = (XtextResource) element.eResource();
        return new Location(
                Places.uri(text), Places.range(Places.document(text), locations.getSignificantTextRegion(element)));
    }
}
