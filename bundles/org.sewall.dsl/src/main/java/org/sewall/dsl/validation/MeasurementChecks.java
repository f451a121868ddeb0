package org.sewall.dsl.validation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.dsl.scoping.LatentOperators;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** What a model measures against what it uses. */
public class MeasurementChecks extends SemChecks {

    @Check
    public void constructsAreListedOnce(MeasurementBlock block) {
        Set<Construct> seen = new HashSet<>();
        EList<Construct> constructs = block.getConstructs();
        for (int i = 0; i < constructs.size(); i++) {
            Construct construct = constructs.get(i);
            if (resolved(construct) && !seen.add(construct)) {
                reportAt(
                        SemMessage.LISTED_TWICE,
                        block,
                        SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS,
                        i,
                        construct.getName());
            }
        }
    }

    @Check
    public void measuredConstructsAreUsed(Model model) {
        if (model.getMeasurement() == null || model.getStructural() == null) {
            return;
        }
        Set<Variable> used = new HashSet<>();
        EcoreUtil2.getAllContentsOfType(model, Formula.class).forEach(formula -> addNamed(used, formula));
        EList<Construct> constructs = model.getMeasurement().getConstructs();
        for (int i = 0; i < constructs.size(); i++) {
            Construct construct = constructs.get(i);
            if (resolved(construct) && !used.contains(construct)) {
                reportAt(
                        SemMessage.UNUSED_CONSTRUCT,
                        model.getMeasurement(),
                        SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS,
                        i,
                        construct.getName(),
                        model.getName());
            }
        }
    }

    @Check
    public void usedConstructsAreMeasured(ModelDeclaration model) {
        List<ModelDeclaration> chain = BaseModels.fromBase(model);
        if (!(chain.get(0) instanceof Model)) {
            return;
        }
        Set<Variable> known = new LinkedHashSet<>();
        chain.forEach(part -> addMeasured(known, part));
        boolean lists = ((Model) chain.get(0)).getMeasurement() != null;
        for (Formula formula : EcoreUtil2.getAllContentsOfType(model, Formula.class)) {
            for (Variable left : formula.getLeft()) {
                if (isNew(left, known)) {
                    complaint((Construct) left, lists)
                            .ifPresent(message -> reportAt(
                                    message,
                                    formula,
                                    SewallPackage.Literals.FORMULA__LEFT,
                                    formula.getLeft().indexOf(left),
                                    left.getName(),
                                    model.getName()));
                }
            }
            for (Term term : formula.getTerms()) {
                Variable right = term.getVariable();
                if (isNew(right, known)) {
                    complaint((Construct) right, lists)
                            .ifPresent(message -> report(
                                    message,
                                    term,
                                    SewallPackage.Literals.TERM__VARIABLE,
                                    right.getName(),
                                    model.getName()));
                }
            }
        }
    }

    /** A construct outside of the measurement block is measured by its items, if it has any. */
    private static Optional<SemMessage> complaint(Construct construct, boolean lists) {
        if (construct.getItems().isEmpty()) {
            return Optional.of(SemMessage.NOT_MEASURED);
        }
        return lists ? Optional.of(SemMessage.NOT_LISTED) : Optional.empty();
    }

    /** Tell whether a construct is met for the first time: it is reported once in a model. */
    private static boolean isNew(Variable variable, Set<Variable> known) {
        return variable instanceof Construct && resolved(variable) && known.add(variable);
    }

    private static void addMeasured(Set<Variable> known, ModelDeclaration part) {
        if (part instanceof Model model && model.getMeasurement() != null) {
            known.addAll(model.getMeasurement().getConstructs());
        }
        for (Formula formula : EcoreUtil2.getAllContentsOfType(part, Formula.class)) {
            if (LatentOperators.define(formula)) {
                known.addAll(formula.getLeft());
            }
        }
    }

    private static void addNamed(Set<Variable> used, Formula formula) {
        used.addAll(formula.getLeft());
        formula.getTerms().forEach(term -> used.add(term.getVariable()));
    }
}
