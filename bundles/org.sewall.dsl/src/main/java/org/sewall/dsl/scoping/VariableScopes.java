package org.sewall.dsl.scoping;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.IScopeWrapper;
import org.eclipse.xtext.scoping.impl.MultimapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;
import org.sewall.model.Construct;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.NameUse;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;
import org.sewall.model.Variable;

/**
 * The names of variables. A name means, in this order: a construct or item of the same file; one of another file of the
 * project; what the base of an alternative introduces; what the model's own text introduces.
 */
final class VariableScopes {

    @Inject
    private IGlobalScopeProvider globalScopes;

    @Inject
    private IResourceScopeCache cache;

    private IScopeWrapper asked = scope -> scope;

    /** Have the scopes of other files wrapped, so that the names that are asked for there become known. */
    void setWrapper(IScopeWrapper wrapper) {
        asked = wrapper == null ? scope -> scope : wrapper;
    }

    /** Return constructs and items of the file and of its project. */
    IScope declared(Resource resource, EReference reference) {
        IScope others = asked.wrap(globalScopes.getScope(resource, reference, VariableScopes::isDeclared));
        return new PriorityScope(List.of(local(resource), others));
    }

    /** Return everything that a name in a list of items can mean. */
    IScope visibleIn(NameUse use, EReference reference) {
        return new PriorityScope(List.of(declared(use.eResource(), reference), implicit(use)));
    }

    /** Return everything that a name in a model block can mean. */
    IScope visibleIn(ModelDeclaration model, EReference reference) {
        List<IScope> scopes = new ArrayList<>();
        if (model.getName() != null) {
            scopes.add(declared(model.eResource(), reference));
        }
        for (ModelDeclaration base : BaseModels.fromBase(model)) {
            scopes.add(implicit(base));
        }
        return new PriorityScope(scopes);
    }

    private IScope local(Resource resource) {
        return cache.get("declared variables", resource, () -> scopeOf(declaredIn(resource)));
    }

    private IScope implicit(NameUse model) {
        return cache.get(
                Tuples.pair("implicit variables", model),
                model.eResource(),
                () -> scopeOf(model.getImplicitVariables()));
    }

    private static List<Variable> declaredIn(Resource resource) {
        List<Variable> variables = new ArrayList<>();
        for (var root : resource.getContents()) {
            if (root instanceof StudyFile file) {
                for (var declaration : file.getDeclarations()) {
                    if (declaration instanceof Construct construct) {
                        variables.add(construct);
                        variables.addAll(construct.getItems());
                    }
                }
            }
        }
        return variables;
    }

    private static IScope scopeOf(List<? extends Variable> variables) {
        List<IEObjectDescription> descriptions = variables.stream()
                .filter(variable -> variable.getName() != null)
                .map(variable -> EObjectDescription.create(QualifiedName.create(variable.getName()), variable))
                .toList();
        return MultimapBasedScope.createScope(IScope.NULLSCOPE, descriptions, false);
    }

    private static boolean isDeclared(IEObjectDescription description) {
        var type = description.getEClass();
        return type == SewallPackage.Literals.CONSTRUCT || type == SewallPackage.Literals.ITEM;
    }
}
