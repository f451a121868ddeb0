package org.sewall.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Hypothesis;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;
import org.sewall.model.Variable;

/** Hypotheses and the paths that test them. */
public class HypothesisChecks extends SemChecks {

    private record Path(Variable source, Variable target) {}

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
    public void someModelHasThePath(StudyFile file) {
        List<Hypothesis> hypotheses = EcoreUtil2.typeSelect(file.getDeclarations(), Hypothesis.class).stream()
                .filter(HypothesisChecks::isComplete)
                .toList();
        List<ModelDeclaration> models = hypotheses.isEmpty()
                ? List.of()
                : readWith(file).stream()
                        .flatMap(study ->
                                EcoreUtil2.typeSelect(study.getDeclarations(), ModelDeclaration.class).stream())
                        .toList();
        if (models.isEmpty()) {
            return;
        }
        Set<Path> paths = paths(models);
        for (Hypothesis hypothesis : hypotheses) {
            if (!paths.contains(new Path(hypothesis.getSource(), hypothesis.getTarget()))) {
                report(
                        SemMessage.NO_PATH,
                        hypothesis,
                        SewallPackage.Literals.NAMED__NAME,
                        hypothesis.getName(),
                        hypothesis.getTarget().getName(),
                        hypothesis.getSource().getName());
            }
        }
    }

    private static boolean isComplete(Hypothesis hypothesis) {
        return resolved(hypothesis.getSource())
                && resolved(hypothesis.getTarget())
                && hypothesis.getSource() != hypothesis.getTarget();
    }

    private static Set<Path> paths(List<ModelDeclaration> models) {
        Set<Path> paths = new HashSet<>();
        models.stream()
                .flatMap(model -> EcoreUtil2.getAllContentsOfType(model, Formula.class).stream())
                .filter(formula -> formula.getOperator() == FormulaOperator.REGRESSED_ON)
                .forEach(formula -> formula.getLeft().forEach(target -> formula.getTerms()
                        .forEach(term -> paths.add(new Path(term.getVariable(), target)))));
        return paths;
    }
}
