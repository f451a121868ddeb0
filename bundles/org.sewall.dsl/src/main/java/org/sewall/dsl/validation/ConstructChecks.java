package org.sewall.dsl.validation;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.dsl.scoping.LatentOperators;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Item;
import org.sewall.model.Scale;
import org.sewall.model.SewallPackage;

/** Constructs and the scales of their items. */
public class ConstructChecks extends SemChecks {

    @Check
    public void constructCanBeMeasured(Construct construct) {
        int items = construct.getItems().size();
        if (items == 0 && !isDefinedInAModel(construct)) {
            report(SemMessage.NO_ITEMS, construct, SewallPackage.Literals.NAMED__NAME, construct.getName());
        } else if (items == 1 && !hasErrorRule(construct.getItems().get(0))) {
            report(
                    SemMessage.SINGLE_ITEM,
                    construct,
                    SewallPackage.Literals.NAMED__NAME,
                    construct.getName(),
                    construct.getItems().get(0).getName());
        }
    }

    @Check
    public void rangeAscends(Scale scale) {
        if (!scale.isBinary() && scale.getMinimum() >= scale.getMaximum()) {
            report(
                    SemMessage.SCALE_RANGE,
                    scale,
                    SewallPackage.Literals.SCALE__MINIMUM,
                    scale.getName(),
                    scale.getMinimum(),
                    scale.getMaximum());
        }
    }

    /** A model that states the residual variance of the item, in whichever file, says how much error is in it. */
    private static boolean hasErrorRule(Item item) {
        return item.eResource().getResourceSet().getResources().stream()
                .filter(resource ->
                        resource.isLoaded() && !resource.getContents().isEmpty())
                .flatMap(resource ->
                        EcoreUtil2.getAllContentsOfType(resource.getContents().get(0), Formula.class).stream())
                .filter(formula -> formula.getOperator() == FormulaOperator.COVARIES_WITH)
                .filter(formula -> formula.getLeft().contains(item))
                .anyMatch(formula -> formula.getTerms().stream().anyMatch(term -> term.getVariable() == item));
    }

    private static boolean isDefinedInAModel(Construct construct) {
        return EcoreUtil2.getAllContentsOfType(construct.eContainer(), Formula.class).stream()
                .filter(LatentOperators::define)
                .anyMatch(formula -> formula.getLeft().contains(construct));
    }
}
