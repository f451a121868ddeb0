package org.sewall.analysis.check;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.analysis.AnalysisMessage;
import org.sewall.analysis.Places;
import org.sewall.model.Formula;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Finds variables that one formula names twice to no effect; with different premultipliers that is lavaan's way. */
final class RepetitionCheck {

    private RepetitionCheck() {}

    static void report(ModelDeclaration declaration, Places places, Findings findings) {
        for (Formula formula : EcoreUtil2.getAllContentsOfType(declaration, Formula.class)) {
            Set<Variable> plain = new HashSet<>();
            for (Term term : formula.getTerms()) {
                Variable variable = term.getVariable();
                boolean counts = variable != null && !variable.eIsProxy() && variable.getName() != null;
                if (counts && term.getModifiers().isEmpty() && !plain.add(variable) && isNamed(formula)) {
                    findings.add(AnalysisMessage.REPEATED_TERM.at(
                            places.of(term, SewallPackage.Literals.TERM__VARIABLE),
                            formula.getLeft().get(0).getName(),
                            formula.getOperator().getLiteral(),
                            variable.getName()));
                }
            }
        }
    }

    private static boolean isNamed(Formula formula) {
        return !formula.getLeft().isEmpty() && formula.getLeft().get(0).getName() != null;
    }
}
