package org.sewall.analysis;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Statement;
import org.sewall.model.ParameterPattern;
import org.sewall.model.PatternTerm;
import org.sewall.model.Variable;

/** Turns the parameters that a set or an exception names into relations as the kernel knows them. */
final class PatternTranslation {

    private PatternTranslation() {}

    /** Tell whether all names are known. */
    static boolean isWhole(ParameterPattern pattern) {
        return !pattern.getLeft().isEmpty()
                && pattern.getLeft().stream().allMatch(PatternTranslation::isKnown)
                && !pattern.getTerms().isEmpty()
                && pattern.getTerms().stream()
                        .allMatch(term -> term.getConstant() != null || isKnown(term.getVariable()));
    }

    private static boolean isKnown(Variable variable) {
        return variable != null && !variable.eIsProxy() && variable.getName() != null;
    }

    /** Return the relations, each left side with each term. */
    static List<Statement> of(List<ParameterPattern> patterns) {
        List<Statement> relations = new ArrayList<>();
        for (ParameterPattern pattern : patterns) {
            for (Variable left : pattern.getLeft()) {
                for (PatternTerm term : pattern.getTerms()) {
                    relations.add(relation(left.getName(), pattern, term));
                }
            }
        }
        return relations;
    }

    private static Statement relation(String left, ParameterPattern pattern, PatternTerm term) {
        if (term.getConstant() != null) {
            return Statement.intercept(left);
        }
        Operator operator = StatementList.operator(pattern.getOperator());
        return Statement.of(left, operator, term.getVariable().getName());
    }
}
