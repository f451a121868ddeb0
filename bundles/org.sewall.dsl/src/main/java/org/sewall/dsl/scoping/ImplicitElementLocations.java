package org.sewall.dsl.scoping;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.DefaultLocationInFileProvider;
import org.eclipse.xtext.util.ITextRegion;
import org.sewall.model.Formula;
import org.sewall.model.ImplicitParameter;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.LabelModifier;
import org.sewall.model.Named;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;

/** Places an implicit variable or label where the text introduces it: at its {@code =~}, else at its first use. */
public class ImplicitElementLocations extends DefaultLocationInFileProvider {

    @Inject
    private LinkingHelper linkingHelper;

    @Override
    public ITextRegion getTextRegion(EObject element, RegionDescription query) {
        return origin(element)
                .<ITextRegion>map(INode::getTextRegion)
                .orElseGet(() -> super.getTextRegion(element, query));
    }

    @Override
    public ITextRegion getSignificantTextRegion(EObject element) {
        return origin(element)
                .<ITextRegion>map(INode::getTextRegion)
                .orElseGet(() -> super.getSignificantTextRegion(element));
    }

    @Override
    public ITextRegion getFullTextRegion(EObject element) {
        return origin(element).<ITextRegion>map(INode::getTextRegion).orElseGet(() -> super.getFullTextRegion(element));
    }

    private Optional<INode> origin(EObject element) {
        if (element instanceof ImplicitVariable variable && variable.eContainer() != null) {
            Predicate<EObject> defines = e -> e instanceof Formula formula && LatentOperators.define(formula);
            return first(variable, defines).or(() -> first(variable, e -> true));
        }
        if (element instanceof ImplicitParameter parameter && parameter.eContainer() != null) {
            return first(parameter, e -> true);
        }
        return Optional.empty();
    }

    private Optional<INode> first(Named element, Predicate<EObject> place) {
        Iterable<EObject> contents = element.eContainer()::eAllContents;
        return StreamSupport.stream(contents.spliterator(), false)
                .filter(place)
                .flatMap(e -> nodes(e, element))
                .filter(node -> element.getName().equals(linkingHelper.getCrossRefNodeAsString(node, true)))
                .findFirst();
    }

    private static Stream<INode> nodes(EObject owner, Named element) {
        List<EReference> references = element instanceof ImplicitParameter
                ? owner instanceof LabelModifier ? List.of(SewallPackage.Literals.LABEL_MODIFIER__PARAMETER) : List.of()
                : owner instanceof Formula
                        ? List.of(SewallPackage.Literals.FORMULA__LEFT)
                        : owner instanceof Term
                                ? List.of(
                                        SewallPackage.Literals.TERM__VARIABLE, SewallPackage.Literals.TERM__INTERACTION)
                                : List.of();
        return references.stream().flatMap(reference -> NodeModelUtils.findNodesForFeature(owner, reference).stream());
    }
}
