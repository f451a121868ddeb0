package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.sewall.model.Formula;
import org.sewall.model.Term;

/** Writes the same name on both sides of {@code ~*~}. */
final class ScaleItself implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("scale-of-another");
    }

    @Override
    public String effect() {
        return "Write the name on the left of `~*~` on its right as well.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        StudySource source = occasion.source();
        Optional<Term> term = occasion.element(Term.class);
        if (term.isEmpty()
                || !(term.get().eContainer() instanceof Formula formula)
                || formula.getLeft().size() != 1) {
            return List.of();
        }
        String left = formula.getLeft().get(0).getName();
        return Removal.variable(source, term.get())
                .map(node ->
                        Repair.of("Write '" + left + "' on both sides", source.replace(node, source.inModel(left))))
                .stream()
                .toList();
    }
}
