package org.sewall.dsl.ide.references;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * A name in the text that refers to an element.
 *
 * @param owner element whose text it is
 * @param feature reference of the owner
 * @param node the name in the text
 * @param target what it refers to
 */
public record Reference(EObject owner, EReference feature, INode node, EObject target) {
    /** Return the references that are written in the text of an element itself, not in that of its parts. */
    public static List<Reference> of(EObject owner) {
        List<Reference> references = new ArrayList<>();
        for (EReference feature : owner.eClass().getEAllReferences()) {
            if (!feature.isContainment() && !feature.isContainer() && !feature.isDerived() && owner.eIsSet(feature)) {
                var nodes = NodeModelUtils.findNodesForFeature(owner, feature);
                var targets = feature.isMany() ? (List<?>) owner.eGet(feature) : List.of(owner.eGet(feature));
                for (int index = 0; index < Math.min(nodes.size(), targets.size()); index++) {
                    references.add(new Reference(owner, feature, nodes.get(index), (EObject) targets.get(index)));
                }
            }
        }
        return references;
    }
}
