package org.sewall.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Item;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Writes further statements into a model, in the way its author writes them: a line each, or all in one line. */
final class Statements {

    private static final String STEP = "  ";

    private final ModelDeclaration model;
    private final StudySource source;
    private final String text;

    Statements(ModelDeclaration model) {
        this.model = model;
        this.source = StudySource.of(model);
        this.text = source.text();
    }

    /** Return the formulas with an operator, in the order of the text. */
    List<Formula> formulas(FormulaOperator operator) {
        return EcoreUtil2.getAllContentsOfType(model, Formula.class).stream()
                .filter(formula -> formula.getOperator() == operator)
                .toList();
    }

    /** Return the terms that state a parameter; a covariance is the same from both sides. */
    List<Term> terms(String left, FormulaOperator operator, String right) {
        List<Term> found = new ArrayList<>();
        for (Formula formula : formulas(operator)) {
            for (Variable variable : formula.getLeft()) {
                for (Term term : formula.getTerms()) {
                    String other =
                            term.getVariable() == null ? "" : term.getVariable().getName();
                    boolean same = left.equals(variable.getName()) && right.equals(other);
                    boolean swapped = operator == FormulaOperator.COVARIES_WITH
                            && left.equals(other)
                            && right.equals(variable.getName());
                    if (same || swapped) {
                        found.add(term);
                    }
                }
            }
        }
        return found;
    }

    /** Tell whether a statement has a variable of this name. */
    boolean mentions(String name) {
        return EcoreUtil2.getAllContentsOfType(model, Formula.class).stream().anyMatch(formula -> Stream.concat(
                        formula.getLeft().stream(), formula.getTerms().stream().map(Term::getVariable))
                .anyMatch(variable -> variable != null && name.equals(variable.getName())));
    }

    /** Append lines about how things are measured: to the measurement block if there is one. */
    TextChange measurement(String... lines) {
        return model instanceof Model whole && whole.getMeasurement() != null
                ? append(whole.getMeasurement(), lines)
                : append(model, lines);
    }

    /** Append lines about paths and what they leave: to the structural block if there is one. */
    TextChange structural(String... lines) {
        return model instanceof Model whole && whole.getStructural() != null
                ? append(whole.getStructural(), lines)
                : append(model, lines);
    }

    /** Append lines where statements with this operator between these variables belong. */
    TextChange fitting(FormulaOperator operator, Variable left, Variable right, String... lines) {
        boolean measures = operator == FormulaOperator.MEASURED_BY
                || operator == FormulaOperator.COVARIES_WITH && left instanceof Item && right instanceof Item;
        return measures ? measurement(lines) : structural(lines);
    }

    /** Write lines right after a statement, in the same line where statements share it. */
    TextChange after(EObject statement, String... lines) {
        INode node = source.node(statement).orElseThrow();
        int start = node.getOffset();
        int stop = node.getEndOffset();
        boolean ownLine = text.substring(source.lineStart(start), start).isBlank();
        if (!ownLine && lines.length == 1) {
            return source.insert(stop, "; " + lines[0]);
        }
        int end = text.startsWith(";", stop) ? stop + 1 : stop;
        String indent = ownLine ? source.indent(start) : source.indent(start) + STEP;
        return source.insert(afterComment(end), written(indent, lines));
    }

    private TextChange append(EObject block, String... lines) {
        INode node = source.node(block).orElseThrow();
        List<ILeafNode> leaves = leaves(node);
        int close = leaves.size() - 1;
        boolean braces = close >= 0 && leaves.get(close).getText().equals("}");
        INode anchor = leaves.get(braces ? close - 1 : close);
        if (braces) {
            int open = position(leaves, "{");
            boolean oneLine = text.substring(
                                    leaves.get(open).getOffset(),
                                    leaves.get(close).getOffset())
                            .indexOf('\n')
                    < 0;
            if (open == close - 1) {
                return intoEmpty(leaves.get(open), leaves.get(close), oneLine, lines);
            }
            if (oneLine && lines.length == 1) {
                String separator = anchor.getText().equals(";") ? " " : "; ";
                return source.insert(anchor.getEndOffset(), separator + lines[0]);
            }
        }
        int brace = braces ? leaves.get(position(leaves, "{")).getOffset() : -1;
        return source.insert(afterComment(anchor.getEndOffset()), written(indentOf(block, anchor, brace), lines));
    }

    private TextChange intoEmpty(INode open, INode close, boolean oneLine, String... lines) {
        String indent = source.indent(open.getOffset());
        if (oneLine && lines.length == 1) {
            return new TextChange(
                    source.resource().getURI(),
                    open.getEndOffset(),
                    close.getOffset() - open.getEndOffset(),
                    " " + lines[0] + " ");
        }
        String inserted = written(indent + STEP, lines);
        return source.insert(
                afterComment(open.getEndOffset()), oneLine ? inserted + source.lineEnd() + indent : inserted);
    }

    private String written(String indent, String... lines) {
        var written = new StringBuilder();
        for (String line : lines) {
            written.append(source.lineEnd()).append(indent).append(line);
        }
        return written.toString();
    }

    /** A comment at the end of a line stays with its statement. */
    private int afterComment(int offset) {
        int stop = source.lineStop(offset);
        String rest = text.substring(offset, stop).strip();
        boolean comment = rest.startsWith("#") || rest.startsWith("!") || rest.startsWith("//");
        return rest.isEmpty()
                ? offset
                : comment
                        ? offset + text.substring(offset, stop).stripTrailing().length()
                        : offset;
    }

    /** Return how far the last statement is indented, or one step more than the line it shares with the brace. */
    private String indentOf(EObject block, INode anchor, int brace) {
        int start = start(block, anchor);
        String indent = source.indent(start);
        return source.lineStart(start) <= brace ? indent + STEP : indent;
    }

    /** Return where the part of a block begins that ends with a word. */
    private int start(EObject block, INode anchor) {
        EObject element = NodeModelUtils.findActualSemanticObjectFor(anchor);
        while (element != null && element != block && element.eContainer() != block) {
            element = element.eContainer();
        }
        if (element == null || element == block) {
            return anchor.getOffset();
        }
        return source.node(element).map(INode::getOffset).orElse(anchor.getOffset());
    }

    private static int position(List<ILeafNode> leaves, String sign) {
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).getText().equals(sign)) {
                return i;
            }
        }
        return 0;
    }

    private static List<ILeafNode> leaves(INode node) {
        return StreamSupport.stream(node.getLeafNodes().spliterator(), false)
                .filter(leaf -> !leaf.isHidden() && !leaf.getText().isBlank())
                .toList();
    }

    /** Return a change that adds a term to a formula. */
    Optional<TextChange> extend(Formula formula, String term) {
        Term last = formula.getTerms().get(formula.getTerms().size() - 1);
        return source.node(last).map(node -> source.insert(node.getEndOffset(), " + " + term));
    }
}
