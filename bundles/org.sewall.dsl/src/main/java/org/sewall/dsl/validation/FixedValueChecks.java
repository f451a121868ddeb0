package org.sewall.dsl.validation;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.dsl.scoping.GroupBlocks;
import org.sewall.model.FixedModifier;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Modifier;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Parameters fixed to two different values within one model. */
public class FixedValueChecks extends SemChecks {

    @Check
    public void valuesAgree(ModelDeclaration model) {
        Map<String, Double> values = new HashMap<>();
        for (Formula formula : EcoreUtil2.getAllContentsOfType(model, Formula.class)) {
            for (Variable left : formula.getLeft()) {
                for (Term term : formula.getTerms()) {
                    compare(values, GroupBlocks.of(formula), parameter(left, formula.getOperator(), term), term);
                }
            }
        }
    }

    private void compare(Map<String, Double> values, String block, String parameter, Term term) {
        for (Modifier modifier : term.getModifiers()) {
            if (modifier instanceof FixedModifier fixed) {
                Double earlier = values.putIfAbsent(block + '/' + parameter, fixed.getValue());
                if (earlier != null && earlier != fixed.getValue()) {
                    report(
                            SemMessage.CONTRADICTORY_VALUES,
                            fixed,
                            SewallPackage.Literals.FIXED_MODIFIER__VALUE,
                            parameter,
                            Numbers.text(earlier),
                            Numbers.text(fixed.getValue()));
                }
            }
        }
    }

    /** Return the parameter as it could be written; a covariance is the same from both sides. */
    private static String parameter(Variable left, FormulaOperator operator, Term term) {
        String first = name(left);
        String second = term.getThreshold() != null
                ? term.getThreshold()
                : term.getConstant() != null ? "1" : name(term.getVariable());
        boolean swap = operator == FormulaOperator.COVARIES_WITH && first.compareTo(second) > 0;
        return (swap ? second : first) + ' ' + operator.getLiteral() + ' ' + (swap ? first : second);
    }

    private static String name(Variable variable) {
        return variable == null || variable.getName() == null ? "?" : variable.getName();
    }
}
