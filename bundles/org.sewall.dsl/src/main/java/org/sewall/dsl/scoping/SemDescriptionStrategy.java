package org.sewall.dsl.scoping;

import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
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

/** Offers declarations and items to other files; what a model block introduces stays in the block. */
@Singleton
public class SemDescriptionStrategy extends DefaultResourceDescriptionStrategy {

    @Override
    public boolean createEObjectDescriptions(EObject element, IAcceptor<IEObjectDescription> acceptor) {
        if (element instanceof Declaration
                || element instanceof Item
                || element instanceof Source
                || element instanceof Study) {
            super.createEObjectDescriptions(element, acceptor);
        }
        return element instanceof StudyFile || element instanceof Construct || element instanceof Sources;
    }
}
