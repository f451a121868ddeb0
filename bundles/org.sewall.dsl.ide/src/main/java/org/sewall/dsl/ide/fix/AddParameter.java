package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.dsl.validation.ReasonChecks;
import org.sewall.model.Construct;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/**
 * Adds the parameter of a large modification index, with a comment for the reason. The comment is left empty and
 * complained about until somebody has written why theory wants the parameter (MacCallum, Roznowski and Necowitz 1992,
 * Psychological Bulletin 111, 490-504).
 */
final class AddParameter implements QuickFix {

    @Override
    public List<String> problems() {
        return List.of("large-modification-index");
    }

    @Override
    public String effect() {
        return "Add the parameter, below a comment `# reason:` that has to be filled in.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        FormulaOperator operator = FormulaOperator.get(occasion.argument(2));
        Optional<ModelDeclaration> model = occasion.source().model(occasion.argument(0));
        if (operator == null || model.isEmpty() || occasion.argument(3).isEmpty()) {
            return List.of();
        }
        return repair(model.get(), occasion.argument(1), operator, occasion.argument(3)).stream()
                .toList();
    }

    private static Optional<Repair> repair(
            ModelDeclaration model, String left, FormulaOperator operator, String right) {
        var statements = new Statements(model);
        StudySource source = StudySource.of(model);
        String parameter = left + " " + operator.getLiteral() + " " + right;
        List<Term> written = statements.terms(left, operator, right);
        if (!written.isEmpty()) {
            return Modifiers.fixed(written.get(0))
                    .flatMap(fixed -> new Removal(source).of(fixed))
                    .map(change -> new Repair("Free " + parameter, withReason(source, written.get(0), change)));
        }
        Optional<Variable> first = source.named(Variable.class, left);
        Optional<Variable> second = source.named(Variable.class, right);
        String line = statement(model, source, left, operator, right);
        return Optional.of(Repair.of(
                "Add " + parameter + " with a reason",
                statements.fitting(
                        operator, first.orElse(null), second.orElse(null), ReasonChecks.REASON + " ", line)));
    }

    /** A parameter that was fixed on purpose is freed with a reason above its statement. */
    private static List<TextChange> withReason(StudySource source, Term term, TextChange change) {
        List<TextChange> changes = new ArrayList<>();
        changes.add(change);
        source.node(term.eContainer())
                .filter(node -> source.text()
                        .substring(source.lineStart(node.getOffset()), node.getOffset())
                        .isBlank())
                .ifPresent(node -> changes.add(source.insert(
                        node.getOffset(),
                        ReasonChecks.REASON + " " + source.lineEnd() + source.indent(node.getOffset()))));
        return changes;
    }

    /**
     * Return the statement to write. A construct that no block lists is measured by what the model says alone, so all its
     * items are repeated.
     */
    private static String statement(
            ModelDeclaration model, StudySource source, String left, FormulaOperator operator, String right) {
        var written = new StringBuilder(source.inModel(left)).append(' ').append(operator.getLiteral());
        Optional<Construct> construct =
                operator == FormulaOperator.MEASURED_BY ? source.named(Construct.class, left) : Optional.empty();
        if (construct.isPresent() && !isListed(model, construct.get()) && !isMeasured(model, left)) {
            construct.get().getItems().forEach(item -> written.append(' ')
                    .append(source.inModel(item.getName()))
                    .append(" +"));
        }
        return written.append(' ').append(source.inModel(right)).toString();
    }

    private static boolean isListed(ModelDeclaration model, Construct construct) {
        return model instanceof Model whole
                && whole.getMeasurement() != null
                && whole.getMeasurement().getConstructs().contains(construct);
    }

    private static boolean isMeasured(ModelDeclaration model, String construct) {
        return new Statements(model)
                .formulas(FormulaOperator.MEASURED_BY).stream()
                        .flatMap(formula -> formula.getLeft().stream())
                        .anyMatch(left -> construct.equals(left.getName()));
    }
}
