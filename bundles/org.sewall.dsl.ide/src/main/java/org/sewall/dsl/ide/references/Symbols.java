package org.sewall.dsl.ide.references;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Item;
import org.sewall.model.Named;
import org.sewall.model.Option;
import org.sewall.model.SewallPackage;
import org.sewall.model.StandardParameterSet;

/** Finds out what the name at a place of a text stands for. */
public final class Symbols {
    private static final List<EStructuralFeature> GROUPINGS =
            List.of(SewallPackage.Literals.MODEL__GROUP, SewallPackage.Literals.INVARIANCE__GROUP);

    /**
     * A name at a place.
     *
     * @param occurrence the place
     * @param seed the element it stands for, or the declaration that forms groups by it
     * @param grouping whether it is the column of the groups of a declaration
     */
    public record Place(Occurrence occurrence, EObject seed, boolean grouping) {}

    private final EObjectAtOffsetHelper elements;
    private final ProjectTexts project;
    private final Headers headers;

    @Inject
    Symbols(EObjectAtOffsetHelper elements, ProjectTexts project, Headers headers) {
        this.elements = elements;
        this.project = project;
        this.headers = headers;
    }

    /** Return the name at an offset; the place after a name counts as the name. */
    public Optional<Place> at(XtextResource text, int offset) {
        return here(text, offset).or(() -> offset > 0 ? here(text, offset - 1) : Optional.empty());
    }

    private Optional<Place> here(XtextResource text, int offset) {
        if (text.getParseResult() == null) {
            return Optional.empty();
        }
        var leaf = NodeModelUtils.findLeafNodeAtOffset(text.getParseResult().getRootNode(), offset);
        if (leaf == null || leaf.isHidden()) {
            return Optional.empty();
        }
        INode reference = elements.getCrossReferenceNode(text, new TextRegion(offset, 0));
        if (reference != null && covers(reference, leaf)) {
            var target = elements.getCrossReferencedElement(reference);
            return target == null || target.eIsProxy()
                    ? Optional.empty()
                    : Optional.of(new Place(Occurrence.of(text, reference, Occurrence.Role.USE), target, false));
        }
        var owner = NodeModelUtils.findActualSemanticObjectFor(leaf);
        return owner == null ? Optional.empty() : name(text, owner, leaf).or(() -> grouping(text, owner, leaf));
    }

    private static Optional<Place> name(XtextResource text, EObject owner, INode leaf) {
        return node(owner, SewallPackage.Literals.NAMED__NAME, leaf)
                .map(node -> new Place(Occurrence.of(text, node, Occurrence.Role.DECLARATION), owner, false));
    }

    private static Optional<Place> grouping(XtextResource text, EObject owner, INode leaf) {
        return GROUPINGS.stream()
                .flatMap(feature -> node(owner, feature, leaf).stream())
                .findFirst()
                .map(node -> new Place(Occurrence.of(text, node, Occurrence.Role.USE), owner, true));
    }

    private static boolean covers(INode node, INode leaf) {
        return node.getOffset() <= leaf.getOffset() && leaf.getEndOffset() <= node.getEndOffset();
    }

    private static Optional<INode> node(EObject owner, EStructuralFeature feature, INode leaf) {
        return feature.getEContainingClass().isInstance(owner)
                ? NodeModelUtils.findNodesForFeature(owner, feature).stream()
                        .filter(node -> covers(node, leaf))
                        .findFirst()
                : Optional.empty();
    }

    /** Return all that the name of a place stands for in its project; nothing for a name that nobody gave. */
    public Optional<Symbol> symbol(Place place) {
        var text = place.occurrence().text();
        if (place.seed() instanceof StandardParameterSet || place.seed() instanceof Option) {
            return Optional.empty(); // words that the language gives
        }
        Optional<String> column =
                place.grouping() ? Optional.ofNullable(ColumnUses.grouping(place.seed())) : column(place.seed());
        if (column.isPresent()) {
            return Optional.of(column(column.get(), place.seed(), text));
        }
        return place.seed() instanceof Named named && named.getName() != null
                ? Optional.of(Symbol.of(named))
                : Optional.empty();
    }

    private Symbol column(String name, EObject seed, XtextResource text) {
        var uses = new ColumnUses(
                name,
                source -> headers.of(source).flatMap(it -> it.column(name)).isPresent());
        var from = seed.eResource() instanceof XtextResource owner ? owner : text;
        project.around(from).forEach(uses::read);
        return uses.connectedWith(seed);
    }

    private static Optional<String> column(EObject seed) {
        if (seed instanceof Item item) {
            return Optional.ofNullable(item.getName());
        }
        if (seed instanceof ImplicitVariable variable) {
            return variable.isLatent() ? Optional.empty() : Optional.of(variable.getName());
        }
        return Optional.empty();
    }
}
