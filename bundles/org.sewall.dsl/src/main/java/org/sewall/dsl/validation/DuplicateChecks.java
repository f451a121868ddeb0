package org.sewall.dsl.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.dsl.scoping.GroupBlocks;
import org.sewall.model.FixedModifier;
import org.sewall.model.Formula;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Parameters that two formulas of one model give; within one formula their premultipliers join, as in lavaan. */
public class DuplicateChecks extends SemChecks {

    @Check
    public void parametersAreGivenOnce(ModelDeclaration model) {
        Map<String, Term> known = new HashMap<>();
        GroupBlocks.of(model).forEach((formula, block) -> report(formula, block, known));
    }

    /** Report a parameter once in a formula: that the formula repeats a term is told elsewhere. */
    private void report(Formula formula, String block, Map<String, Term> known) {
        Set<String> told = new HashSet<>();
        for (Variable left :
                formula.getLeft().stream().filter(SemChecks::resolved).toList()) {
            for (Term term : formula.getTerms()) {
                String parameter = ParameterText.of(left, formula.getOperator(), term);
                Term earlier = known.putIfAbsent(block + '/' + parameter, term);
                boolean twice = earlier != null && earlier.eContainer() != formula && !bothFixed(earlier, term);
                if (twice && told.add(parameter)) {
                    report(SemMessage.DUPLICATE_PARAMETER, term, feature(term), parameter);
                }
            }
        }
    }

    /** Two values contradict each other, which is told elsewhere. */
    private static boolean bothFixed(Term one, Term other) {
        return one.getModifiers().stream().anyMatch(FixedModifier.class::isInstance)
                && other.getModifiers().stream().anyMatch(FixedModifier.class::isInstance);
    }

    private static EStructuralFeature feature(Term term) {
        return term.getThreshold() != null
                ? SewallPackage.Literals.TERM__THRESHOLD
                : term.getConstant() != null
                        ? SewallPackage.Literals.TERM__CONSTANT
                        : SewallPackage.Literals.TERM__VARIABLE;
    }
}
