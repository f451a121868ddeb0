package org.sewall.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.model.BoundModifier;
import org.sewall.model.Formula;
import org.sewall.model.LabelModifier;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Modifier;
import org.sewall.model.PerGroupModifier;
import org.sewall.model.SameModifier;
import org.sewall.model.SewallPackage;
import org.sewall.model.StartModifier;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Premultipliers that differ between groups, and those that name another parameter. */
public class GroupChecks extends SemChecks {

    /**
     * Do not mix labels with numbers: lavaan heeds the labels only and repeats them, which is hardly ever meant.
     */
    @Check
    public void valuesAreOfOneKind(PerGroupModifier modifier) {
        long labels = modifier.getValues().stream()
                .filter(LabelModifier.class::isInstance)
                .count();
        if (labels > 0 && labels < modifier.getValues().size()) {
            report(SemMessage.MIXED_GROUP_VALUES, modifier, SewallPackage.Literals.PER_GROUP_MODIFIER__VALUES);
        }
    }

    @Check
    public void groupsAreOneNumber(ModelDeclaration model) {
        int first = 0;
        for (Modifier modifier : EcoreUtil2.getAllContentsOfType(model, Modifier.class)) {
            int groups = groups(modifier);
            first = first == 0 && groups > 1 ? groups : first;
            if (groups > 1 && groups != first) {
                report(SemMessage.GROUP_COUNT, modifier, feature(modifier), groups, first);
            }
        }
    }

    @Check
    public void sameParametersExist(ModelDeclaration model) {
        List<SameModifier> modifiers = EcoreUtil2.getAllContentsOfType(model, SameModifier.class);
        if (modifiers.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        BaseModels.fromBase(model).forEach(part -> collect(part, known));
        for (SameModifier modifier : modifiers) {
            for (int i = 0; i < modifier.getTerms().size(); i++) {
                String term = modifier.getTerms().get(i);
                if (!known.contains(term.replaceAll("\\s", ""))) {
                    reportAt(SemMessage.UNKNOWN_EQUAL, modifier, SewallPackage.Literals.SAME_MODIFIER__TERMS, i, term);
                }
            }
        }
    }

    private static int groups(Modifier modifier) {
        if (modifier instanceof PerGroupModifier perGroup) {
            return perGroup.getValues().size();
        }
        if (modifier instanceof StartModifier start) {
            return start.getValues().size();
        }
        if (modifier instanceof BoundModifier bound) {
            return bound.getValues().size();
        }
        return modifier instanceof SameModifier same ? same.getTerms().size() : 1;
    }

    private static EStructuralFeature feature(Modifier modifier) {
        return modifier instanceof PerGroupModifier
                ? SewallPackage.Literals.PER_GROUP_MODIFIER__VALUES
                : modifier instanceof StartModifier
                        ? SewallPackage.Literals.START_MODIFIER__VALUES
                        : modifier instanceof BoundModifier
                                ? SewallPackage.Literals.BOUND_MODIFIER__VALUES
                                : SewallPackage.Literals.SAME_MODIFIER__TERMS;
    }

    /** Collect what {@code equal()} can name: statements without blanks, and labels. */
    private static void collect(ModelDeclaration model, Set<String> known) {
        model.getImplicitParameters().forEach(label -> known.add(label.getName()));
        for (Formula formula : EcoreUtil2.getAllContentsOfType(model, Formula.class)) {
            for (Variable left : formula.getLeft()) {
                formula.getTerms()
                        .forEach(term -> statement(formula, left, term).ifPresent(known::add));
            }
        }
    }

    private static Optional<String> statement(Formula formula, Variable left, Term term) {
        String operator = formula.getOperator().getLiteral();
        if (term.getConstant() != null) {
            return Optional.of(left.getName() + "~1");
        }
        if (term.getThreshold() != null) {
            return Optional.of(left.getName() + operator + term.getThreshold());
        }
        return Optional.ofNullable(term.getVariable()).map(variable -> left.getName() + operator + variable.getName());
    }
}
