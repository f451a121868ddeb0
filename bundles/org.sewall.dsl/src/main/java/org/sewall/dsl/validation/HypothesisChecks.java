package org.sewall.dsl.validation;

import java.util.List;
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

    /** Look in the models of the same file; a file without models leaves its hypotheses to models elsewhere. */
    @Check
    public void someModelHasThePath(Hypothesis hypothesis) {
        if (!resolved(hypothesis.getSource())
                || !resolved(hypothesis.getTarget())
                || hypothesis.getSource() == hypothesis.getTarget()) {
            return;
        }
        StudyFile file = (StudyFile) hypothesis.eContainer();
        List<ModelDeclaration> models = EcoreUtil2.typeSelect(file.getDeclarations(), ModelDeclaration.class);
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

    private static boolean hasPath(ModelDeclaration model, Hypothesis hypothesis) {
        return EcoreUtil2.getAllContentsOfType(model, Formula.class).stream()
                .filter(formula -> formula.getOperator() == FormulaOperator.REGRESSED_ON)
                .filter(formula -> formula.getLeft().contains(hypothesis.getTarget()))
                .flatMap(formula -> formula.getTerms().stream())
                .anyMatch(term -> term.getVariable() == hypothesis.getSource());
    }
}
