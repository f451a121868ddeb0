package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;

/** Takes a variable away from the right of a statement about itself, or makes a variance of it. */
final class RemoveTerm implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("self-regression", "self-measurement");
    }

    @Override
    public String effect() {
        return "Remove the term; a regression on nothing else becomes the variance that was probably meant.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        Optional<Term> term = occasion.element(Term.class);
        if (term.isEmpty() || !(term.get().eContainer() instanceof Formula formula)) {
            return List.of();
        }
        String name = occasion.argument(0);
        List<Repair> repairs = new ArrayList<>();
        boolean alone = formula.getTerms().size() == 1 && formula.getLeft().size() == 1;
        if (alone && formula.getOperator() == FormulaOperator.REGRESSED_ON) {
            source.nodes(formula, SewallPackage.Literals.FORMULA__OPERATOR).stream()
                    .findFirst()
                    .ifPresent(node ->
                            repairs.add(Repair.of("Make it the variance of " + name, source.replace(node, "~~"))));
        }
        new Removal(source)
                .of(term.get())
                .ifPresent(change -> repairs.add(Repair.of("Remove '" + name + "' from its own explanation", change)));
        return repairs;
    }
}
