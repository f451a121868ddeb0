package org.sewall.dsl.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.sewall.model.Named;
import org.sewall.model.Option;

/** Gives every named element its own name, whatever contains it: items are columns, and columns have no owner. */
public final class FlatNameProvider extends IQualifiedNameProvider.AbstractImpl {

    @Override
    public QualifiedName getFullyQualifiedName(EObject element) {
        if (element instanceof Named named && !(element instanceof Option)) {
            String name = named.getName();
            return name == null || name.isEmpty() ? null : QualifiedName.create(name);
        }
        return null;
    }
}
