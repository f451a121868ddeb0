package org.sewall.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;
import org.sewall.model.Constraint;
import org.sewall.model.Construct;
import org.sewall.model.FixedModifier;
import org.sewall.model.Formula;
import org.sewall.model.FreeModifier;
import org.sewall.model.Item;
import org.sewall.model.LabelModifier;
import org.sewall.model.Modifier;
import org.sewall.model.StartModifier;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Collects the statements of a model in the order the kernel gets them. */
final class StatementList {

    private final List<Statement> statements = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<EqualityConstraint> constraints = new ArrayList<>();

    /** Let a construct be measured by all its items, in their order. */
    void measure(Construct construct) {
        for (Item item : construct.getItems()) {
            statements.add(Statement.of(construct.getName(), Operator.MEASURED_BY, item.getName()));
        }
    }

    /** Add what was written, in its order. */
    void addAll(List<? extends org.sewall.model.Statement> written) {
        written.forEach(this::add);
    }

    /** Add the statements of an alternative: one that speaks of the same parameter takes the place of the former. */
    void replaceOrAdd(List<? extends org.sewall.model.Statement> written) {
        StatementList own = new StatementList();
        own.addAll(written);
        for (Statement statement : own.statements) {
            int former = positionOf(statement);
            if (former >= 0) {
                statements.set(former, statement);
            } else {
                statements.add(statement);
            }
        }
        for (Definition definition : own.definitions) {
            definitions.removeIf(former -> former.name().equals(definition.name()));
            definitions.add(definition);
        }
        constraints.addAll(own.constraints);
    }

    /** Return the names on the left of {@code =~}. */
    Set<String> measured() {
        Set<String> names = new LinkedHashSet<>();
        statements.stream()
                .filter(statement -> statement.operator() == Operator.MEASURED_BY)
                .forEach(statement -> names.add(statement.left()));
        return names;
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Return what was collected as the kernel takes it. */
    ModelDescription describe() {
        return new ModelDescription(statements, definitions, constraints);
    }

    private void add(org.sewall.model.Statement written) {
        if (written instanceof Formula formula) {
            addFormula(formula);
        } else if (written instanceof org.sewall.model.Definition definition) {
            definitions.add(new Definition(definition.getName(), ExpressionTranslation.of(definition.getExpression())));
        } else if (written instanceof Constraint constraint) {
            constraints.add(new EqualityConstraint(
                    ExpressionTranslation.of(constraint.getLeft()), ExpressionTranslation.of(constraint.getRight())));
        }
    }

    private void addFormula(Formula formula) {
        for (Variable left : formula.getLeft()) {
            int first = statements.size();
            for (Term term : formula.getTerms()) {
                merge(first, statement(left.getName(), operator(formula), term));
            }
        }
    }

    /** Add a statement; the premultipliers of one term written twice in a formula ({@code NA*x + a*x}) join. */
    private void merge(int first, Statement statement) {
        for (int i = first; i < statements.size(); i++) {
            Statement former = statements.get(i);
            if (former.sameTerm(statement)) {
                List<Premultiplier> joined = new ArrayList<>(former.premultipliers());
                joined.addAll(statement.premultipliers());
                statements.set(i, new Statement(former.left(), former.operator(), former.right(), joined));
                return;
            }
        }
        statements.add(statement);
    }

    private int positionOf(Statement statement) {
        for (int i = 0; i < statements.size(); i++) {
            Statement former = statements.get(i);
            boolean swapped = statement.operator() == Operator.COVARIES_WITH
                    && former.operator() == Operator.COVARIES_WITH
                    && former.left().equals(statement.right())
                    && former.right().equals(statement.left());
            if (swapped || former.sameTerm(statement)) {
                return i;
            }
        }
        return -1;
    }

    private static Statement statement(String left, Operator operator, Term term) {
        List<Premultiplier> premultipliers = new ArrayList<>(
                term.getModifiers().stream().map(StatementList::premultiplier).toList());
        if (term.getVariable() == null && term.getConstant() == 0) {
            // "y ~ 0" is an intercept of zero, in lavaan as in any formula of R
            premultipliers.add(new Premultiplier.Fixed(0));
        }
        return term.getVariable() == null
                ? new Statement(left, Operator.INTERCEPT, "", premultipliers)
                : new Statement(left, operator, term.getVariable().getName(), premultipliers);
    }

    private static Operator operator(Formula formula) {
        return switch (formula.getOperator()) {
            case MEASURED_BY -> Operator.MEASURED_BY;
            case REGRESSED_ON -> Operator.REGRESSED_ON;
            case COVARIES_WITH -> Operator.COVARIES_WITH;
        };
    }

    private static Premultiplier premultiplier(Modifier modifier) {
        if (modifier instanceof FixedModifier fixed) {
            return new Premultiplier.Fixed(fixed.getValue());
        }
        if (modifier instanceof StartModifier start) {
            return new Premultiplier.Started(start.getValue());
        }
        if (modifier instanceof LabelModifier label) {
            return new Premultiplier.Labelled(label.getParameter().getName());
        }
        if (modifier instanceof FreeModifier) {
            return new Premultiplier.Freed();
        }
        throw new IllegalArgumentException(
                "unknown modifier " + modifier.eClass().getName());
    }
}
