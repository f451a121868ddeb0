package org.sewall.kernel.ordinal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.Parameterization;

/** A model of ordered variables and lavaan's solution from {@code ordinal-solutions.json}, which says how it was made. */
public record SolutionCase(JsonObject json) {

    /** Read all cases. */
    public static List<SolutionCase> all() {
        return all("ordinal-solutions.json");
    }

    /** Read all cases of a file. */
    static List<SolutionCase> all(String file) {
        return StreamSupport.stream(
                        JsonParser.parseString(resource(file))
                                .getAsJsonObject()
                                .getAsJsonArray("cases")
                                .spliterator(),
                        false)
                .map(c -> new SolutionCase(c.getAsJsonObject()))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream stream = SolutionCase.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> strings(String key) {
        return StreamSupport.stream(json.getAsJsonArray(key).spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Return a row of numbers. */
    public double[] numbers(String key) {
        return StreamSupport.stream(json.getAsJsonArray(key).spliterator(), false)
                .mapToDouble(e -> e.isJsonPrimitive() && !e.getAsString().equals("NA") ? e.getAsDouble() : Double.NaN)
                .toArray();
    }

    /** Fit the model. */
    public Outcome fit() {
        return fit(sample(), method());
    }

    /** Fit the model in another way. */
    public Outcome fit(Sample sample, EstimationMethod method) {
        Set<EqualityFamily> equal = new LinkedHashSet<>();
        strings("equal").forEach(name -> equal.add(EqualityFamily.named(name).orElseThrow()));
        GroupPlan plan = GroupPlan.of(sample.labels()).withEqual(equal, List.of());
        return Estimation.fit(
                LavaanReader.read(json.get("model").getAsString()),
                defaults(),
                plan,
                sample,
                FitOptions.defaults().withMethod(method),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }

    private ModelDefaults defaults() {
        if (!json.has("auto.th")) {
            return ModelDefaults.sem().withStdLv(json.get("std.lv").getAsBoolean());
        }
        return ModelDefaults.lavaan()
                .withMeanStructure(true)
                .withAutoThresholds(json.get("auto.th").getAsBoolean())
                .withAutoScales(json.get("auto.delta").getAsBoolean());
    }

    /** Return the method of the case. */
    public EstimationMethod method() {
        String parameterization = json.get("parameterization").getAsString();
        return EstimatorPreset.named(json.get("estimator").getAsString())
                .orElseThrow()
                .method()
                .withParameterization(Parameterization.valueOf(parameterization.toUpperCase(Locale.ROOT)))
                .withOrdered(strings("ordered"));
    }

    /** Return the data of the case. */
    public Sample sample() {
        List<String[]> lines = resource(json.get("file").getAsString())
                .lines()
                .map(line -> line.split(","))
                .toList();
        List<String> header = Arrays.asList(lines.get(0));
        List<String[]> rows = lines.subList(1, lines.size());
        if (!json.get("group").isJsonPrimitive()) {
            return Sample.of(new CaseMatrix(strings("observed"), values(header, rows)));
        }
        int group = header.indexOf(json.get("group").getAsString());
        return new Sample(rows.stream()
                .map(row -> row[group])
                .distinct()
                .map(label -> GroupSample.ofCases(
                        label,
                        new CaseMatrix(
                                strings("observed"),
                                values(
                                        header,
                                        rows.stream()
                                                .filter(row -> row[group].equals(label))
                                                .toList()))))
                .toList());
    }

    private double[][] values(List<String> header, List<String[]> rows) {
        int[] columns = strings("observed").stream().mapToInt(header::indexOf).toArray();
        return rows.stream()
                .map(row ->
                        Arrays.stream(columns).mapToDouble(c -> number(row[c])).toArray())
                .toArray(double[][]::new);
    }

    /** Read a value, which may be missing. */
    static double number(String text) {
        return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    @Override
    public String toString() {
        return json.get("name").getAsString();
    }
}
