package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.Construct;
import org.sewall.model.FixedModifier;
import org.sewall.model.Formula;
import org.sewall.model.Item;
import org.sewall.model.LabelModifier;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Lets another item give a construct its unit. */
final class Marker {

    private Marker() {}

    /**
     * Make a term of a measurement formula the marker: its loading is fixed to 1, and that of the former marker freed.
     *
     * @return nothing if it is the marker, or its loading has a value or label of its own
     */
    static Optional<Repair> of(StudySource source, Formula formula, Term better) {
        Optional<Term> marker = marker(formula);
        if (better.getVariable() == null
                || marker.isEmpty()
                || marker.get() == better
                || Modifiers.fixed(better).isPresent()
                || Modifiers.first(better, LabelModifier.class).isPresent()) {
            return Optional.empty();
        }
        List<TextChange> changes = new ArrayList<>();
        Modifiers.free(source, marker.get()).ifPresent(changes::add);
        Modifiers.fix(source, better, "1").ifPresent(changes::add);
        return Optional.of(new Repair(title(better.getVariable()), changes));
    }

    /** Make an item the first of its construct, which is the marker: both change places in the text. */
    static Optional<Repair> of(StudySource source, Construct construct, Item better) {
        Item first = construct.getItems().get(0);
        Optional<INode> here = source.node(first);
        Optional<INode> there = source.node(better);
        if (first == better || here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Repair.of(
                title(better),
                source.replace(here.get(), source.text(there.get())),
                source.replace(there.get(), source.text(here.get()))));
    }

    /** Return the term whose loading is fixed to 1, by its author or because it is the first. */
    private static Optional<Term> marker(Formula formula) {
        Optional<Term> written = formula.getTerms().stream()
                .filter(term -> Modifiers.fixed(term)
                        .map(FixedModifier::getValue)
                        .filter(value -> value == 1)
                        .isPresent())
                .findFirst();
        return written.or(() -> formula.getTerms().stream().findFirst());
    }

    private static String title(Variable better) {
        return "Make " + better.getName() + " the marker item";
    }
}
