package org.sewall.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Hypothesis;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;

/** Hypotheses and the paths that test them. */
public class HypothesisChecks extends SemChecks {

    private static final String STUDY = "sem";

    @Check
    public void endsDiffer(Hypothesis hypothesis) {
        if (resolved(hypothesis.getSource()) && hypothesis.getSource() == hypothesis.getTarget()) {
            report(
                    SemMessage.HYPOTHESIS_OF_ITSELF,
                    hypothesis,
                    SewallPackage.Literals.HYPOTHESIS__TARGET,
                    hypothesis.getName(),
                    hypothesis.getTarget().getName());
        }
    }

    /** Look in the models of the project; where it has none yet there is nothing to ask for. */
    @Check
    public void someModelHasThePath(Hypothesis hypothesis) {
        if (!resolved(hypothesis.getSource())
                || !resolved(hypothesis.getTarget())
                || hypothesis.getSource() == hypothesis.getTarget()) {
            return;
        }
        List<ModelDeclaration> models = models((StudyFile) hypothesis.eContainer());
        if (!models.isEmpty() && models.stream().noneMatch(model -> hasPath(model, hypothesis))) {
            report(
                    SemMessage.NO_PATH,
                    hypothesis,
                    SewallPackage.Literals.NAMED__NAME,
                    hypothesis.getName(),
                    hypothesis.getTarget().getName(),
                    hypothesis.getSource().getName());
        }
    }

    /** Return the models of the file and of the other studies that are read with it, which are those of its project. */
    private static List<ModelDeclaration> models(StudyFile file) {
        List<ModelDeclaration> models =
                new ArrayList<>(EcoreUtil2.typeSelect(file.getDeclarations(), ModelDeclaration.class));
        Resource own = file.eResource();
        if (own != null && own.getResourceSet() != null) {
            for (Resource other : List.copyOf(own.getResourceSet().getResources())) {
                if (other != own && STUDY.equals(other.getURI().fileExtension())) {
                    EcoreUtil2.typeSelect(other.getContents(), StudyFile.class)
                            .forEach(study -> models.addAll(
                                    EcoreUtil2.typeSelect(study.getDeclarations(), ModelDeclaration.class)));
                }
            }
        }
        return models;
    }

    private static boolean hasPath(ModelDeclaration model, Hypothesis hypothesis) {
        return EcoreUtil2.getAllContentsOfType(model, Formula.class).stream()
                .filter(formula -> formula.getOperator() == FormulaOperator.REGRESSED_ON)
                .filter(formula -> formula.getLeft().contains(hypothesis.getTarget()))
                .flatMap(formula -> formula.getTerms().stream())
                .anyMatch(term -> term.getVariable() == hypothesis.getSource());
    }
}
