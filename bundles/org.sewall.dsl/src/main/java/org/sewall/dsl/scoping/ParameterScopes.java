package org.sewall.dsl.scoping;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.MultimapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;
import org.sewall.model.Definition;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Parameter;

/** The names of parameters: labels, and in expressions also what {@code :=} defines. */
final class ParameterScopes {

    @Inject
    private IResourceScopeCache cache;

    /** Return the labels of a model and of the models it varies. */
    IScope labels(ModelDeclaration model) {
        return new PriorityScope(
                BaseModels.fromBase(model).stream().map(this::labelsOf).toList());
    }

    /** Return labels and defined parameters of a model and of the models it varies. */
    IScope all(ModelDeclaration model) {
        List<IScope> scopes = new ArrayList<>();
        for (ModelDeclaration base : BaseModels.fromBase(model)) {
            scopes.add(labelsOf(base));
            scopes.add(definitionsOf(base));
        }
        return new PriorityScope(scopes);
    }

    private IScope labelsOf(ModelDeclaration model) {
        return cache.get(Tuples.pair("labels", model), model.eResource(), () -> scopeOf(model.getImplicitParameters()));
    }

    private IScope definitionsOf(ModelDeclaration model) {
        return cache.get(
                Tuples.pair("definitions", model),
                model.eResource(),
                () -> scopeOf(EcoreUtil2.getAllContentsOfType(model, Definition.class)));
    }

    private static IScope scopeOf(List<? extends Parameter> parameters) {
        List<IEObjectDescription> descriptions = parameters.stream()
                .filter(parameter -> parameter.getName() != null)
                .map(parameter -> EObjectDescription.create(QualifiedName.create(parameter.getName()), parameter))
                .toList();
        return MultimapBasedScope.createScope(IScope.NULLSCOPE, descriptions, false);
    }
}
