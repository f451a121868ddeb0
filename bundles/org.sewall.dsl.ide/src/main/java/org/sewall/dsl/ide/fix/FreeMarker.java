package org.sewall.dsl.ide.fix;

import java.util.List;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Term;

/** Frees the first loading of a construct whose variance gives it its unit. */
final class FreeMarker implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("scale-set-twice");
    }

    @Override
    public String effect() {
        return "Write `NA*` before the first item, so that the fixed variance alone sets the unit.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String construct = occasion.argument(0);
        String marker = occasion.argument(1);
        StudySource source = occasion.source();
        return source
                .all(Formula.class)
                .filter(formula -> formula.getOperator() == FormulaOperator.MEASURED_BY
                        && formula.getLeft().stream().anyMatch(left -> construct.equals(left.getName())))
                .flatMap(formula -> formula.getTerms().stream())
                .filter(term -> isOf(term, marker))
                .findFirst()
                .flatMap(term -> Modifiers.free(source, term))
                .map(change -> Repair.of("Free the loading of " + marker, change))
                .stream()
                .toList();
    }

    private static boolean isOf(Term term, String name) {
        return term.getVariable() != null && name.equals(term.getVariable().getName());
    }
}
