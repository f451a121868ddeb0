package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.model.FixedModifier;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.FreeModifier;
import org.sewall.model.Term;

/** Frees or fixes the parameter of the term at the cursor. */
final class FreeOrFix implements Assist {

    @Override
    public String effect() {
        return "Free the parameter of a term, or fix it to 0 or 1.";
    }

    @Override
    public List<Repair> repairs(StudySource source, int offset) {
        Optional<Term> found =
                source.elementAt(offset).map(element -> EcoreUtil2.getContainerOfType(element, Term.class));
        if (found.isEmpty() || !(found.get().eContainer() instanceof Formula formula)) {
            return List.of();
        }
        Term term = found.get();
        List<Repair> repairs = new ArrayList<>();
        String name = name(source, term);
        Optional<FixedModifier> fixed = Modifiers.fixed(term);
        boolean free = Modifiers.first(term, FreeModifier.class).isPresent();
        boolean marker = formula.getOperator() == FormulaOperator.MEASURED_BY
                && formula.getTerms().get(0) == term;
        if (fixed.isPresent() && !marker) {
            new Removal(source).of(fixed.get()).ifPresent(change -> repairs.add(Repair.of("Free " + name, change)));
        } else if (!free && (marker || fixed.isPresent())) {
            Modifiers.free(source, term).ifPresent(change -> repairs.add(Repair.of("Free " + name, change)));
        }
        for (String value : List.of("0", "1")) {
            boolean has = fixed.filter(modifier -> modifier.getValue() == Double.parseDouble(value))
                    .isPresent();
            if (!has) {
                Modifiers.fix(source, term, value)
                        .ifPresent(change -> repairs.add(Repair.of("Fix " + name + " to " + value, change)));
            }
        }
        return repairs;
    }

    private static String name(StudySource source, Term term) {
        if (term.getVariable() != null && term.getVariable().getName() != null) {
            return term.getVariable().getName();
        }
        return term.getConstant() != null ? "the intercept" : source.text(term);
    }
}
