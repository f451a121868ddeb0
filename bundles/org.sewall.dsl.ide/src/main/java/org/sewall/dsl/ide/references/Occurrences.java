package org.sewall.dsl.ide.references;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.dsl.scoping.LatentOperators;
import org.sewall.model.Formula;
import org.sewall.model.ImplicitParameter;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.LabelModifier;
import org.sewall.model.Named;
import org.sewall.model.SewallPackage;

/** Finds all places where the name of a symbol is written. */
public final class Occurrences {
    private final ProjectTexts project;
    private final NamesInTexts namesInTexts;

    @Inject
    Occurrences(ProjectTexts project, NamesInTexts namesInTexts) {
        this.project = project;
        this.namesInTexts = namesInTexts;
    }

    /** Return the places in all texts that share their names with a text. */
    public List<Occurrence> inProject(Symbol symbol, XtextResource text) {
        return project.around(text).stream()
                .flatMap(each -> in(symbol, each).stream())
                .toList();
    }

    /** Return the places in a text, in its order. */
    public List<Occurrence> in(Symbol symbol, XtextResource text) {
        List<Occurrence> found = new ArrayList<>();
        var contents = EcoreUtil.<EObject>getAllProperContents(text, false);
        while (contents.hasNext()) {
            collect(symbol, text, contents.next(), found);
        }
        found.sort((one, other) ->
                Integer.compare(one.region().getOffset(), other.region().getOffset()));
        return found;
    }

    private void collect(Symbol symbol, XtextResource text, EObject element, List<Occurrence> found) {
        if (element instanceof Named && symbol.elements().contains(element)) {
            NodeModelUtils.findNodesForFeature(element, SewallPackage.Literals.NAMED__NAME)
                    .forEach(node -> found.add(Occurrence.of(text, node, Occurrence.Role.DECLARATION)));
        }
        for (Reference reference : Reference.of(element)) {
            if (symbol.elements().contains(reference.target())) {
                found.add(Occurrence.of(text, reference.node(), role(reference)));
            }
        }
        if (symbol.groupings().contains(element)) {
            element.eClass().getEAllAttributes().stream()
                    .filter(attribute -> attribute.getName().equals("group"))
                    .flatMap(attribute -> NodeModelUtils.findNodesForFeature(element, attribute).stream())
                    .forEach(node -> found.add(Occurrence.of(text, node, Occurrence.Role.USE)));
        }
        found.addAll(namesInTexts.of(symbol, text, element));
    }

    private static Occurrence.Role role(Reference reference) {
        boolean introduced = reference.target() instanceof ImplicitVariable
                ? reference.feature() == SewallPackage.Literals.FORMULA__LEFT
                        && LatentOperators.define((Formula) reference.owner())
                : reference.target() instanceof ImplicitParameter && reference.owner() instanceof LabelModifier;
        return introduced ? Occurrence.Role.INTRODUCTION : Occurrence.Role.USE;
    }
}
