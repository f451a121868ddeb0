package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.dsl.scoping.LatentOperators;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.model.Alternative;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.Formula;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Item;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Scale;
import org.sewall.model.Statement;
import org.sewall.model.Term;
import org.sewall.model.Variable;
import org.sewall.result.Step;

/**
 * Translates the models of a study into what the kernel fits: the one place where that happens.
 *
 * <p>A model with a measurement and a structural block has two steps (Anderson and Gerbing 1988, Psychological Bulletin
 * 103, 411-423): a confirmatory factor analysis in which all constructs covary, and the model with its paths. An
 * alternative has the statements of its base and its own, which replace those on the same parameter.
 */
public final class Translation {

    /** What is appended to the name of a model to name its first step. */
    public static final String MEASUREMENT = ".measurement";

    /** What is appended to the name of a model to name its second step. */
    public static final String STRUCTURAL = ".structural";

    private Translation() {}

    /**
     * Translate a model whose text is whole; see {@link TextCheck}.
     *
     * @return one task for each step; none if the settings cannot be honoured, which was then reported
     */
    static List<ModelTask> tasks(ModelDeclaration declaration, ModelSettings settings) {
        List<ModelTask> tasks = new ArrayList<>();
        for (ModelTask task : outline(declaration)) {
            boolean measurementOnly = task.step() == Step.MEASUREMENT;
            Set<Item> items = items(declaration, measurementOnly);
            Optional<FitSettings> found = settings.of(groupOf(declaration), ordinal(items));
            if (found.isEmpty()) {
                return List.of();
            }
            StatementList list = list(declaration, measurementOnly);
            tasks.add(
                    task.withStatements(list).withRecodings(Recoding.of(items)).withSettings(found.get()));
        }
        return tasks;
    }

    /** Return what will be fitted of a model, without its statements and settings. */
    static List<ModelTask> outline(ModelDeclaration declaration) {
        String name = nameOf(declaration);
        if (declaration instanceof Alternative alternative) {
            String base = alternative.getBase() == null ? "" : lastStepId(alternative.getBase());
            return List.of(task(name, name, Step.ALTERNATIVE, base, declaration));
        }
        if (!hasTwoSteps(declaration)) {
            return List.of(task(name, name, Step.SINGLE, "", declaration));
        }
        return List.of(
                task(name + MEASUREMENT, name + ", step 1 (measurement)", Step.MEASUREMENT, "", declaration),
                task(name + STRUCTURAL, name + ", step 2 (structural)", Step.STRUCTURAL, "", declaration));
    }

    private static ModelTask task(String id, String title, Step step, String base, ModelDeclaration source) {
        FitSettings none = FitSettings.of(NumberConvention.LAVAAN);
        return new ModelTask(
                id, title, step, base, source, ModelDescription.of(), List.of(), List.of(), Map.of(), none);
    }

    /** Return the column that forms the groups of a model, empty without one. */
    static String groupOf(ModelDeclaration declaration) {
        return BaseModels.root(declaration).map(Model::getGroup).orElse("");
    }

    /** Return the names of items whose answers are ordered categories. */
    static List<String> ordinal(Collection<Item> items) {
        return items.stream()
                .filter(item -> Recoding.scale(item).map(Scale::isOrdinal).orElse(false))
                .map(Item::getName)
                .distinct()
                .toList();
    }

    /** Return the items of a model: those that measure its constructs, and those that its statements name. */
    static Set<Item> items(ModelDeclaration declaration, boolean measurementOnly) {
        List<ModelDeclaration> chain = BaseModels.fromBase(declaration);
        Set<Item> items = new LinkedHashSet<>();
        measured(chain).forEach(construct -> items.addAll(construct.getItems()));
        List<Statement> written = new ArrayList<>();
        Model root = (Model) chain.get(0);
        if (measurementOnly) {
            written.addAll(root.getMeasurement().getStatements());
        } else {
            chain.forEach(part -> written.addAll(statements(part)));
        }
        formulas(written).flatMap(Translation::variables).forEach(variable -> {
            if (variable instanceof Item item) {
                items.add(item);
            }
        });
        return items;
    }

    private static Stream<Variable> variables(Formula formula) {
        return Stream.concat(
                formula.getLeft().stream(), formula.getTerms().stream().map(Term::getVariable));
    }

    /** Tell whether a model itself says that one variable is regressed on another. */
    static boolean hasPath(ModelDeclaration declaration, Variable from, Variable to) {
        return formulas(statements(declaration))
                .filter(formula -> formula.getOperator() == FormulaOperator.REGRESSED_ON)
                .anyMatch(formula -> formula.getLeft().contains(to)
                        && formula.getTerms().stream().anyMatch(term -> term.getVariable() == from));
    }

    /** Tell whether a model is fitted in two steps. */
    public static boolean hasTwoSteps(ModelDeclaration declaration) {
        return declaration instanceof Model model && model.getMeasurement() != null && model.getStructural() != null;
    }

    /** Return the id, in a result, of the fit that carries the paths of a model. */
    public static String lastStepId(ModelDeclaration declaration) {
        return hasTwoSteps(declaration) ? nameOf(declaration) + STRUCTURAL : nameOf(declaration);
    }

    /** Return the name of a model; that of the model of a bare lavaan file is {@code main}. */
    static String nameOf(ModelDeclaration declaration) {
        return declaration.getName() == null ? "main" : declaration.getName();
    }

    /** Return the data of a model: those it names, else the only ones of its file; an alternative has those of its base. */
    static Optional<DataSource> dataOf(ModelDeclaration declaration) {
        Optional<Model> root = BaseModels.root(declaration);
        DataSource named = root.map(Model::getData).orElse(null);
        return named != null
                ? Optional.of(named)
                : root.flatMap(StudyScope::fileOf).flatMap(StudyScope::onlyData);
    }

    private static StatementList list(ModelDeclaration declaration, boolean measurementOnly) {
        StatementList list = new StatementList();
        List<ModelDeclaration> chain = BaseModels.fromBase(declaration);
        Model root = (Model) chain.get(0);
        measured(chain).forEach(list::measure);
        if (root.getMeasurement() != null) {
            list.addAll(root.getMeasurement().getStatements());
        }
        if (!measurementOnly) {
            list.addAll(root.getStatements());
            if (root.getStructural() != null) {
                list.addAll(root.getStructural().getStatements());
            }
            chain.subList(1, chain.size()).forEach(variant -> list.replaceOrAdd(variant.getStatements()));
        }
        return list;
    }

    /**
     * Return the constructs that their items measure: those of the measurement block, then those that the statements use
     * without measuring them in another way.
     */
    private static Set<Construct> measured(List<ModelDeclaration> chain) {
        Model root = (Model) chain.get(0);
        Set<Construct> constructs = new LinkedHashSet<>();
        if (root.getMeasurement() != null) {
            constructs.addAll(root.getMeasurement().getConstructs());
        }
        List<Statement> written = new ArrayList<>();
        chain.forEach(declaration -> written.addAll(statements(declaration)));
        Set<Variable> inText = new HashSet<>();
        formulas(written).filter(Translation::measures).forEach(formula -> inText.addAll(formula.getLeft()));
        formulas(written).forEach(formula -> {
            formula.getLeft().forEach(variable -> addConstruct(variable, inText, constructs));
            formula.getTerms().stream()
                    .map(Term::getVariable)
                    .forEach(variable -> addConstruct(variable, inText, constructs));
        });
        return constructs;
    }

    private static void addConstruct(Variable variable, Set<Variable> inText, Set<Construct> constructs) {
        if (variable instanceof Construct construct
                && !inText.contains(construct)
                && !construct.getItems().isEmpty()) {
            constructs.add(construct);
        }
    }

    private static Stream<Formula> formulas(List<Statement> statements) {
        return statements.stream().filter(Formula.class::isInstance).map(Formula.class::cast);
    }

    private static boolean measures(Formula formula) {
        return LatentOperators.define(formula);
    }

    /** Return all statements of a declaration itself, those of its blocks included. */
    static List<Statement> statements(ModelDeclaration declaration) {
        List<Statement> all = new ArrayList<>();
        if (declaration instanceof Model model) {
            if (model.getMeasurement() != null) {
                all.addAll(model.getMeasurement().getStatements());
            }
            all.addAll(model.getStatements());
            if (model.getStructural() != null) {
                all.addAll(model.getStructural().getStatements());
            }
        } else {
            all.addAll(declaration.getStatements());
        }
        return all;
    }
}
