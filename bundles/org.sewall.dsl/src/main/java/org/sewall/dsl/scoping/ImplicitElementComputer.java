package org.sewall.dsl.scoping;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.DerivedStateAwareResource;
import org.eclipse.xtext.resource.IDerivedStateComputer;
import org.sewall.model.Formula;
import org.sewall.model.ImplicitParameter;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.LabelModifier;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallFactory;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;
import org.sewall.model.Term;

/**
 * Gives every model the variables and labels that its text introduces, so that each name in a model block has something
 * to refer to.
 *
 * <p>Reads the text only and resolves nothing: it runs before linking. See {@code docs/adr/0002-names-in-model-blocks.md}.
 */
public final class ImplicitElementComputer implements IDerivedStateComputer {

    @Inject
    private ReferenceText text;

    @Override
    public void installDerivedState(DerivedStateAwareResource resource, boolean preLinkingPhase) {
        for (ModelDeclaration model : modelsOf(resource)) {
            install(model);
        }
    }

    @Override
    public void discardDerivedState(DerivedStateAwareResource resource) {
        for (ModelDeclaration model : modelsOf(resource)) {
            model.getImplicitVariables().clear();
            model.getImplicitParameters().clear();
        }
    }

    private static Iterable<ModelDeclaration> modelsOf(DerivedStateAwareResource resource) {
        return resource.getContents().stream()
                .filter(StudyFile.class::isInstance)
                .flatMap(file -> ((StudyFile) file).getDeclarations().stream())
                .filter(ModelDeclaration.class::isInstance)
                .map(ModelDeclaration.class::cast)
                .toList();
    }

    private void install(ModelDeclaration model) {
        Map<String, ImplicitVariable> variables = new LinkedHashMap<>();
        Map<String, ImplicitParameter> parameters = new LinkedHashMap<>();
        model.eAllContents().forEachRemaining(element -> collect(element, variables, parameters));
        model.getImplicitVariables().addAll(variables.values());
        model.getImplicitParameters().addAll(parameters.values());
    }

    private void collect(
            EObject element, Map<String, ImplicitVariable> variables, Map<String, ImplicitParameter> parameters) {
        if (element instanceof Formula formula) {
            boolean latent = LatentOperators.define(formula);
            text.of(formula, SewallPackage.Literals.FORMULA__LEFT).forEach(name -> add(variables, name, latent));
        } else if (element instanceof Term term) {
            text.of(term, SewallPackage.Literals.TERM__VARIABLE).forEach(name -> add(variables, name, false));
        } else if (element instanceof LabelModifier label) {
            text.of(label, SewallPackage.Literals.LABEL_MODIFIER__PARAMETER)
                    .forEach(name -> parameters.computeIfAbsent(name, ImplicitElementComputer::parameter));
        }
    }

    private static void add(Map<String, ImplicitVariable> variables, String name, boolean latent) {
        ImplicitVariable variable = variables.computeIfAbsent(name, ImplicitElementComputer::variable);
        if (latent) {
            variable.setLatent(true);
        }
    }

    private static ImplicitVariable variable(String name) {
        ImplicitVariable variable = SewallFactory.eINSTANCE.createImplicitVariable();
        variable.setName(name);
        return variable;
    }

    private static ImplicitParameter parameter(String name) {
        ImplicitParameter parameter = SewallFactory.eINSTANCE.createImplicitParameter();
        parameter.setName(name);
        return parameter;
    }
}
