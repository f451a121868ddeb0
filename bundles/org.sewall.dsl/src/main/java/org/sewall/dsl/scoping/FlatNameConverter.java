package org.sewall.dsl.scoping;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** Takes a dotted name such as {@code Solar.R} as one name, not as a path. */
public final class FlatNameConverter implements IQualifiedNameConverter {

    @Override
    public String toString(QualifiedName name) {
        return name.getLastSegment();
    }

    @Override
    public QualifiedName toQualifiedName(String name) {
        return QualifiedName.create(name);
    }
}
