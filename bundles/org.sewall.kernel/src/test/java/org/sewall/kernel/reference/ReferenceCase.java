package org.sewall.kernel.reference;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.fit.Likelihood;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Parameterization;
import org.sewall.kernel.spec.Statement;

/** One folder of the reference cases: model, options, data and what lavaan 0.6-14 found. */
public final class ReferenceCase {
    private static final Path ROOT =
            Path.of(System.getProperty("sewall.root"), "bundles/org.sewall.analysis/src/test/resources/reference");

    private final Path folder;
    private final JsonObject options;
    private final String modelText;

    private ReferenceCase(Path folder, JsonObject options) {
        this(folder, options, "");
    }

    private ReferenceCase(Path folder, JsonObject options, String modelText) {
        this.folder = folder;
        this.options = options;
        this.modelText = modelText;
    }

    /** Open a case by the name of its folder. */
    public static ReferenceCase of(String name) {
        Path folder = ROOT.resolve(name);
        return new ReferenceCase(
                folder,
                JsonParser.parseString(read(folder.resolve("options.json"))).getAsJsonObject());
    }

    /** Return a further model of the case, fitted to the same data; its {@link #expected()} is still the whole case's. */
    public ReferenceCase further(String id) {
        JsonObject merged = options.deepCopy();
        JsonObject own = options.getAsJsonObject("models").getAsJsonObject(id);
        own.keySet().forEach(key -> merged.add(key, own.get(key)));
        return new ReferenceCase(folder, merged);
    }

    /** Return another model of the case's data with options of its own. */
    public ReferenceCase variant(String model, JsonObject chosen) {
        JsonObject own = new JsonObject();
        own.addProperty("call", "sem");
        own.add("options", chosen);
        return new ReferenceCase(folder, own, model);
    }

    /** Return the text of one of its files. */
    public String text(String file) {
        return read(folder.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the groups and what is equal across them. */
    public GroupPlan plan() {
        JsonObject chosen = options.getAsJsonObject("options");
        Set<EqualityFamily> equal = strings(chosen.get("group.equal")).stream()
                .map(name -> EqualityFamily.named(name).orElseThrow())
                .collect(Collectors.toSet());
        List<Statement> partial = strings(chosen.get("group.partial")).stream()
                .map(term -> LavaanReader.read(term).statements().get(0))
                .toList();
        return new GroupPlan(sample().labels(), equal, partial);
    }

    /** Return how the case is fitted. */
    public FitOptions fitOptions() {
        JsonObject chosen = options.getAsJsonObject("options");
        boolean wishart = chosen.has("likelihood")
                && chosen.get("likelihood").getAsString().equals("wishart");
        String estimator = chosen.has("estimator") ? chosen.get("estimator").getAsString() : "ML";
        EstimationMethod method =
                EstimatorPreset.named(estimator).orElseThrow().method().withOrdered(strings(chosen.get("ordered")));
        if (chosen.has("missing")) {
            method = method.withMissing(Missing.FULL_INFORMATION).withInformation(Information.OBSERVED);
        }
        if (chosen.has("information")) {
            method = method.withInformation(Information.OBSERVED);
        }
        if (chosen.has("se")) {
            String wanted = chosen.get("se").getAsString();
            method = method.withStandardErrors(Arrays.stream(StandardErrors.values())
                    .filter(se -> se.lavaanName().equals(wanted))
                    .findFirst()
                    .orElseThrow());
        }
        if (chosen.has("test")) {
            List<String> wanted = strings(chosen.get("test"));
            method = method.withTests(Arrays.stream(TestKind.values())
                    .filter(test -> wanted.contains(test.lavaanName()))
                    .toList());
        }
        if (chosen.has("parameterization")) {
            method = method.withParameterization(Parameterization.THETA);
        }
        return FitOptions.defaults()
                .withRules(NumberRules.lavaan(wishart ? Likelihood.WISHART : Likelihood.NORMAL))
                .withMethod(method);
    }

    /** Return the data of the groups, in the order in which the table first names them. */
    public Sample sample() {
        JsonObject chosen = options.getAsJsonObject("options");
        if (options.has("summary")) {
            return new Sample(
                    StreamSupport.stream(options.getAsJsonArray("summary").spliterator(), false)
                            .map(JsonElement::getAsJsonObject)
                            .map(this::ofSummary)
                            .toList());
        }
        List<String[]> lines = lines("data.csv");
        List<String> header = Arrays.asList(lines.get(0));
        int group = chosen.has("group") ? header.indexOf(chosen.get("group").getAsString()) : -1;
        Map<String, List<double[]>> rows = new LinkedHashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            rows.computeIfAbsent(group < 0 ? "" : line[group], name -> new ArrayList<>())
                    .add(Arrays.stream(line).mapToDouble(ReferenceCase::number).toArray());
        }
        return new Sample(rows.entrySet().stream()
                .map(entry -> GroupSample.ofCases(
                        entry.getKey(), new CaseMatrix(header, entry.getValue().toArray(double[][]::new))))
                .toList());
    }

    private GroupSample ofSummary(JsonObject summary) {
        String name = summary.has("label") ? summary.get("label").getAsString() : "";
        return GroupSample.ofMoments(name, moments(summary));
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static List<String> strings(JsonElement element) {
        if (element == null || element.isJsonNull()) {
            return List.of();
        }
        return element.isJsonArray()
                ? StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of(element.getAsString());
    }

    /** Return the model as written. */
    public ModelDescription model() {
        return LavaanReader.read(modelText.isEmpty() ? text(options.get("model").getAsString()) : modelText);
    }

    /** Return what lavaan found. */
    public JsonObject expected() {
        return JsonParser.parseString(text("expected.json")).getAsJsonObject();
    }

    /** Say whether the case uses divisor N - 1 (likelihood wishart). */
    public CovarianceDivisor divisor() {
        JsonElement likelihood = option("likelihood");
        boolean wishart = likelihood != null && likelihood.getAsString().equals("wishart");
        return wishart ? CovarianceDivisor.N_MINUS_ONE : CovarianceDivisor.N;
    }

    /** Return the defaults of the case's call with what its user set. */
    public ModelDefaults defaults() {
        ModelDefaults defaults =
                switch (options.get("call").getAsString()) {
                    case "growth" -> ModelDefaults.growth();
                    case "lavaan" -> ModelDefaults.lavaan();
                    default -> ModelDefaults.sem();
                };
        return defaults.withStdLv(set("std.lv", defaults.stdLv()))
                .withOrthogonal(set("orthogonal", defaults.orthogonal()))
                .withMeanStructure(modelsMeans(defaults))
                .withFixedX(set("fixed.x", defaults.fixedX()));
    }

    /** lavaan models means also where its user did not say so; an erroneous case has no effective options. */
    private boolean modelsMeans(ModelDefaults defaults) {
        JsonElement effective = options.get("effective");
        return effective != null && effective.isJsonObject()
                ? effective.getAsJsonObject().get("meanstructure").getAsBoolean()
                : set("meanstructure", defaults.meanStructure());
    }

    private boolean set(String option, boolean otherwise) {
        JsonElement value = option(option);
        return value == null ? otherwise : value.getAsBoolean();
    }

    /** Return an option that the case sets, null if it does not; exploratory cases set none. */
    private JsonElement option(String name) {
        JsonObject set = options.getAsJsonObject("options");
        return set == null ? null : set.get(name);
    }

    /** Return sample moments of the case's variables with the divisor its likelihood uses. */
    public SampleMoments moments() {
        if (!options.has("summary")) {
            return ofTable(lines("data.csv")).withDivisor(divisor());
        }
        return moments(options.getAsJsonArray("summary").get(0).getAsJsonObject());
    }

    private SampleMoments moments(JsonObject summary) {
        List<String[]> lines = lines(summary.get("cov").getAsString());
        int first = lines.get(0).length - (lines.size() - 1);
        List<String> names = Arrays.asList(lines.get(0)).subList(first, lines.get(0).length);
        double[][] covariance = lines.stream()
                .skip(1)
                .map(l -> Arrays.stream(l)
                        .skip(first)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        return SampleMoments.ofCovariance(
                        names,
                        covariance,
                        CovarianceDivisor.N_MINUS_ONE,
                        summary.get("nobs").getAsInt())
                .withDivisor(divisor());
    }

    private SampleMoments ofTable(List<String[]> lines) {
        List<String> header = Arrays.asList(lines.get(0));
        JsonElement named = expected().get("ov.names");
        List<String> names = header;
        if (named != null && named.isJsonArray()) {
            JsonArray array = named.getAsJsonArray();
            names = IntStream.range(0, array.size())
                    .mapToObj(i -> array.get(i).getAsString())
                    .toList();
        }
        int[] columns = names.stream().mapToInt(header::indexOf).toArray();
        double[][] rows = lines.stream()
                .skip(1)
                .map(l -> Arrays.stream(columns)
                        .mapToDouble(c -> l[c].equals("NA") ? Double.NaN : Double.parseDouble(l[c]))
                        .toArray())
                .filter(r -> Arrays.stream(r).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        return SampleMoments.ofRaw(names, rows);
    }

    private List<String[]> lines(String file) {
        return text(file)
                .lines()
                .filter(l -> !l.isBlank())
                .map(l -> l.replace("\"", "").split(",", -1))
                .toList();
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
