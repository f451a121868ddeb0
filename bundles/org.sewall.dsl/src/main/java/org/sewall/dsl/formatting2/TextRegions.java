package org.sewall.dsl.formatting2;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.formatting2.regionaccess.internal.NodeModelBasedRegionAccessBuilder;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Finds the regions of a text, of a part as well that the model has no place for: a second block where there can be one
 * takes the place of the first, whose words are still in the text.
 */
public class TextRegions extends TextRegionAccessBuilder {

    private Optional<NodeModelBasedRegionAccessBuilder> ofText = Optional.empty();

    @Override
    public TextRegionAccessBuilder forNodeModel(XtextResource resource) {
        ofText = Optional.of(new Tolerant().withResource(resource));
        return this;
    }

    @Override
    public ITextRegionAccess create() {
        return ofText.<ITextRegionAccess>map(NodeModelBasedRegionAccessBuilder::create)
                .orElseGet(super::create);
    }

    /** Gives the words of a part without a place to what surrounds it. */
    private static final class Tolerant extends NodeModelBasedRegionAccessBuilder {
        @Override
        protected boolean isEObjectRoot(INode node) {
            return super.isEObjectRoot(node) && hasPlace(node);
        }

        private static boolean hasPlace(INode node) {
            EObject element = NodeModelUtils.findActualSemanticObjectFor(node);
            return element == null || element.eResource() != null;
        }
    }
}
