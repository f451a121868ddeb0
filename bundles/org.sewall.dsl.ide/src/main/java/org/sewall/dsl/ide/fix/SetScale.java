package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Term;

/** Gives a latent variable its unit: that of an item, or its own standard deviation. */
final class SetScale implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("scale-not-set");
    }

    @Override
    public String effect() {
        return "Fix the first loading to 1, or the variance of the construct to 1.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String construct = occasion.argument(0);
        List<Repair> repairs = new ArrayList<>();
        for (ModelDeclaration model : occasion.models()) {
            var statements = new Statements(model);
            Optional<Term> first = statements.formulas(FormulaOperator.MEASURED_BY).stream()
                    .filter(formula -> formula.getLeft().stream().anyMatch(left -> construct.equals(left.getName())))
                    .map(formula -> formula.getTerms().get(0))
                    .findFirst();
            if (first.isPresent()) {
                StudySource source = StudySource.of(model);
                Modifiers.fix(source, first.get(), "1")
                        .ifPresent(change ->
                                repairs.add(Repair.of("Fix the loading of " + nameOf(first.get()) + " to 1", change)));
                repairs.add(Repair.of(
                        "Fix the variance of " + construct + " to 1", unitVariance(source, statements, construct)));
                return repairs;
            }
        }
        return repairs;
    }

    private static TextChange unitVariance(StudySource source, Statements statements, String construct) {
        List<Term> written = statements.terms(construct, FormulaOperator.COVARIES_WITH, construct);
        Optional<TextChange> change = written.stream().findFirst().flatMap(term -> Modifiers.fix(source, term, "1"));
        String name = source.inModel(construct);
        return change.orElseGet(() -> beside(statements, construct, name + " ~~ 1*" + name));
    }

    /** The variance of a construct that other statements explain is that of its disturbance, which is as good a unit. */
    private static TextChange beside(Statements statements, String construct, String line) {
        Formula formula = statements.formulas(FormulaOperator.MEASURED_BY).stream()
                .filter(candidate -> candidate.getLeft().stream().anyMatch(left -> construct.equals(left.getName())))
                .findFirst()
                .orElseThrow();
        return statements.after(formula, line);
    }

    private static String nameOf(Term term) {
        return term.getVariable() == null
                ? "the first item"
                : term.getVariable().getName();
    }
}
