package org.sewall.dsl.scoping;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The names written for a cross-reference, without resolving it. */
public final class ReferenceText {

    @Inject
    private LinkingHelper linkingHelper;

    /** Return the names written for a reference, in order, without quotes. */
    public List<String> of(EObject owner, EReference reference) {
        return NodeModelUtils.findNodesForFeature(owner, reference).stream()
                .map(this::name)
                .filter(name -> name != null && !name.isEmpty())
                .toList();
    }

    private String name(INode node) {
        return linkingHelper.getCrossRefNodeAsString(node, true);
    }
}
