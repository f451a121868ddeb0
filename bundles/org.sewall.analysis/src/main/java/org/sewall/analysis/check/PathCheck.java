package org.sewall.analysis.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.analysis.AnalysisMessage;
import org.sewall.analysis.Places;
import org.sewall.analysis.StudyScope;
import org.sewall.model.Construct;
import org.sewall.model.FixedModifier;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Hypothesis;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Finds paths between constructs that no hypothesis of the project speaks of, if the project has any hypotheses. */
final class PathCheck {

    private record Path(Variable source, Variable target) {}

    private PathCheck() {}

    static void report(StudyFile study, Places places, Findings findings) {
        Set<Path> stated = new HashSet<>();
        stated(study, stated);
        List<ModelDeclaration> models = StudyScope.declared(study, ModelDeclaration.class);
        if (models.isEmpty()) {
            return;
        }
        new StudyScope(study).others().forEach(other -> stated(other, stated));
        if (stated.isEmpty()) {
            return;
        }
        for (ModelDeclaration model : models) {
            for (Formula formula : EcoreUtil2.getAllContentsOfType(model, Formula.class)) {
                if (formula.getOperator() == FormulaOperator.REGRESSED_ON) {
                    formula.getTerms().forEach(term -> report(formula, term, stated, places, findings));
                }
            }
        }
    }

    private static void stated(StudyFile file, Set<Path> stated) {
        for (Hypothesis hypothesis : StudyScope.declared(file, Hypothesis.class)) {
            if (hypothesis.getSource() != null && hypothesis.getTarget() != null) {
                stated.add(new Path(hypothesis.getSource(), hypothesis.getTarget()));
            }
        }
    }

    /** Report each path once, where it is first written. */
    private static void report(Formula formula, Term term, Set<Path> stated, Places places, Findings findings) {
        for (Variable left : formula.getLeft()) {
            boolean constructs = left instanceof Construct && term.getVariable() instanceof Construct;
            if (constructs && !isAbsent(term) && stated.add(new Path(term.getVariable(), left))) {
                findings.add(AnalysisMessage.PATH_WITHOUT_HYPOTHESIS.at(
                        places.of(term, SewallPackage.Literals.TERM__VARIABLE),
                        term.getVariable().getName(),
                        left.getName()));
            }
        }
    }

    private static boolean isAbsent(Term term) {
        return term.getModifiers().stream()
                .anyMatch(modifier -> modifier instanceof FixedModifier fixed && fixed.getValue() == 0);
    }
}
