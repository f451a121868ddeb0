package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.model.Constraint;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.Item;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.SewallPackage;
import org.sewall.model.Statement;
import org.sewall.model.Term;
import org.sewall.model.Variable;

/** Finds where the text of a project speaks of something. */
public final class Places {

    private final StudyLocation location;

    /** Look for places in the project of a study. */
    public Places(StudyLocation location) {
        this.location = location;
    }

    /** Return the place of the study as a whole. */
    public Place ofFile() {
        return Place.of(location.path());
    }

    /** Return the place of an element. */
    public Place of(EObject element) {
        return place(element, NodeModelUtils.findActualNodeFor(element));
    }

    /** Return the place of the value of a feature, that of the element if the value is not written. */
    public Place of(EObject element, EStructuralFeature feature) {
        return of(element, feature, 0);
    }

    /** Return the place of the name of a model; the first statement of one without a name. */
    public Place ofName(ModelDeclaration declaration) {
        return declaration.getName() == null ? ofFile() : of(declaration, SewallPackage.Literals.NAMED__NAME);
    }

    /** Return the place of the column that forms the groups of a model, that of its name if it names none. */
    Place ofGroup(ModelDeclaration declaration) {
        return declaration instanceof Model model && model.getGroup() != null
                ? of(model, SewallPackage.Literals.MODEL__GROUP)
                : ofName(declaration);
    }

    /**
     * Return the place where a variable of a model is introduced: its declaration as construct or item, else where the
     * model first names it, else the name of the model.
     */
    public Place ofVariable(ModelDeclaration declaration, String name) {
        List<ModelDeclaration> chain = new ArrayList<>(BaseModels.fromBase(declaration));
        Collections.reverse(chain);
        return chain.stream()
                .flatMap(part -> inBlock(part, name).or(() -> inStatements(part, name)).stream())
                .findFirst()
                .orElseGet(() -> ofName(declaration));
    }

    /** Return the place of the first of several variables that has one of its own. */
    public Place ofFirst(ModelDeclaration declaration, List<String> names) {
        Place fallback = ofName(declaration);
        for (String name : names) {
            Place place = ofVariable(declaration, name);
            if (!place.equals(fallback)) {
                return place;
            }
        }
        return fallback;
    }

    /** Return the place of the first statement of an operator about a variable, else the name of the model. */
    Place ofStatement(ModelDeclaration declaration, String left, String operator) {
        return Translation.statements(declaration).stream()
                .filter(statement -> statement instanceof Formula formula
                        && operator.equals(formula.getOperator().getLiteral())
                        && formula.getLeft().stream().anyMatch(variable -> left.equals(variable.getName())))
                .findFirst()
                .map(this::of)
                .orElseGet(() -> ofName(declaration));
    }

    /** Return the place of a constraint as it is written, else that of the term that one of its sides names. */
    Place ofConstraint(ModelDeclaration declaration, String constraint, List<String> sides) {
        List<Statement> statements = Translation.statements(declaration);
        Optional<EObject> written = statements.stream()
                .filter(statement -> statement instanceof Constraint
                        && plain(NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(statement)))
                                .equals(plain(constraint)))
                .map(EObject.class::cast)
                .findFirst();
        return written.or(() -> term(statements, sides)).map(this::of).orElseGet(() -> ofName(declaration));
    }

    private static Optional<EObject> term(List<Statement> statements, List<String> sides) {
        return statements.stream()
                .filter(statement -> sides.size() == 2
                        && statement instanceof Formula formula
                        && formula.getLeft().stream()
                                .anyMatch(left -> sides.get(0).equals(left.getName())))
                .flatMap(statement -> ((Formula) statement).getTerms().stream())
                .filter(term -> term.getVariable() != null
                        && sides.get(1).equals(term.getVariable().getName()))
                .map(EObject.class::cast)
                .findFirst();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s()]", "");
    }

    private Optional<Place> inBlock(ModelDeclaration declaration, String name) {
        if (!(declaration instanceof Model model) || model.getMeasurement() == null) {
            return Optional.empty();
        }
        return model.getMeasurement().getConstructs().stream()
                .flatMap(construct -> inConstruct(construct, name).stream())
                .findFirst();
    }

    private Optional<Place> inConstruct(Construct construct, String name) {
        if (name.equals(construct.getName())) {
            return Optional.of(of(construct, SewallPackage.Literals.NAMED__NAME));
        }
        for (Item item : construct.getItems()) {
            if (name.equals(item.getName())) {
                return Optional.of(of(item, SewallPackage.Literals.NAMED__NAME));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> inStatements(ModelDeclaration declaration, String name) {
        List<Formula> formulas = new ArrayList<>();
        Translation.statements(declaration).forEach(statement -> {
            if (statement instanceof Formula formula) {
                formulas.add(formula);
            }
        });
        return formulas.stream()
                .flatMap(formula -> inFormula(formula, name).stream())
                .findFirst();
    }

    private Optional<Place> inFormula(Formula formula, String name) {
        for (int i = 0; i < formula.getLeft().size(); i++) {
            Optional<Place> place =
                    mentioned(formula.getLeft().get(i), name, formula, SewallPackage.Literals.FORMULA__LEFT, i);
            if (place.isPresent()) {
                return place;
            }
        }
        for (Term term : formula.getTerms()) {
            Optional<Place> place = mentioned(term.getVariable(), name, term, SewallPackage.Literals.TERM__VARIABLE, 0);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private Optional<Place> mentioned(
            Variable variable, String name, EObject owner, EStructuralFeature feature, int index) {
        if (variable instanceof Construct construct) {
            return inConstruct(construct, name);
        }
        if (variable == null || !name.equals(variable.getName())) {
            return Optional.empty();
        }
        return Optional.of(
                variable instanceof Item item
                        ? of(item, SewallPackage.Literals.NAMED__NAME)
                        : of(owner, feature, index));
    }

    /** Return the place of one of the values of a feature, counted from 0; that of the element if it is not written. */
    public Place of(EObject element, EStructuralFeature feature, int index) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
        return index < nodes.size() ? place(element, nodes.get(index)) : of(element);
    }

    private Place place(EObject element, INode node) {
        String file = element.eResource() == null
                ? location.path()
                : location.shown(element.eResource().getURI());
        if (node == null) {
            return Place.of(file);
        }
        LineAndColumn start = NodeModelUtils.getLineAndColumn(node, node.getOffset());
        return new Place(file, start.getLine(), start.getColumn(), node.getOffset(), node.getLength());
    }
}
