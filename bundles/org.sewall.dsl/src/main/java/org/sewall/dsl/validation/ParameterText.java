package org.sewall.dsl.validation;

import org.sewall.model.FormulaOperator;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** A parameter as it could be written, one spelling for each. */
final class ParameterText {

    private ParameterText() {}

    /** Return the text of a parameter; a covariance is the same from both sides. */
    static String of(Variable left, FormulaOperator operator, Term term) {
        String first = name(left);
        String second = right(term);
        boolean swap = operator == FormulaOperator.COVARIES_WITH && first.compareTo(second) > 0;
        return (swap ? second : first) + ' ' + operator.getLiteral() + ' ' + (swap ? first : second);
    }

    private static String right(Term term) {
        if (term.getThreshold() != null) {
            return term.getThreshold();
        }
        if (term.getConstant() != null) {
            return "1";
        }
        return term.getInteraction() == null
                ? name(term.getVariable())
                : name(term.getVariable()) + ':' + name(term.getInteraction());
    }

    private static String name(Variable variable) {
        return variable == null || variable.getName() == null ? "?" : variable.getName();
    }
}
