package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.sewall.model.Formula;
import org.sewall.model.Term;

/** Takes away a term that a model has already. */
final class RemoveRepeatedTerm implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("duplicate-parameter", "repeated-term");
    }

    @Override
    public String effect() {
        return "Remove the term that is repeated.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        Optional<Term> term = occasion.id().equals("repeated-term")
                ? occasion.element(Formula.class).flatMap(formula -> last(formula, occasion.argument(2)))
                : occasion.element(Term.class);
        StudySource source = occasion.source();
        return term
                .flatMap(found -> new Removal(source)
                        .of(found)
                        .map(change -> Repair.of("Remove '" + source.text(found) + "'", change)))
                .stream()
                .toList();
    }

    private static Optional<Term> last(Formula formula, String name) {
        List<Term> same = formula.getTerms().stream()
                .filter(term -> term.getVariable() != null
                        && name.equals(term.getVariable().getName()))
                .toList();
        return same.size() < 2 ? Optional.empty() : Optional.of(same.get(same.size() - 1));
    }
}
