package org.sewall.dsl.ide.fix;

import java.util.List;
import java.util.Optional;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Hypothesis;
import org.sewall.model.ModelDeclaration;

/** Adds the path that a hypothesis is about to a model. */
final class AddPath implements QuickFix {

    private static final int MOST = 5;

    @Override
    public List<String> problems() {
        return List.of("hypothesis-without-path");
    }

    @Override
    public String effect() {
        return "Add the path of the hypothesis to a model.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        Optional<Hypothesis> hypothesis = occasion.source()
                .named(Hypothesis.class, occasion.argument(0))
                .filter(found -> found.getSource() != null && found.getTarget() != null)
                .filter(found ->
                        found.getSource().getName() != null && found.getTarget().getName() != null);
        return hypothesis
                .map(found -> occasion.source()
                        .everywhere(ModelDeclaration.class)
                        .filter(model -> model.getName() != null)
                        .limit(MOST)
                        .map(model -> repair(
                                model,
                                found.getSource().getName(),
                                found.getTarget().getName()))
                        .toList())
                .orElse(List.of());
    }

    private static Repair repair(ModelDeclaration model, String from, String to) {
        StudySource source = StudySource.of(model);
        var statements = new Statements(model);
        Optional<Formula> formula = statements.formulas(FormulaOperator.REGRESSED_ON).stream()
                .filter(candidate -> candidate.getLeft().size() == 1
                        && to.equals(candidate.getLeft().get(0).getName())
                        && candidate.getTerms().stream().allMatch(term -> term.getVariable() != null))
                .findFirst();
        TextChange change = formula.flatMap(found -> statements.extend(found, source.inModel(from)))
                .orElseGet(() -> statements.structural(source.inModel(to) + " ~ " + source.inModel(from)));
        String where = model.getName() == null ? "" : " to model " + model.getName();
        return Repair.of("Add the path " + to + " ~ " + from + where, change);
    }
}
