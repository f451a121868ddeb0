package org.sewall.dsl.formatting2;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatter;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.sewall.model.ArithmeticOperator;
import org.sewall.model.BinaryOperation;
import org.sewall.model.ComputedModifier;
import org.sewall.model.Constraint;
import org.sewall.model.Definition;
import org.sewall.model.Formula;
import org.sewall.model.FunctionCall;
import org.sewall.model.GroupBlock;
import org.sewall.model.Modifier;
import org.sewall.model.Negation;
import org.sewall.model.NumberLiteral;
import org.sewall.model.ParameterReference;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;

/** Lays out what stands in model blocks: formulas, definitions, constraints and their expressions; keeps comments. */
abstract class StatementFormatter extends AbstractJavaFormatter {

    protected void format(Formula formula, IFormattableDocument doc) {
        continuation(formula, doc);
        for (ISemanticRegion plus : textRegionExtensions.regionFor(formula).keywords("+")) {
            doc.surround(plus, it -> it.setNewLines(0, 0, 1));
        }
        doc.append(
                textRegionExtensions.regionFor(formula).feature(SewallPackage.Literals.FORMULA__OPERATOR),
                it -> it.setNewLines(0, 0, 1));
        for (ISemanticRegion star : textRegionExtensions.regionFor(formula).keywords("*")) {
            doc.surround(star, it -> it.noSpace());
        }
        formula.getBlocks().forEach(block -> tighten(block, doc));
        for (Term term : formula.getTerms()) {
            for (ISemanticRegion colon : textRegionExtensions.regionFor(term).keywords(":")) {
                doc.surround(colon, it -> it.noSpace());
            }
            for (ISemanticRegion star : textRegionExtensions.regionFor(term).keywords("*")) {
                doc.surround(star, it -> it.noSpace());
            }
            for (Modifier modifier : term.getModifiers()) {
                if (modifier instanceof ComputedModifier computed) {
                    doc.format(computed.getExpression());
                } else {
                    tighten(modifier, doc);
                }
            }
        }
    }

    /** Leave no space within a premultiplier, but one after a comma. */
    private void tighten(EObject modifier, IFormattableDocument doc) {
        ISemanticRegion last = textRegionExtensions.nextHiddenRegion(modifier).getPreviousSemanticRegion();
        for (ISemanticRegion region : textRegionExtensions.allSemanticRegions(modifier)) {
            boolean shortStart = region == last && "?".equals(region.getText());
            if (",".equals(region.getText())) {
                doc.append(region, it -> it.oneSpace());
            } else if (region != last || shortStart) {
                doc.append(region, it -> it.noSpace());
            }
        }
    }

    protected void format(GroupBlock block, IFormattableDocument doc) {
        doc.prepend(textRegionExtensions.regionFor(block).keyword(":"), it -> it.noSpace());
    }

    protected void format(Definition definition, IFormattableDocument doc) {
        continuation(definition, doc);
        doc.format(definition.getExpression());
    }

    protected void format(Constraint constraint, IFormattableDocument doc) {
        continuation(constraint, doc);
        doc.format(constraint.getLeft());
        doc.format(constraint.getRight());
    }

    protected void format(BinaryOperation operation, IFormattableDocument doc) {
        ISemanticRegion operator =
                textRegionExtensions.regionFor(operation).feature(SewallPackage.Literals.BINARY_OPERATION__OPERATOR);
        boolean sum = operation.getOperator() == ArithmeticOperator.ADD
                || operation.getOperator() == ArithmeticOperator.SUBTRACT;
        if (sum) {
            doc.surround(operator, it -> it.setNewLines(0, 0, 1));
        } else {
            doc.surround(operator, it -> it.noSpace());
        }
        parentheses(operation, doc);
        doc.format(operation.getLeft());
        doc.format(operation.getRight());
    }

    protected void format(Negation negation, IFormattableDocument doc) {
        doc.append(textRegionExtensions.regionFor(negation).keyword("-"), it -> it.noSpace());
        parentheses(negation, doc);
        doc.format(negation.getOperand());
    }

    protected void format(FunctionCall call, IFormattableDocument doc) {
        doc.append(
                textRegionExtensions.regionFor(call).feature(SewallPackage.Literals.FUNCTION_CALL__FUNCTION),
                it -> it.noSpace());
        parentheses(call, doc);
        commas(call, doc);
        call.getArguments().forEach(doc::format);
    }

    protected void format(ParameterReference reference, IFormattableDocument doc) {
        parentheses(reference, doc);
    }

    protected void format(NumberLiteral number, IFormattableDocument doc) {
        parentheses(number, doc);
    }

    @Override
    public ITextReplacer createCommentReplacer(IComment comment) {
        return new KeptComment(comment);
    }

    private void parentheses(EObject owner, IFormattableDocument doc) {
        for (ISemanticRegion open : textRegionExtensions.regionFor(owner).keywords("(")) {
            doc.append(open, it -> it.noSpace());
        }
        for (ISemanticRegion close : textRegionExtensions.regionFor(owner).keywords(")")) {
            doc.prepend(close, it -> it.noSpace());
        }
    }

    protected void commas(EObject owner, IFormattableDocument doc) {
        for (ISemanticRegion comma : textRegionExtensions.regionFor(owner).keywords(",")) {
            doc.prepend(comma, it -> it.noSpace());
        }
    }

    /** Indent the lines of a statement after its first. */
    protected void continuation(EObject statement, IFormattableDocument doc) {
        ISemanticRegion first =
                textRegionExtensions.previousHiddenRegion(statement).getNextSemanticRegion();
        doc.set(
                first.getNextHiddenRegion(),
                textRegionExtensions.nextHiddenRegion(statement),
                StatementFormatter::indentMerged);
    }

    /** Indent with low priority: what is merged with it keeps its own. */
    protected static void indentMerged(IHiddenRegionFormatter formatter) {
        formatter.indent();
        formatter.lowPriority();
    }
}
