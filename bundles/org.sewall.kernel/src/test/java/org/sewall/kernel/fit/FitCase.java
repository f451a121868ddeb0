package org.sewall.kernel.fit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.option.TestKind;

/** One fitted model of a reference case: what the indices are computed from, and what lavaan printed. */
record FitCase(String name, FitInput input, Map<String, Double> expected) {

    private static final Path ROOT =
            Path.of(System.getProperty("sewall.root"), "bundles/org.sewall.analysis/src/test/resources/reference");

    /** Read all solutions of all cases whose folder starts with one of the prefixes. */
    static List<FitCase> all(String... prefixes) {
        List<FitCase> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            folders.filter(folder -> Arrays.stream(prefixes)
                            .anyMatch(prefix -> folder.getFileName().toString().startsWith(prefix)))
                    .filter(folder -> Files.exists(folder.resolve("expected.json")))
                    .sorted()
                    .forEach(folder -> cases.addAll(solutions(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** Read the JSON file at a path below the reference folder. */
    static JsonObject json(String path) {
        try {
            return JsonParser.parseString(Files.readString(ROOT.resolve(path))).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the same solution in other numbers. */
    FitCase with(FitInput other) {
        return new FitCase(name, other, expected);
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<FitCase> solutions(Path folder) {
        String name = folder.getFileName().toString();
        JsonObject expected = json(name + "/expected.json");
        JsonObject options = json(name + "/options.json");
        List<FitCase> cases = new ArrayList<>();
        if (usable(expected)) {
            cases.add(read(name, expected, options));
        }
        if (expected.has("models") && expected.get("models").isJsonObject()) {
            expected.getAsJsonObject("models").entrySet().stream()
                    .filter(entry -> usable(entry.getValue().getAsJsonObject()))
                    .forEach(entry -> cases.add(
                            read(name + "/" + entry.getKey(), entry.getValue().getAsJsonObject(), options)));
        }
        return cases;
    }

    private static boolean usable(JsonObject solution) {
        return solution.get("status").getAsString().equals("ok")
                && solution.has("implied")
                && solution.has("fit")
                && solution.getAsJsonObject("fit").has("chisq")
                && !solution.getAsJsonObject("fit").get("chisq").isJsonNull();
    }

    private static FitCase read(String name, JsonObject solution, JsonObject options) {
        JsonObject effective = options.getAsJsonObject("effective");
        boolean wishart = effective.get("likelihood").getAsString().equals("wishart");
        boolean means = effective.get("meanstructure").getAsBoolean();
        Map<String, Double> fit = new TreeMap<>();
        solution.getAsJsonObject("fit").entrySet().stream()
                .filter(entry -> !entry.getValue().isJsonNull())
                .forEach(entry -> fit.put(entry.getKey(), entry.getValue().getAsDouble()));
        BaselineTest baseline = fit.containsKey("baseline.chisq")
                ? BaselineTest.of(
                        fit.get("baseline.chisq"), fit.get("baseline.df").intValue())
                : BaselineTest.none();
        FitInput input = new FitInput(
                NumberRules.lavaan(wishart ? Likelihood.WISHART : Likelihood.NORMAL),
                fit.get("chisq"),
                fit.get("df").intValue(),
                fit.get("npar").intValue(),
                baseline,
                groups(solution, means),
                exogenous(solution),
                Estimator.ML,
                List.of(),
                scaled(solution, fit),
                scaledBaseline(solution, fit));
        return new FitCase(name, input, fit);
    }

    /** Read the first test that is scaled; scaling factor times degrees of freedom is the trace of every one but the shifted. */
    private static ScaledTest scaled(JsonObject solution, Map<String, Double> fit) {
        JsonObject test = scaledTest(solution);
        if (!test.has("scaling.factor")) {
            return ScaledTest.NONE;
        }
        double degrees = number(test, "df");
        double factor = number(test, "scaling.factor");
        return new ScaledTest(
                kind(test),
                number(test, "stat"),
                degrees,
                number(test, "pvalue"),
                factor,
                number(test, "shift.parameter"),
                factor * degrees,
                fit.getOrDefault("scaling.factor.h0", Double.NaN),
                fit.getOrDefault("scaling.factor.h1", Double.NaN));
    }

    private static ScaledTest scaledBaseline(JsonObject solution, Map<String, Double> fit) {
        if (!fit.containsKey("baseline.chisq.scaled")) {
            return ScaledTest.NONE;
        }
        double statistic = fit.get("baseline.chisq.scaled");
        double degrees = fit.get("baseline.df.scaled");
        double factor = fit.get("baseline.chisq.scaling.factor");
        return new ScaledTest(
                kind(scaledTest(solution)),
                statistic,
                degrees,
                fit.get("baseline.pvalue.scaled"),
                factor,
                statistic - fit.get("baseline.chisq") / factor,
                factor * degrees,
                Double.NaN,
                Double.NaN);
    }

    private static JsonObject scaledTest(JsonObject solution) {
        JsonElement tests = solution.get("tests");
        for (JsonElement test : tests == null ? new JsonArray() : tests.getAsJsonArray()) {
            JsonElement factor = test.getAsJsonObject().get("scaling.factor");
            if (factor != null && !factor.isJsonNull()) {
                return test.getAsJsonObject();
            }
        }
        return new JsonObject();
    }

    private static TestKind kind(JsonObject test) {
        return Arrays.stream(TestKind.values())
                .filter(kind -> kind.lavaanName().equals(test.get("test").getAsString()))
                .findFirst()
                .orElseThrow();
    }

    private static double number(JsonObject test, String key) {
        JsonElement value = test.get(key);
        return value == null || value.isJsonNull() ? Double.NaN : value.getAsDouble();
    }

    private static List<GroupMoments> groups(JsonObject solution, boolean means) {
        List<GroupMoments> groups = new ArrayList<>();
        JsonArray sizes = solution.getAsJsonArray("nobs");
        for (int g = 0; g < sizes.size(); g++) {
            JsonObject sample = solution.getAsJsonArray("sample").get(g).getAsJsonObject();
            JsonObject implied = solution.getAsJsonArray("implied").get(g).getAsJsonObject();
            groups.add(new GroupMoments(
                    sizes.get(g).getAsInt(),
                    matrix(sample.getAsJsonObject("cov")),
                    matrix(implied.getAsJsonObject("cov")),
                    means ? vector(sample.get("mean")) : new double[0],
                    means ? vector(implied.get("mean")) : new double[0]));
        }
        return groups;
    }

    private static List<Integer> exogenous(JsonObject solution) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonElement row : solution.getAsJsonArray("parameters")) {
            JsonObject parameter = row.getAsJsonObject();
            if (parameter.get("exo").getAsInt() == 1
                    && parameter.get("op").getAsString().equals("~~")) {
                names.add(parameter.get("lhs").getAsString());
            }
        }
        JsonArray order = solution.getAsJsonArray("sample")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("cov")
                .getAsJsonArray("rows");
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            if (names.contains(order.get(i).getAsString())) {
                positions.add(i);
            }
        }
        return positions;
    }

    private static DMatrixRMaj matrix(JsonObject matrix) {
        JsonArray rows = matrix.getAsJsonArray("values");
        double[][] values = new double[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers(rows.get(i).getAsJsonArray());
        }
        return new DMatrixRMaj(values);
    }

    private static double[] vector(JsonElement element) {
        if (element.isJsonArray()) {
            return numbers(element.getAsJsonArray());
        }
        JsonObject object = element.getAsJsonObject();
        if (object.has("values")) {
            return numbers(object.getAsJsonArray("values"));
        }
        return object.entrySet().stream()
                .mapToDouble(entry -> entry.getValue().getAsDouble())
                .toArray();
    }

    private static double[] numbers(JsonArray array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).getAsDouble();
        }
        return numbers;
    }
}
