package org.sewall.kernel.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;

/** One folder of the reference cases: model, options, data and what lavaan 0.6-14 found. */
public final class ReferenceCase {
    private static final Path ROOT =
            Path.of(System.getProperty("sewall.root"), "bundles/org.sewall.analysis/src/test/resources/reference");

    private final Path folder;
    private final JsonObject options;

    private ReferenceCase(String name) {
        folder = ROOT.resolve(name);
        options = JsonParser.parseString(text("options.json")).getAsJsonObject();
    }

    /** Open a case by the name of its folder. */
    public static ReferenceCase of(String name) {
        return new ReferenceCase(name);
    }

    /** Return the text of one of its files. */
    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the model as written. */
    public ModelDescription model() {
        return LavaanReader.read(text("model.lav"));
    }

    /** Return what lavaan found. */
    public JsonObject expected() {
        return JsonParser.parseString(text("expected.json")).getAsJsonObject();
    }

    /** Say whether the case uses divisor N - 1 (likelihood wishart). */
    public CovarianceDivisor divisor() {
        JsonElement likelihood = options.getAsJsonObject("options").get("likelihood");
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
                .withMeanStructure(set("meanstructure", defaults.meanStructure()))
                .withFixedX(set("fixed.x", defaults.fixedX()));
    }

    private boolean set(String option, boolean otherwise) {
        JsonElement value = options.getAsJsonObject("options").get(option);
        return value == null ? otherwise : value.getAsBoolean();
    }

    /** Return sample moments of the case's variables with the divisor its likelihood uses. */
    public SampleMoments moments() {
        if (!options.has("summary")) {
            return ofTable(lines("data.csv")).withDivisor(divisor());
        }
        JsonObject summary = options.getAsJsonArray("summary").get(0).getAsJsonObject();
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
