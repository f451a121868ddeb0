package org.sewall.dsl.scoping;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.IScopeWrapper;
import org.sewall.model.Invariance;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.NameUse;
import org.sewall.model.ParameterGroup;
import org.sewall.model.SewallPackage;

/** Says what each kind of reference can mean. */
public class SemScopeProvider extends AbstractSemScopeProvider {

    @Inject
    private VariableScopes variables;

    @Inject
    private ParameterScopes parameters;

    @Inject
    private ParameterSetScopes sets;

    /**
     * Have what is looked up in other files noted while references are linked: a name that is not found there is why this
     * file has to be linked again when somebody declares it.
     */
    @Override
    public void setWrapper(IScopeWrapper wrapper) {
        super.setWrapper(wrapper);
        variables.setWrapper(wrapper);
    }

    @Override
    public IScope getScope(EObject context, EReference reference) {
        if (reference.getEReferenceType() == SewallPackage.Literals.VARIABLE) {
            return variableScope(context, reference);
        }
        ModelDeclaration model = EcoreUtil2.getContainerOfType(context, ModelDeclaration.class);
        if (reference == SewallPackage.Literals.LABEL_MODIFIER__PARAMETER && model != null) {
            return parameters.labels(model);
        }
        if (reference == SewallPackage.Literals.PARAMETER_REFERENCE__PARAMETER && model != null) {
            return parameters.all(model);
        }
        Invariance invariance = EcoreUtil2.getContainerOfType(context, Invariance.class);
        if (reference == SewallPackage.Literals.RUNG__PARAMETERS && invariance != null) {
            return sets.knownIn(invariance, super.getScope(context, reference));
        }
        return super.getScope(context, reference);
    }

    private IScope variableScope(EObject context, EReference reference) {
        ModelDeclaration model = modelAround(context);
        if (model != null) {
            return variables.visibleIn(model, reference);
        }
        NameUse use = EcoreUtil2.getContainerOfType(context, NameUse.class);
        return use != null ? variables.visibleIn(use, reference) : variables.declared(context.eResource(), reference);
    }

    /** Return the model whose text this is, or whose parameters are named here. */
    private static ModelDeclaration modelAround(EObject context) {
        ModelDeclaration model = EcoreUtil2.getContainerOfType(context, ModelDeclaration.class);
        if (model != null) {
            return model;
        }
        ParameterGroup group = EcoreUtil2.getContainerOfType(context, ParameterGroup.class);
        if (group != null && isResolved(group.getModel())) {
            return group.getModel();
        }
        Invariance invariance = EcoreUtil2.getContainerOfType(context, Invariance.class);
        return invariance != null && isResolved(invariance.getModel()) ? invariance.getModel() : null;
    }

    private static boolean isResolved(ModelDeclaration model) {
        return model != null && !model.eIsProxy();
    }
}
