package org.sewall.dsl.scoping;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScope;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;

/** Says what each kind of reference can mean. */
public class SemScopeProvider extends AbstractSemScopeProvider {

    @Inject
    private VariableScopes variables;

    @Inject
    private ParameterScopes parameters;

    @Override
    public IScope getScope(EObject context, EReference reference) {
        ModelDeclaration model = EcoreUtil2.getContainerOfType(context, ModelDeclaration.class);
        if (reference.getEReferenceType() == SewallPackage.Literals.VARIABLE) {
            return model == null
                    ? variables.declared(context.eResource(), reference)
                    : variables.visibleIn(model, reference);
        }
        if (reference == SewallPackage.Literals.LABEL_MODIFIER__PARAMETER && model != null) {
            return parameters.labels(model);
        }
        if (reference == SewallPackage.Literals.PARAMETER_REFERENCE__PARAMETER && model != null) {
            return parameters.all(model);
        }
        return super.getScope(context, reference);
    }
}
