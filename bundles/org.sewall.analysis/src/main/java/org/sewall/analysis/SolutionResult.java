package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sewall.kernel.DefinedEstimate;
import org.sewall.kernel.Finding;
import org.sewall.kernel.GroupSolution;
import org.sewall.kernel.Solution;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.modeltest.TestStatistic;
import org.sewall.kernel.parametertest.ChiSquare;
import org.sewall.kernel.spec.Definition;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.result.Constraint;
import org.sewall.result.DefinedParameter;
import org.sewall.result.Estimate;
import org.sewall.result.GroupMatrix;
import org.sewall.result.GroupValues;
import org.sewall.result.ModelResult;
import org.sewall.result.ModelResultBuilder;
import org.sewall.result.ModificationIndex;
import org.sewall.result.NamedMatrix;
import org.sewall.result.Names;
import org.sewall.result.Parameter;
import org.sewall.result.Resamples;
import org.sewall.result.ScoreTests;
import org.sewall.result.Size;
import org.sewall.result.Standardized;
import org.sewall.result.TestResult;

/** Turns the solution of the kernel into the record that is stored, printed and shown. */
final class SolutionResult {

    private static final int USER = 1;
    private static final int FROM_LABELS = 2;

    private final Solution solution;
    private final FittedModel model;
    private final ParameterTable table;
    private final List<Constraint> relations;

    SolutionResult(Solution solution, FittedModel model, List<Constraint> relations) {
        this.solution = solution;
        this.model = model;
        this.table = model.table();
        this.relations = relations;
    }

    /** Fill a result with what the solution holds. */
    ModelResult fill(ModelResultBuilder result, int dropped) {
        List<GroupSolution> groups = solution.groups();
        return result.convergence(
                        true,
                        solution.isAdmissible(),
                        solution.evidence().iterations().size())
                .warnings(solution.admissibility().stream().map(Finding::text).toList())
                .size(size(dropped))
                .names(new Names(
                        groups.get(0).sample().covariance().rows(),
                        groups.get(0).latentCovariance().rows(),
                        groups.size() == 1
                                ? List.of()
                                : groups.stream().map(GroupSolution::name).toList()))
                .fit(fit())
                .tests(solution.tests().stream()
                        .map(test -> test(test, groups.size()))
                        .toList())
                .parameters(parameters())
                .defined(defined())
                .constraints(constraints())
                .rSquared(byGroup((number, group) -> new GroupValues(number, group.rSquared())))
                .moments(
                        byGroup((number, group) -> observed(number, group).sample()),
                        byGroup((number, group) -> observed(number, group).implied()))
                .latent(
                        byGroup((number, group) -> new GroupMatrix(number, matrix(group.latentCovariance()))),
                        byGroup((number, group) -> new GroupMatrix(number, matrix(correlation(group)))))
                .parameterCovariance(matrix(solution.covarianceOfEstimates()))
                .modificationIndices(modificationIndices())
                .scoreTests(scoreTests())
                .resamples(new Resamples(
                        solution.replicates().drawn(),
                        solution.replicates().failed(),
                        solution.replicates().inadmissible()))
                .reasons(reasons())
                .build();
    }

    /** A convention prints what its program prints: the correlation of a single construct is its variance in lavaan. */
    private org.sewall.kernel.NamedMatrix correlation(GroupSolution group) {
        boolean lavaan = solution.options().rules().convention() == NumberConvention.LAVAAN;
        boolean single = group.latentCovariance().rows().size() == 1;
        return lavaan && single ? group.latentCovariance() : group.latentCorrelation();
    }

    /** Return all fit measures; one that is not available is NaN, and {@link #reasons} says why. */
    private Map<String, Double> fit() {
        Map<String, Double> fit = new LinkedHashMap<>(solution.fitMeasures().values());
        solution.fitMeasures().unavailable().keySet().forEach(measure -> fit.put(measure, Double.NaN));
        return fit;
    }

    /** Return why numbers are not available: fit measures, standard errors and standardized forms. */
    private Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        solution.fitMeasures().unavailable().forEach((measure, reason) -> reasons.put("fit." + measure, reason));
        solution.estimates()
                .forEach(row -> addReasons(
                        reasons,
                        "parameters." + row.left() + row.operator().symbol() + row.right(),
                        row.uncertainty(),
                        row.standardized()));
        solution.defined()
                .forEach(row -> addReasons(reasons, "defined." + row.name(), row.uncertainty(), row.standardized()));
        return reasons;
    }

    private static void addReasons(
            Map<String, String> reasons,
            String key,
            Uncertainty uncertainty,
            org.sewall.kernel.Standardized standardized) {
        if (uncertainty instanceof Uncertainty.Unavailable unavailable) {
            reasons.put(key + ".se", unavailable.reason());
        }
        if (!standardized.reason().isEmpty()) {
            reasons.put(key + ".std.all", standardized.reason());
        }
    }

    private Size size(int dropped) {
        List<Integer> byGroup =
                solution.groups().stream().map(GroupSolution::observations).toList();
        int total = byGroup.stream().mapToInt(Integer::intValue).sum();
        return new Size(solution.parameters(), table.freeCount(), total, byGroup, dropped);
    }

    private <T> List<T> byGroup(BiFunction<Integer, GroupSolution, T> form) {
        List<T> values = new ArrayList<>();
        for (GroupSolution group : solution.groups()) {
            values.add(form.apply(values.size() + 1, group));
        }
        return values;
    }

    private static TestResult test(TestStatistic test, int groups) {
        return new TestResult(
                test.kind().lavaanName(),
                test.statistic(),
                test.degreesOfFreedom(),
                test.pValue(),
                test.scalingFactor(),
                test.shift(),
                // of one group, its part is the whole
                test.byGroup().isEmpty() && groups == 1 ? List.of(test.statistic()) : test.byGroup());
    }

    private List<Parameter> parameters() {
        return solution.estimates().stream().map(SolutionResult::parameter).toList();
    }

    private static Parameter parameter(org.sewall.kernel.Estimate row) {
        return new Parameter(
                row.left(),
                row.operator().symbol(),
                row.right(),
                row.group(),
                row.label(),
                row.parameterLabel(),
                row.free(),
                row.user() ? USER : 0,
                row.exogenous(),
                estimate(row.value(), row.uncertainty()),
                standardized(row.standardized()));
    }

    private static Estimate estimate(double value, Uncertainty uncertainty) {
        if (uncertainty instanceof Uncertainty.Known known) {
            return new Estimate(value, known.standardError(), known.z(), known.pValue(), known.lower(), known.upper());
        }
        if (uncertainty instanceof Uncertainty.Fixed) {
            return Estimate.fixed(value);
        }
        return new Estimate(value, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private static Standardized standardized(org.sewall.kernel.Standardized forms) {
        return new Standardized(forms.latent(), forms.all(), forms.noExogenous(), forms.allStandardError());
    }

    private List<DefinedParameter> defined() {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (Definition definition : table.definitions()) {
            expressions.put(definition.name(), definition.expression().text());
        }
        List<DefinedParameter> defined = new ArrayList<>();
        for (DefinedEstimate estimate : solution.defined()) {
            defined.add(new DefinedParameter(
                    estimate.name(),
                    expressions.getOrDefault(estimate.name(), ""),
                    estimate(estimate.value(), estimate.uncertainty()),
                    standardized(estimate.standardized())));
        }
        return defined;
    }

    /** Return what the author wrote before what equal labels say, as lavaan's table does. */
    private List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>(relations);
        table.labelEqualities()
                .forEach(equality -> constraints.add(new Constraint(
                        equality.left().text(), "==", equality.right().text(), FROM_LABELS)));
        return constraints;
    }

    private List<ModificationIndex> modificationIndices() {
        return solution.modificationIndices().stream()
                .filter(index -> Double.isFinite(index.index()))
                .map(index -> new ModificationIndex(
                        index.left(),
                        index.operator().symbol(),
                        index.right(),
                        index.group(),
                        index.index(),
                        index.change(),
                        index.changeLatent(),
                        index.changeAll(),
                        index.changeNoExogenous()))
                .sorted(Comparator.comparingDouble(ModificationIndex::index).reversed())
                .toList();
    }

    private ObservedMoments observed(int number, GroupSolution group) {
        return new ObservedMoments(model.groups().get(number - 1), group);
    }

    private ScoreTests scoreTests() {
        var tests = solution.scoreTests();
        if (tests.univariate().isEmpty()) {
            return ScoreTests.NONE;
        }
        return new ScoreTests(
                release("", "", tests.total()),
                tests.univariate().stream()
                        .map(test -> release(test.left(), test.right(), test.test()))
                        .toList());
    }

    private static ScoreTests.Release release(String left, String right, ChiSquare test) {
        return new ScoreTests.Release(left, right, test.statistic(), test.degreesOfFreedom(), test.pValue());
    }

    private static NamedMatrix matrix(org.sewall.kernel.NamedMatrix matrix) {
        return NamedMatrix.of(matrix.rows(), matrix.columns(), matrix.values());
    }
}
