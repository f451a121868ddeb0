package org.sewall.dsl.scoping;

import com.google.common.collect.Iterables;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/** Several scopes of which an earlier one hides the names of a later one. */
record PriorityScope(List<IScope> scopes) implements IScope {

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        return first(scope -> scope.getSingleElement(name));
    }

    @Override
    public IEObjectDescription getSingleElement(EObject object) {
        return first(scope -> scope.getSingleElement(object));
    }

    @Override
    public Iterable<IEObjectDescription> getElements(QualifiedName name) {
        return scopes.stream()
                .map(scope -> scope.getElements(name))
                .filter(found -> !Iterables.isEmpty(found))
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public Iterable<IEObjectDescription> getElements(EObject object) {
        return Iterables.concat(Iterables.transform(scopes, scope -> scope.getElements(object)));
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        Set<QualifiedName> seen = new HashSet<>();
        return scopes.stream()
                .flatMap(scope -> {
                    List<IEObjectDescription> visible = new java.util.ArrayList<>();
                    scope.getAllElements().forEach(visible::add);
                    visible.removeIf(description -> seen.contains(description.getName()));
                    visible.forEach(description -> seen.add(description.getName()));
                    return visible.stream();
                })
                .toList();
    }

    private IEObjectDescription first(Function<IScope, IEObjectDescription> query) {
        return scopes.stream().map(query).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
