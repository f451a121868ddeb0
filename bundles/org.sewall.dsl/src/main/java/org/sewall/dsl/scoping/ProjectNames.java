package org.sewall.dsl.scoping;

import com.google.common.base.Predicate;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.DefaultGlobalScopeProvider;

/**
 * The names that a file sees in the others of its project.
 *
 * <p>Where two files declare the same name, the one whose address comes first in the alphabet is meant, whichever was read
 * first: the same texts have the same results.
 */
public final class ProjectNames extends DefaultGlobalScopeProvider {
    @Override
    protected IScope getScope(
            Resource context, boolean ignoreCase, EClass type, Predicate<IEObjectDescription> filter) {
        return new InOrder(super.getScope(context, ignoreCase, type, filter));
    }

    private record InOrder(IScope names) implements IScope {
        private static final Comparator<IEObjectDescription> BY_ADDRESS =
                Comparator.comparing(found -> found.getEObjectURI().toString());

        @Override
        public IEObjectDescription getSingleElement(QualifiedName name) {
            return StreamSupport.stream(names.getElements(name).spliterator(), false)
                    .min(BY_ADDRESS)
                    .orElse(null);
        }

        @Override
        public Iterable<IEObjectDescription> getElements(QualifiedName name) {
            return StreamSupport.stream(names.getElements(name).spliterator(), false)
                    .sorted(BY_ADDRESS)
                    .toList();
        }

        @Override
        public IEObjectDescription getSingleElement(EObject element) {
            return names.getSingleElement(element);
        }

        @Override
        public Iterable<IEObjectDescription> getElements(EObject element) {
            return names.getElements(element);
        }

        @Override
        public Iterable<IEObjectDescription> getAllElements() {
            return names.getAllElements();
        }
    }
}
