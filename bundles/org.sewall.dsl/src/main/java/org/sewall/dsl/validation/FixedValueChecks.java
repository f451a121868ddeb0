package org.sewall.dsl.validation;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.Numbers;
import org.sewall.dsl.message.SemMessage;
import org.sewall.dsl.scoping.GroupBlocks;
import org.sewall.model.FixedModifier;
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
        GroupBlocks.of(model).forEach((formula, block) -> {
            for (Variable left : formula.getLeft()) {
                for (Term term : formula.getTerms()) {
                    compare(values, block, ParameterText.of(left, formula.getOperator(), term), term);
                }
            }
        });
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
}
