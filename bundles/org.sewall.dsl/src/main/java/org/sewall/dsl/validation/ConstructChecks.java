package org.sewall.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.dsl.scoping.LatentOperators;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Scale;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Constructs and the scales of their items. */
public class ConstructChecks extends SemChecks {

    @Check
    public void constructsCanBeMeasured(StudyFile file) {
        List<Construct> doubtful = EcoreUtil2.typeSelect(file.getDeclarations(), Construct.class).stream()
                .filter(construct -> construct.getItems().size() < 2)
                .toList();
        if (doubtful.isEmpty()) {
            return;
        }
        Set<Variable> defined = defined(file);
        Set<Variable> withError = withErrorRule(file);
        for (Construct construct : doubtful) {
            if (construct.getItems().isEmpty()) {
                if (!defined.contains(construct)) {
                    report(SemMessage.NO_ITEMS, construct, SewallPackage.Literals.NAMED__NAME, construct.getName());
                }
            } else if (!withError.contains(construct.getItems().get(0))) {
                report(
                        SemMessage.SINGLE_ITEM,
                        construct,
                        SewallPackage.Literals.NAMED__NAME,
                        construct.getName(),
                        construct.getItems().get(0).getName());
            }
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

    /** Models that state the residual variance of an item, in whichever file, say how much error is in it. */
    private static Set<Variable> withErrorRule(StudyFile file) {
        Set<Variable> items = new HashSet<>();
        for (StudyFile study : readWith(file)) {
            for (Formula formula : EcoreUtil2.getAllContentsOfType(study, Formula.class)) {
                if (formula.getOperator() == FormulaOperator.COVARIES_WITH) {
                    formula.getTerms().stream()
                            .map(Term::getVariable)
                            .filter(formula.getLeft()::contains)
                            .forEach(items::add);
                }
            }
        }
        return items;
    }

    private static Set<Variable> defined(StudyFile file) {
        Set<Variable> defined = new HashSet<>();
        EcoreUtil2.getAllContentsOfType(file, Formula.class).stream()
                .filter(LatentOperators::define)
                .forEach(formula -> defined.addAll(formula.getLeft()));
        return defined;
    }
}
