package org.sewall.dsl.scoping;

import com.google.common.hash.Hashing;
import com.google.inject.Singleton;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.sewall.model.Construct;
import org.sewall.model.Declaration;
import org.sewall.model.Item;
import org.sewall.model.Source;
import org.sewall.model.Sources;
import org.sewall.model.Study;
import org.sewall.model.StudyFile;

/**
 * Offers declarations and items to other files; what a model block introduces stays in the block.
 *
 * <p>With each name goes a print of the text it stands for, because what other files are told about it, such as whether
 * its items suffice, depends on all of it.
 */
@Singleton
public class SemDescriptionStrategy extends DefaultResourceDescriptionStrategy {
    /** Under what the print of a declaration's text is kept with its name. */
    static final String TEXT = "text";

    @Override
    public boolean createEObjectDescriptions(EObject element, IAcceptor<IEObjectDescription> acceptor) {
        if (element instanceof Declaration
                || element instanceof Item
                || element instanceof Source
                || element instanceof Study) {
            describe(element, acceptor);
        }
        return element instanceof StudyFile || element instanceof Construct || element instanceof Sources;
    }

    private void describe(EObject element, IAcceptor<IEObjectDescription> acceptor) {
        var name = getQualifiedNameProvider().getFullyQualifiedName(element);
        if (name != null) {
            acceptor.accept(EObjectDescription.create(name, element, Map.of(TEXT, text(element))));
        }
    }

    /** Return what stands for the text of a declaration, without its spaces and comments. */
    private static String text(EObject element) {
        var node = NodeModelUtils.getNode(element);
        return node == null
                ? ""
                : Hashing.murmur3_128()
                        .hashUnencodedChars(NodeModelUtils.getTokenText(node))
                        .toString();
    }
}
