package org.sewall.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.InequalityConstraint;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Premultiplier;
import org.sewall.kernel.spec.Statement;
import org.sewall.kernel.spec.expression.Expression;
import org.sewall.model.Constraint;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.GroupBlock;
import org.sewall.model.Item;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Collects the statements of a model in the order the kernel gets them. */
final class StatementList {

    /** Mark of lavaan's for what its user wrote. */
    private static final int WRITTEN = 1;

    private final List<Statement> statements = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<EqualityConstraint> constraints = new ArrayList<>();
    private final List<InequalityConstraint> inequalities = new ArrayList<>();
    private final List<org.sewall.result.Constraint> relations = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private int block;

    /** Let a construct be measured by all its items, in their order. */
    void measure(Construct construct) {
        for (Item item : construct.getItems()) {
            statements.add(Statement.of(construct.getName(), Operator.MEASURED_BY, item.getName()));
        }
    }

    /** Add what was written, in its order; a block for one group ends with it. */
    void addAll(List<? extends org.sewall.model.Statement> written) {
        block = 0;
        written.forEach(this::add);
        block = 0;
    }

    /** Add the statements of an alternative: one that speaks of the same parameter takes the place of the former. */
    void replaceOrAdd(List<? extends org.sewall.model.Statement> written) {
        StatementList own = new StatementList();
        own.blocks.addAll(blocks);
        own.addAll(written);
        own.blocks.stream().filter(label -> !blocks.contains(label)).forEach(blocks::add);
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
        inequalities.addAll(own.inequalities);
        relations.addAll(own.relations);
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
        return new ModelDescription(statements, definitions, constraints, inequalities);
    }

    /** Return the constraints in the words of their author. */
    List<org.sewall.result.Constraint> relations() {
        return List.copyOf(relations);
    }

    /** Return the groups that have a block of their own; statement blocks count from 1 in this list. */
    List<String> blocks() {
        return List.copyOf(blocks);
    }

    private void add(org.sewall.model.Statement written) {
        if (written instanceof Formula formula) {
            addFormula(formula);
        } else if (written instanceof org.sewall.model.Definition definition) {
            definitions.add(new Definition(definition.getName(), ExpressionTranslation.of(definition.getExpression())));
        } else if (written instanceof Constraint constraint) {
            addConstraint(constraint);
        } else if (written instanceof GroupBlock header) {
            if (!blocks.contains(header.getLabel())) {
                blocks.add(header.getLabel());
            }
            block = blocks.indexOf(header.getLabel()) + 1;
        }
    }

    private void addConstraint(Constraint constraint) {
        Expression left = ExpressionTranslation.of(constraint.getLeft());
        Expression right = ExpressionTranslation.of(constraint.getRight());
        relations.add(new org.sewall.result.Constraint(
                left.text(), constraint.getRelation().getLiteral(), right.text(), WRITTEN));
        switch (constraint.getRelation()) {
            case EQUAL -> constraints.add(new EqualityConstraint(left, right));
            case LESS -> inequalities.add(new InequalityConstraint(left, right));
            case GREATER -> inequalities.add(new InequalityConstraint(right, left));
        }
    }

    private void addFormula(Formula formula) {
        for (Variable left : formula.getLeft()) {
            int first = statements.size();
            for (Term term : formula.getTerms()) {
                merge(first, statement(left.getName(), operator(formula.getOperator()), term));
            }
        }
    }

    /** Add a statement; the premultipliers of one term written twice in a formula ({@code NA*x + a*x}) join. */
    private void merge(int first, Statement statement) {
        for (int i = first; i < statements.size(); i++) {
            Statement former = statements.get(i);
            if (former.sameTerm(statement) && former.block() == statement.block()) {
                List<Premultiplier> joined = new ArrayList<>(former.premultipliers());
                joined.addAll(statement.premultipliers());
                statements.set(
                        i, new Statement(former.left(), former.operator(), former.right(), joined, former.block()));
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
            if ((swapped || former.sameTerm(statement)) && former.block() == statement.block()) {
                return i;
            }
        }
        return -1;
    }

    private Statement statement(String left, Operator operator, Term term) {
        List<Premultiplier> premultipliers = new ArrayList<>();
        term.getModifiers().forEach(modifier -> premultipliers.addAll(PremultiplierTranslation.of(modifier)));
        if (term.getConstant() != null) {
            if (term.getConstant() == 0) {
                // "y ~ 0" is an intercept of zero, in lavaan as in any formula of R
                premultipliers.add(new Premultiplier.Fixed(0));
            }
            return new Statement(left, Operator.INTERCEPT, "", premultipliers, block);
        }
        String right = term.getThreshold() == null ? term.getVariable().getName() : term.getThreshold();
        return new Statement(left, operator, right, premultipliers, block);
    }

    /** Return what relates the sides of a formula. */
    static Operator operator(FormulaOperator operator) {
        return switch (operator) {
            case MEASURED_BY -> Operator.MEASURED_BY;
            case REGRESSED_ON -> Operator.REGRESSED_ON;
            case COVARIES_WITH -> Operator.COVARIES_WITH;
            case SCALED_BY -> Operator.SCALED_BY;
            case FORMED_BY -> Operator.FORMED_BY;
            case THRESHOLD -> Operator.THRESHOLD;
        };
    }
}
