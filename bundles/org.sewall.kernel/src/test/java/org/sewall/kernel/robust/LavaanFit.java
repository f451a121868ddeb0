package org.sewall.kernel.robust;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.fit.Likelihood;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.option.Information;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.option.ObservedInformation;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;

/**
 * One of the fits that lavaan made.
 *
 * @param found what lavaan found
 * @param beside class beside which the data lie
 */
public record LavaanFit(JsonObject found, Class<?> beside) {

    /** Read all fits. */
    public static List<LavaanFit> all(Class<?> beside, String file) {
        return StreamSupport.stream(
                        JsonParser.parseString(text(beside, file))
                                .getAsJsonArray()
                                .spliterator(),
                        false)
                .map(element -> new LavaanFit(element.getAsJsonObject(), beside))
                .toList();
    }

    private static String text(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fit the same model. */
    public Outcome fit(boolean modificationIndices) {
        Sample sample = sample();
        return Estimation.fit(
                LavaanReader.read(found.get("syntax").getAsString()),
                defaults(),
                new GroupPlan(sample.labels(), equal(), List.of()),
                sample,
                FitOptions.defaults()
                        .withRules(rules())
                        .withMethod(method())
                        .withModificationIndices(modificationIndices),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }

    private ModelDefaults defaults() {
        boolean growth = found.get("call").getAsString().equals("growth");
        JsonObject effective = found.getAsJsonObject("effective");
        return (growth ? ModelDefaults.growth() : ModelDefaults.sem())
                .withMeanStructure(effective.get("meanstructure").getAsBoolean())
                .withFixedX(effective.get("fixed.x").getAsBoolean());
    }

    private Set<EqualityFamily> equal() {
        return strings("group.equal").stream()
                .map(name -> EqualityFamily.named(name).orElseThrow())
                .collect(Collectors.toSet());
    }

    private NumberRules rules() {
        return NumberRules.lavaan(strings("likelihood").contains("wishart") ? Likelihood.WISHART : Likelihood.NORMAL);
    }

    private EstimationMethod method() {
        String preset = strings("estimator").stream().findFirst().orElse("ML");
        EstimationMethod method = EstimatorPreset.named(preset).orElseThrow().method();
        String information = found.getAsJsonObject("effective")
                .getAsJsonArray("information")
                .get(0)
                .getAsString();
        method = method.withInformation(
                Information.valueOf(information.replace('.', '_').toUpperCase(Locale.ROOT)));
        for (String missing : strings("missing")) {
            method = method.withMissing(
                    missing.equals("ml.x") ? Missing.FULL_INFORMATION_WITH_COVARIATES : Missing.FULL_INFORMATION);
        }
        for (String name : strings("se")) {
            method = method.withStandardErrors(Arrays.stream(StandardErrors.values())
                    .filter(se -> se.lavaanName().equals(name))
                    .findFirst()
                    .orElseThrow());
        }
        if (!strings("test").isEmpty()) {
            // lavaan adds tests to those of the preset
            method = method.withTests(Stream.concat(
                            method.tests().stream(), strings("test").stream().map(LavaanFit::test))
                    .toList());
        }
        if (strings("observed.information").contains("h1")) {
            method = method.withObservedInformation(ObservedInformation.H1);
        }
        return method.withStructuredInformation(!strings("h1.information").contains("unstructured"));
    }

    private static TestKind test(String name) {
        return Arrays.stream(TestKind.values())
                .filter(kind -> kind.lavaanName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Sample sample() {
        List<String[]> lines = text(beside, found.get("data").getAsString() + ".csv")
                .lines()
                .map(line -> line.split(","))
                .toList();
        List<String> header = Arrays.asList(lines.get(0));
        int group = strings("group").isEmpty()
                ? -1
                : header.indexOf(strings("group").get(0));
        Map<String, List<double[]>> rows = new LinkedHashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            rows.computeIfAbsent(group < 0 ? "" : line[group], name -> new ArrayList<>())
                    .add(Arrays.stream(line).mapToDouble(LavaanFit::cell).toArray());
        }
        return new Sample(rows.entrySet().stream()
                .map(entry -> GroupSample.ofCases(
                        entry.getKey(), new CaseMatrix(header, entry.getValue().toArray(double[][]::new))))
                .toList());
    }

    private static double cell(String text) {
        if (text.equals("NA")) {
            return Double.NaN;
        }
        return text.matches("[A-Za-z]+") ? 0 : Double.parseDouble(text);
    }

    private List<String> strings(String option) {
        JsonElement element = found.getAsJsonObject("options").get(option);
        if (element == null) {
            return List.of();
        }
        return element.isJsonArray()
                ? StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of(element.getAsString());
    }

    /** Return the numbers under a key. */
    public double[] numbers(String key) {
        return StreamSupport.stream(found.getAsJsonArray(key).spliterator(), false)
                .mapToDouble(LavaanFit::number)
                .toArray();
    }

    /** Read a number; null is none. */
    public static double number(JsonElement element) {
        return element.isJsonNull() ? Double.NaN : element.getAsDouble();
    }

    @Override
    public String toString() {
        return found.get("model").getAsString() + " " + found.get("options");
    }
}
