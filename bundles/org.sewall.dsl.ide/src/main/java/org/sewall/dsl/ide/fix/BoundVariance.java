package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.model.FormulaOperator;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Term;

/** Keeps a variance from being estimated below zero (Heywood case), as lavaan's {@code lower()} does. */
final class BoundVariance implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("negative-variance");
    }

    @Override
    public String effect() {
        return "Bound the variance at 0, or fix it to 0; both change the test and deserve a sentence in the report.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        Optional<ModelDeclaration> model = occasion.source().model(occasion.argument(0));
        if (model.isEmpty() || occasion.argument(1).isEmpty()) {
            return List.of();
        }
        String variable = occasion.argument(1);
        List<Repair> repairs = new ArrayList<>();
        var statements = new Statements(model.get());
        StudySource source = StudySource.of(model.get());
        List<Term> written = statements.terms(variable, FormulaOperator.COVARIES_WITH, variable);
        String name = source.inModel(variable);
        Optional<TextChange> bounded = written.isEmpty()
                ? Optional.of(statements.measurement(name + " ~~ lower(0)*" + name))
                : Modifiers.boundBelow(source, written.get(0), "0");
        bounded.ifPresent(change -> repairs.add(Repair.of("Bound the variance of " + variable + " at 0", change)));
        Optional<TextChange> fixed = written.isEmpty()
                ? Optional.of(statements.measurement(name + " ~~ 0*" + name))
                : Modifiers.fix(source, written.get(0), "0");
        fixed.ifPresent(change -> repairs.add(Repair.of("Fix the variance of " + variable + " to 0", change)));
        return repairs;
    }
}
