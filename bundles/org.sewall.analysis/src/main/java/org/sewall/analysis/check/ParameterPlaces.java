package org.sewall.analysis.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.analysis.Place;
import org.sewall.analysis.Places;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Finds where the text of a model speaks of a parameter or introduces a construct. */
final class ParameterPlaces {

    private final Places places;
    private final ModelDeclaration declaration;

    ParameterPlaces(Places places, ModelDeclaration declaration) {
        this.places = places;
        this.declaration = declaration;
    }

    /** Return the place of the name of the model. */
    Place ofModel() {
        return places.ofName(declaration);
    }

    /** Return where the model defines a construct, else where it lists it, else where it is declared. */
    Place ofConstruct(String name) {
        for (Formula formula : formulas()) {
            for (int i = 0; i < formula.getLeft().size(); i++) {
                boolean defines = formula.getOperator().getLiteral().equals(Operator.MEASURED_BY.symbol())
                        || formula.getOperator().getLiteral().equals(Operator.FORMED_BY.symbol());
                if (defines && name.equals(name(formula.getLeft().get(i)))) {
                    return places.of(formula, SewallPackage.Literals.FORMULA__LEFT, i);
                }
            }
        }
        for (ModelDeclaration part : BaseModels.fromBase(declaration)) {
            if (part instanceof Model model && model.getMeasurement() != null) {
                List<Construct> listed = model.getMeasurement().getConstructs();
                for (int i = 0; i < listed.size(); i++) {
                    if (name.equals(name(listed.get(i)))) {
                        return places.of(
                                model.getMeasurement(), SewallPackage.Literals.MEASUREMENT_BLOCK__CONSTRUCTS, i);
                    }
                }
            }
        }
        return places.ofVariable(declaration, name);
    }

    /** Return where a path from one of several variables to another is written. */
    Place ofPath(List<String> variables) {
        for (Formula formula : formulas()) {
            boolean path = formula.getOperator() == FormulaOperator.REGRESSED_ON
                    && formula.getLeft().stream().anyMatch(left -> variables.contains(name(left)));
            for (Term term : formula.getTerms()) {
                if (path && variables.contains(name(term.getVariable()))) {
                    return places.of(term, SewallPackage.Literals.TERM__VARIABLE);
                }
            }
        }
        return places.ofFirst(declaration, variables);
    }

    /** Return where the first of several parameters is written, else where one of their variables is introduced. */
    Place ofFirst(List<ParameterRow> rows) {
        for (ParameterRow row : rows) {
            Optional<Place> place = written(row);
            if (place.isPresent()) {
                return place.get();
            }
        }
        List<String> names = new ArrayList<>();
        rows.forEach(row -> {
            names.add(row.left());
            names.add(row.right());
        });
        return places.ofFirst(declaration, names);
    }

    private Optional<Place> written(ParameterRow row) {
        for (Formula formula : formulas()) {
            for (Term term : formula.getTerms()) {
                if (isAbout(formula, term, row)) {
                    return Optional.of(
                            term.getVariable() == null
                                    ? places.of(term)
                                    : places.of(term, SewallPackage.Literals.TERM__VARIABLE));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAbout(Formula formula, Term term, ParameterRow row) {
        String operator = formula.getOperator().getLiteral();
        String right = name(term.getVariable());
        if (row.operator() == Operator.INTERCEPT) {
            return operator.equals("~") && term.getConstant() != null && hasLeft(formula, row.left());
        }
        if (!operator.equals(row.operator().symbol()) || right.isEmpty()) {
            return false;
        }
        return hasLeft(formula, row.left()) && right.equals(row.right())
                || row.operator() == Operator.COVARIES_WITH
                        && hasLeft(formula, row.right())
                        && right.equals(row.left());
    }

    private static boolean hasLeft(Formula formula, String name) {
        return formula.getLeft().stream().anyMatch(left -> name.equals(name(left)));
    }

    private static String name(Variable variable) {
        return variable == null || variable.getName() == null ? "" : variable.getName();
    }

    /** Return the formulas of the model itself, then those of what it varies. */
    private List<Formula> formulas() {
        List<ModelDeclaration> chain = new ArrayList<>(BaseModels.fromBase(declaration));
        Collections.reverse(chain);
        List<Formula> formulas = new ArrayList<>();
        chain.forEach(part -> formulas.addAll(EcoreUtil2.getAllContentsOfType(part, Formula.class)));
        return formulas;
    }
}
