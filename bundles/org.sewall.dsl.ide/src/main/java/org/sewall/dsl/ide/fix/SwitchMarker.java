package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Term;

/** Lets an item that measures better give its construct the unit. */
final class SwitchMarker implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("bad-marker");
    }

    @Override
    public String effect() {
        return "Make the better item the marker: in a formula by its premultipliers, in a construct by its place.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String construct = occasion.argument(0);
        String better = occasion.argument(2);
        StudySource source = occasion.source();
        Optional<Repair> inFormula = source.all(Formula.class)
                .filter(formula -> formula.getOperator() == FormulaOperator.MEASURED_BY)
                .filter(formula -> formula.getLeft().size() == 1
                        && construct.equals(formula.getLeft().get(0).getName()))
                .flatMap(formula -> terms(formula, better).flatMap(term -> Marker.of(source, formula, term).stream()))
                .findFirst();
        return inFormula.or(() -> inConstruct(source, construct, better)).stream()
                .toList();
    }

    private static Stream<Term> terms(Formula formula, String name) {
        return formula.getTerms().stream()
                .filter(term -> term.getVariable() != null
                        && name.equals(term.getVariable().getName()));
    }

    private static Optional<Repair> inConstruct(StudySource source, String name, String better) {
        return source.named(Construct.class, name).flatMap(construct -> construct.getItems().stream()
                .filter(item -> better.equals(item.getName()))
                .findFirst()
                .flatMap(item -> Marker.of(StudySource.of(construct), construct, item)));
    }
}
