package org.sewall.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sewall.model.BinaryOperation;
import org.sewall.model.BoundModifier;
import org.sewall.model.BoundSide;
import org.sewall.model.ComputedModifier;
import org.sewall.model.Constraint;
import org.sewall.model.Definition;
import org.sewall.model.Expression;
import org.sewall.model.FixedModifier;
import org.sewall.model.Formula;
import org.sewall.model.FreeModifier;
import org.sewall.model.FunctionCall;
import org.sewall.model.GroupBlock;
import org.sewall.model.LabelModifier;
import org.sewall.model.Model;
import org.sewall.model.Modifier;
import org.sewall.model.Negation;
import org.sewall.model.NumberLiteral;
import org.sewall.model.OtherModifier;
import org.sewall.model.PerGroupModifier;
import org.sewall.model.SameModifier;
import org.sewall.model.StartModifier;
import org.sewall.model.Statement;
import org.sewall.model.Term;

/** A model as the rows of lavaan's flat table, to compare with what lavaan made of the same text. */
final class FlatTable {

    private static final List<String> COLUMNS = List.of("fixed", "start", "lower", "upper", "label", "efa", "rv");

    private final List<String> rows = new ArrayList<>();
    private int block = 1;
    private boolean opened;

    private FlatTable() {}

    static List<String> of(Model model) {
        FlatTable table = new FlatTable();
        model.getStatements().forEach(table::add);
        return table.rows;
    }

    private void add(Statement statement) {
        if (statement instanceof GroupBlock header) {
            block += opened ? 1 : 0;
            opened = true;
            rows.add(row(header.getKind().toLowerCase(Locale.ROOT), ":", header.getLabel(), Map.of()));
        } else if (statement instanceof Definition definition) {
            rows.add(":=|" + definition.getName() + '|' + text(definition.getExpression()));
        } else if (statement instanceof Constraint constraint) {
            rows.add(constraint.getRelation().getLiteral()
                    + '|'
                    + text(constraint.getLeft())
                    + '|'
                    + text(constraint.getRight()));
        } else if (statement instanceof Formula formula) {
            for (int i = 0; i < formula.getLeft().size(); i++) {
                add(formula, i);
            }
        }
    }

    private void add(Formula formula, int left) {
        String name = formula.getLeft().get(left).getName();
        Map<String, Map<String, String>> terms = new LinkedHashMap<>();
        for (Term term : formula.getTerms()) {
            Map<String, String> values =
                    terms.computeIfAbsent(right(term, name, formula), key -> new LinkedHashMap<>());
            if (!formula.getBlocks().isEmpty()) {
                values.put("efa", formula.getBlocks().get(left).getBlock());
            }
            if (term.getConstant() != null && term.getConstant() == 0) {
                values.put("fixed", number(0));
            }
            term.getModifiers().forEach(modifier -> put(modifier, values));
        }
        terms.forEach((right, values) -> rows.add(
                right.isEmpty()
                        ? row(name, "~1", "", values)
                        : row(name, formula.getOperator().getLiteral(), right, values)));
    }

    private static String right(Term term, String left, Formula formula) {
        if (term.getThreshold() != null) {
            return term.getThreshold();
        }
        if (term.getConstant() != null) {
            return formula.getOperator().getLiteral().equals("~") ? "" : left;
        }
        return term.getVariable().getName()
                + (term.getInteraction() == null
                        ? ""
                        : ":" + term.getInteraction().getName());
    }

    private static void put(Modifier modifier, Map<String, String> values) {
        if (modifier instanceof PerGroupModifier groups) {
            String column = groups.getValues().stream().anyMatch(LabelModifier.class::isInstance) ? "label" : "fixed";
            values.put(column, groups.getValues().stream().map(FlatTable::value).collect(Collectors.joining(";")));
        } else if (modifier instanceof StartModifier start) {
            values.put("start", numbers(start.getValues()));
        } else if (modifier instanceof BoundModifier bound) {
            values.put(bound.getSide() == BoundSide.LOWER ? "lower" : "upper", numbers(bound.getValues()));
        } else if (modifier instanceof SameModifier same) {
            values.put("label", String.join(";", same.getTerms()));
        } else if (modifier instanceof OtherModifier other) {
            if (other.getFunction().equals("rv")) {
                values.put("rv", String.join(";", other.getTexts()));
            }
        } else {
            values.put(modifier instanceof LabelModifier ? "label" : "fixed", value(modifier));
        }
    }

    private static String value(Modifier modifier) {
        if (modifier instanceof LabelModifier label) {
            return label.getParameter().getName();
        }
        if (modifier instanceof FixedModifier fixed) {
            return number(fixed.getValue());
        }
        if (modifier instanceof ComputedModifier computed) {
            return number(compute(computed.getExpression()));
        }
        if (modifier instanceof FreeModifier) {
            return "NA";
        }
        throw new IllegalArgumentException(modifier.eClass().getName());
    }

    private static double compute(Expression expression) {
        if (expression instanceof NumberLiteral number) {
            return number.getValue();
        }
        if (expression instanceof Negation negation) {
            return -compute(negation.getOperand());
        }
        if (expression instanceof FunctionCall call && call.getFunction().equals("sqrt")) {
            return Math.sqrt(compute(call.getArguments().get(0)));
        }
        BinaryOperation operation = (BinaryOperation) expression;
        double left = compute(operation.getLeft());
        double right = compute(operation.getRight());
        return switch (operation.getOperator()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> Math.pow(left, right);
        };
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(FlatTable::number).collect(Collectors.joining(";"));
    }

    static String number(double value) {
        return Double.isNaN(value) ? "NA" : String.format(Locale.ROOT, "%.10g", value);
    }

    private String row(String left, String operator, String right, Map<String, String> values) {
        StringBuilder row = new StringBuilder().append(block);
        row.append('|').append(left).append('|').append(operator).append('|').append(right);
        COLUMNS.forEach(column -> row.append('|').append(values.getOrDefault(column, "")));
        return row.toString();
    }

    /** Return the text of an expression without blanks and comments, with parentheses around it. */
    private static String text(EObject expression) {
        return NodeModelUtils.getTokenText(NodeModelUtils.getNode(expression)).replaceAll("\\s", "");
    }
}
