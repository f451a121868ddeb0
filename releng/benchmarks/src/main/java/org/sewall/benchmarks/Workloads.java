package org.sewall.benchmarks;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sewall.data.DataTable;
import org.sewall.data.PublishedMoments;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.fit.Likelihood;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Statement;

/** Reads the inputs of the whole fits. */
final class Workloads {
    private final InputFolder inputs;

    Workloads(InputFolder inputs) {
        this.inputs = inputs;
    }

    /** Prepare the workloads of some letters, each when it is asked for. */
    Iterable<Workload> of(String letters) {
        List<String> ids = letters.chars()
                .mapToObj(Character::toString)
                .flatMap(letter -> letter.equals("i") ? Stream.of("i", "i_csv") : Stream.of(letter))
                .toList();
        return () -> ids.stream().map(this::workload).iterator();
    }

    /** Prepare one workload by its letter. */
    Workload workload(String id) {
        return switch (id) {
            case "a" -> ofCase("a", "Holzinger-Swineford, 3 factors, 9 items", "cfa_hs");
            case "b" -> ofCase("b", "Political Democracy, 11 variables", "sem_poldem");
            case "c" -> published();
            case "d" -> simulated("d", "CFA 5 x 6 items, N = 1000");
            case "e" -> simulated("e", "CFA 20 x 10 items, N = 2000");
            case "f" -> groups();
            case "g" -> incomplete();
            case "h" -> refits();
            case "i" -> new CovarianceInMemory(LargeData.rows());
            case "i_csv" -> CovarianceOfFile.generated();
            default -> throw new IllegalArgumentException("There is no workload " + id + ".");
        };
    }

    private WholeFit ofCase(String id, String title, String name) {
        ModelDescription model = ModelText.read(InputFolder.text(inputs.file("model.lav", name)));
        SampleMoments moments = moments(cases(InputFolder.table(inputs.file("data.csv", name)), model));
        return new WholeFit(
                id,
                title,
                inputs.expectedChiSquare(name),
                model,
                ModelDefaults.sem(),
                GroupPlan.SINGLE,
                Sample.of(moments),
                FitOptions.defaults());
    }

    private WholeFit published() {
        String name = "khavul_structural";
        PublishedMoments published = InputFolder.moments(inputs.file("cov.csv", name));
        SampleMoments moments = SampleMoments.ofCovariance(
                published.names(), published.covariance(), CovarianceDivisor.N_MINUS_ONE, 173);
        return new WholeFit(
                "c",
                "Khavul structural model, 16 variables",
                inputs.expectedChiSquare(name),
                ModelText.read(InputFolder.text(inputs.file("model.lav", name))),
                ModelDefaults.sem(),
                GroupPlan.SINGLE,
                Sample.of(moments),
                FitOptions.defaults().withRules(NumberRules.lavaan(Likelihood.WISHART)));
    }

    private BootstrapRefits refits() {
        String name = "cfa_hs";
        ModelDescription model = ModelText.read(InputFolder.text(inputs.file("model.lav", name)));
        CaseMatrix cases = cases(InputFolder.table(inputs.file("data.csv", name)), model);
        return new BootstrapRefits(model, Sample.of(cases), inputs.expectedChiSquare(name));
    }

    private WholeFit simulated(String id, String title) {
        ModelDescription model = model(id);
        Sample sample = Sample.of(moments(cases(data(id), model)));
        return simulated(id, title, ModelDefaults.sem(), GroupPlan.SINGLE, sample, FitOptions.defaults());
    }

    private WholeFit groups() {
        DataTable table = data("f");
        Map<String, CaseMatrix> parts = InputFolder.split(cases(table, model("f")), table, "group");
        List<GroupSample> samples = new ArrayList<>();
        parts.forEach((name, cases) -> samples.add(GroupSample.ofMoments(name, moments(cases))));
        return simulated(
                "f",
                "2 groups, 5 x 6 items, equal loadings",
                ModelDefaults.sem().withMeanStructure(true),
                GroupPlan.of(List.copyOf(parts.keySet())).withEqual(Set.of(EqualityFamily.LOADINGS), List.of()),
                new Sample(samples),
                FitOptions.defaults());
    }

    private WholeFit incomplete() {
        EstimationMethod method = EstimationMethod.MAXIMUM_LIKELIHOOD
                .withMissing(Missing.FULL_INFORMATION)
                .withInformation(Information.OBSERVED);
        return simulated(
                "g",
                "5 x 6 items, 10 % missing, full information",
                ModelDefaults.sem().withMeanStructure(true),
                GroupPlan.SINGLE,
                Sample.of(cases(data("g"), model("g"))),
                FitOptions.defaults().withMethod(method));
    }

    private WholeFit simulated(
            String id, String title, ModelDefaults defaults, GroupPlan plan, Sample sample, FitOptions options) {
        double expected = inputs.expected(id).get("chisq").getAsDouble();
        return new WholeFit(id, title, expected, model(id), defaults, plan, sample, options);
    }

    private ModelDescription model(String id) {
        JsonObject expected = inputs.expected(id);
        return ModelText.read(expected.get("model").getAsString());
    }

    private DataTable data(String id) {
        return InputFolder.table(inputs.file(inputs.expected(id).get("data").getAsString()));
    }

    private static CaseMatrix cases(DataTable table, ModelDescription model) {
        List<String> items = model.statements().stream()
                .filter(statement -> statement.operator() == Operator.MEASURED_BY)
                .map(Statement::right)
                .toList();
        return InputFolder.cases(table, items);
    }

    private static SampleMoments moments(CaseMatrix cases) {
        return SampleMoments.ofRaw(cases.names(), cases.rows());
    }
}
