package org.sewall.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.model.CommonMethod;
import org.sewall.model.Exploratory;
import org.sewall.model.Invariance;
import org.sewall.model.Model;
import org.sewall.model.SewallPackage;
import org.sewall.model.Variable;

/** Comparisons of groups, exploratory analyses and common-method tests, as far as their text tells. */
public class AnalysisChecks extends SemChecks {

    @Check
    public void comparisonHasALadder(Invariance invariance) {
        if (invariance.getRungs().isEmpty()) {
            report(SemMessage.NO_LADDER, invariance, SewallPackage.Literals.NAMED__NAME, invariance.getName());
        }
    }

    @Check
    public void comparisonHasGroups(Invariance invariance) {
        if (invariance.getGroup() == null && resolved(invariance.getModel()) && !hasGroup(invariance)) {
            report(
                    SemMessage.NO_GROUPS,
                    invariance,
                    SewallPackage.Literals.INVARIANCE__MODEL,
                    invariance.getName(),
                    invariance.getModel().getName());
        }
    }

    private static boolean hasGroup(Invariance invariance) {
        return BaseModels.fromBase(invariance.getModel()).stream()
                .anyMatch(base -> base instanceof Model model && model.getGroup() != null);
    }

    @Check
    public void factorsAreAsked(Exploratory exploratory) {
        Integer factors = exploratory.getFactorCount();
        if (factors != null && factors < 1) {
            report(
                    SemMessage.NO_FACTORS,
                    exploratory,
                    SewallPackage.Literals.EXPLORATORY__FACTOR_COUNT,
                    exploratory.getName());
        }
        reportIfRepeated(exploratory, SewallPackage.Literals.EXPLORATORY__EXTRACTION, "extraction");
        reportIfRepeated(exploratory, SewallPackage.Literals.EXPLORATORY__ROTATION, "rotation");
        reportIfRepeated(exploratory, SewallPackage.Literals.EXPLORATORY__FACTOR_COUNT, "factors");
        reportIfRepeated(exploratory, SewallPackage.Literals.EXPLORATORY__CRITERION, "factors");
    }

    @Check
    public void somethingIsTested(CommonMethod commonMethod) {
        if (commonMethod.getTests().isEmpty()) {
            report(
                    SemMessage.EMPTY_DECLARATION,
                    commonMethod,
                    SewallPackage.Literals.NAMED__NAME,
                    "Common-method test",
                    commonMethod.getName());
        }
    }

    @Check
    public void variablesAreListedOnce(Exploratory exploratory) {
        once(exploratory, SewallPackage.Literals.EXPLORATORY__VARIABLES, exploratory.getVariables());
    }

    @Check
    public void variablesAreListedOnce(CommonMethod commonMethod) {
        once(commonMethod, SewallPackage.Literals.COMMON_METHOD__VARIABLES, commonMethod.getVariables());
    }

    private void once(EObject owner, EReference feature, List<Variable> variables) {
        Set<Variable> seen = new HashSet<>();
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            if (resolved(variable) && !seen.add(variable)) {
                reportAt(SemMessage.LISTED_TWICE, owner, feature, i, variable.getName());
            }
        }
    }
}
