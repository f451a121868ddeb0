package org.sewall.dsl.scoping;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.DerivedStateAwareResource;
import org.eclipse.xtext.resource.IDerivedStateComputer;
import org.sewall.model.CommonMethod;
import org.sewall.model.Declaration;
import org.sewall.model.Exploratory;
import org.sewall.model.Formula;
import org.sewall.model.ImplicitParameter;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Invariance;
import org.sewall.model.LabelModifier;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.NameUse;
import org.sewall.model.Rung;
import org.sewall.model.SewallFactory;
import org.sewall.model.SewallPackage;
import org.sewall.model.StandardParameterSet;
import org.sewall.model.StudyFile;
import org.sewall.model.Term;

/**
 * Gives every model the variables and labels that its text introduces, and every ladder the standard sets it names, so
 * that each name has something to refer to.
 *
 * <p>Reads the text only and resolves nothing: it runs before linking. See {@code docs/adr/0002-names-in-model-blocks.md}.
 */
public final class ImplicitElementComputer implements IDerivedStateComputer {

    @Inject
    private ReferenceText text;

    @Override
    public void installDerivedState(DerivedStateAwareResource resource, boolean preLinkingPhase) {
        for (Declaration declaration : declarations(resource)) {
            if (declaration instanceof ModelDeclaration model) {
                installParameters(model);
            }
            if (declaration instanceof NameUse use) {
                installVariables(use);
            }
            if (declaration instanceof Invariance invariance) {
                installSets(invariance);
            }
        }
    }

    @Override
    public void discardDerivedState(DerivedStateAwareResource resource) {
        for (Declaration declaration : declarations(resource)) {
            if (declaration instanceof ModelDeclaration model) {
                model.getImplicitParameters().clear();
            }
            if (declaration instanceof NameUse use) {
                use.getImplicitVariables().clear();
            }
            if (declaration instanceof Invariance invariance) {
                invariance.getStandardSets().clear();
            }
        }
    }

    private static List<Declaration> declarations(DerivedStateAwareResource resource) {
        return resource.getContents().stream()
                .filter(StudyFile.class::isInstance)
                .flatMap(file -> ((StudyFile) file).getDeclarations().stream())
                .toList();
    }

    private void installVariables(NameUse use) {
        Map<String, ImplicitVariable> variables = new LinkedHashMap<>();
        if (use instanceof Exploratory) {
            text.of(use, SewallPackage.Literals.EXPLORATORY__VARIABLES).forEach(name -> add(variables, name, false));
        } else if (use instanceof CommonMethod) {
            text.of(use, SewallPackage.Literals.COMMON_METHOD__VARIABLES).forEach(name -> add(variables, name, false));
        }
        use.eAllContents().forEachRemaining(element -> collect(element, variables));
        use.getImplicitVariables().addAll(variables.values());
    }

    private void collect(EObject element, Map<String, ImplicitVariable> variables) {
        if (element instanceof Formula formula) {
            boolean latent = LatentOperators.define(formula);
            text.of(formula, SewallPackage.Literals.FORMULA__LEFT).forEach(name -> add(variables, name, latent));
        } else if (element instanceof Term term) {
            text.of(term, SewallPackage.Literals.TERM__VARIABLE).forEach(name -> add(variables, name, false));
            text.of(term, SewallPackage.Literals.TERM__INTERACTION).forEach(name -> add(variables, name, false));
        }
    }

    private void installParameters(ModelDeclaration model) {
        Map<String, ImplicitParameter> parameters = new LinkedHashMap<>();
        model.eAllContents().forEachRemaining(element -> {
            if (element instanceof LabelModifier label) {
                text.of(label, SewallPackage.Literals.LABEL_MODIFIER__PARAMETER)
                        .forEach(name -> parameters.computeIfAbsent(name, ImplicitElementComputer::parameter));
            }
        });
        model.getImplicitParameters().addAll(parameters.values());
    }

    private void installSets(Invariance invariance) {
        Set<String> standard = new LinkedHashSet<>(StandardParameterSets.names());
        Set<String> used = new LinkedHashSet<>();
        for (Rung rung : invariance.getRungs()) {
            used.addAll(text.of(rung, SewallPackage.Literals.RUNG__PARAMETERS));
        }
        used.retainAll(standard);
        for (String name : used) {
            StandardParameterSet set = SewallFactory.eINSTANCE.createStandardParameterSet();
            set.setName(name);
            invariance.getStandardSets().add(set);
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
