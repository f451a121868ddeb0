package org.sewall.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.NearestName;
import org.sewall.dsl.message.SemMessage;
import org.sewall.dsl.scoping.LatentOperators;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Statement;
import org.sewall.model.StudyFile;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Single statements in model blocks. */
public class StatementChecks extends SemChecks {

    @Check
    public void sidesDiffer(Formula formula) {
        FormulaOperator operator = formula.getOperator();
        if (operator != FormulaOperator.REGRESSED_ON && !LatentOperators.define(formula)) {
            return;
        }
        SemMessage message =
                operator == FormulaOperator.REGRESSED_ON ? SemMessage.SELF_REGRESSION : SemMessage.SELF_MEASUREMENT;
        for (Term term : formula.getTerms()) {
            Variable variable = term.getVariable();
            if (resolved(variable) && formula.getLeft().contains(variable)) {
                report(message, term, SewallPackage.Literals.TERM__VARIABLE, variable.getName());
            }
        }
    }

    /** A statement follows a separator, or a list of constructs: else a sign is missing, which lavaan refuses as well. */
    @Check
    public void statementsAreSeparated(ModelDeclaration model) {
        INode former = null;
        for (Statement statement : EcoreUtil2.getAllContentsOfType(model, Statement.class)) {
            INode node = NodeModelUtils.findActualNodeFor(statement);
            if (former != null && former == visibleBefore(node)) {
                report(SemMessage.STATEMENTS_IN_A_LINE, statement, null);
            }
            former = node;
        }
    }

    private static INode visibleBefore(INode node) {
        INode before = node == null ? null : node.getPreviousSibling();
        while (before instanceof ILeafNode leaf && leaf.isHidden()) {
            before = before.getPreviousSibling();
        }
        return before;
    }

    @Check
    public void constantIsAnIntercept(Term term) {
        Integer constant = term.getConstant();
        if (constant == null) {
            return;
        }
        FormulaOperator operator = ((Formula) term.eContainer()).getOperator();
        if (operator == FormulaOperator.MEASURED_BY && constant == 0) {
            report(SemMessage.NOT_FITTED, term, SewallPackage.Literals.TERM__CONSTANT, "A phantom variable, '=~ 0',");
        } else if (operator != FormulaOperator.REGRESSED_ON) {
            report(SemMessage.INTERCEPT_OPERATOR, term, SewallPackage.Literals.TERM__CONSTANT, operator.getLiteral());
        } else if (constant != 1 && constant != 0) {
            report(SemMessage.NOT_AN_INTERCEPT, term, SewallPackage.Literals.TERM__CONSTANT, constant);
        }
    }

    @Check
    public void responsesScaleThemselves(Formula formula) {
        if (formula.getOperator() != FormulaOperator.SCALED_BY) {
            return;
        }
        for (Term term : formula.getTerms()) {
            Variable variable = term.getVariable();
            if (resolved(variable) && !List.of(variable).equals(formula.getLeft())) {
                report(SemMessage.SCALE_OF_ANOTHER, term, SewallPackage.Literals.TERM__VARIABLE, variable.getName());
            }
        }
    }

    @Check
    public void thresholdsAreNumbered(Term term) {
        String threshold = term.getThreshold();
        if (threshold != null && !threshold.matches("t[1-9]\\d{0,3}")) {
            report(SemMessage.NOT_A_THRESHOLD, term, SewallPackage.Literals.TERM__THRESHOLD, threshold);
        }
    }

    @Check
    public void columnsDoNotLookLikeConstructs(ModelDeclaration model) {
        if (model.getName() == null || !(model.eContainer() instanceof StudyFile file)) {
            return;
        }
        List<String> names = declaredNames(file);
        for (Formula formula : EcoreUtil2.getAllContentsOfType(model, Formula.class)) {
            for (int i = 0; i < formula.getLeft().size(); i++) {
                String similar = similar(formula.getLeft().get(i), names);
                if (!similar.isEmpty()) {
                    String name = formula.getLeft().get(i).getName();
                    reportAt(SemMessage.SIMILAR_NAME, formula, SewallPackage.Literals.FORMULA__LEFT, i, name, similar);
                }
            }
            for (Term term : formula.getTerms()) {
                String similar = similar(term.getVariable(), names);
                if (!similar.isEmpty()) {
                    String name = term.getVariable().getName();
                    report(SemMessage.SIMILAR_NAME, term, SewallPackage.Literals.TERM__VARIABLE, name, similar);
                }
            }
        }
    }

    /** Return the similar name, empty if there is none or the variable is declared or latent. */
    private static String similar(Variable variable, List<String> names) {
        return variable instanceof ImplicitVariable implicit && !implicit.isLatent()
                ? NearestName.of(implicit.getName(), names).orElse("")
                : "";
    }

    private static List<String> declaredNames(StudyFile file) {
        List<String> names = new ArrayList<>();
        for (Construct construct : EcoreUtil2.typeSelect(file.getDeclarations(), Construct.class)) {
            names.add(construct.getName());
        }
        names.removeIf(name -> name == null);
        return names;
    }
}
