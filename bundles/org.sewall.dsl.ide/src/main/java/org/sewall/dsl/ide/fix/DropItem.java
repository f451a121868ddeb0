package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Item;

/** Takes an item that cannot be analysed away from what it measures. */
final class DropItem implements QuickFix {

    /** A construct with fewer items cannot spare one. */
    private static final int SPARABLE = 2;

    @Override
    public List<String> problems() {
        return List.of(
                "negative-variance", "constant", "duplicated", "collinear", "constant-column", "duplicate-column");
    }

    @Override
    public String effect() {
        return "Remove the item from its construct, or from the formulas that it is an indicator in.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        boolean ofModel = !occasion.id().endsWith("-column");
        String name = occasion.argument(ofModel ? 1 : 0);
        StudySource source = occasion.source();
        Optional<Item> item = source.named(Item.class, name);
        if (item.isPresent()) {
            return declared(item.get()).stream().toList();
        }
        List<TextChange> changes = new ArrayList<>();
        source.all(Formula.class)
                .filter(formula -> formula.getOperator() == FormulaOperator.MEASURED_BY
                        && formula.getTerms().size() >= SPARABLE)
                .flatMap(formula -> formula.getTerms().stream())
                .filter(term -> term.getVariable() != null
                        && name.equals(term.getVariable().getName()))
                .forEach(term -> new Removal(source).of(term).ifPresent(changes::add));
        return changes.isEmpty() ? List.of() : List.of(new Repair("Drop " + name, changes));
    }

    private static Optional<Repair> declared(Item item) {
        if (!(item.eContainer() instanceof Construct construct)
                || construct.getItems().size() < SPARABLE) {
            return Optional.empty();
        }
        return new Removal(StudySource.of(item))
                .of(item)
                .map(change -> Repair.of("Drop " + item.getName() + " from " + construct.getName(), change));
    }
}
