package org.sewall.kernel.ordinal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.sewall.kernel.reference.ReferenceCase;

/** Data and lavaan's sample statistics from {@code ordinal-moments.json}, which says how they were made. */
record MomentCase(JsonObject json) {

    static List<MomentCase> all() {
        return all("ordinal-moments.json");
    }

    /** Read all cases of a file. */
    static List<MomentCase> all(String file) {
        JsonArray cases =
                JsonParser.parseString(resource(file)).getAsJsonObject().getAsJsonArray("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(c -> new MomentCase(c.getAsJsonObject()))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream stream = MomentCase.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(JsonElement element) {
        return element.isJsonArray()
                ? StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of(element.getAsString());
    }

    static double[] numbers(JsonElement element) {
        return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    List<String> names() {
        return strings(json.get("names"));
    }

    Categories categories() {
        List<double[][]> groups =
                IntStream.range(0, blocks().size()).mapToObj(this::rows).toList();
        return Categories.of(names(), strings(json.get("ordered")), groups);
    }

    List<JsonObject> blocks() {
        return StreamSupport.stream(json.getAsJsonArray("blocks").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** Return the cases of one group. */
    double[][] rows(int block) {
        String file = json.get("file").getAsString();
        String text = file.startsWith("reference:")
                ? ReferenceCase.of(file.substring("reference:".length())).text("data.csv")
                : resource(file);
        List<String[]> lines = text.lines().map(line -> line.split(",")).toList();
        List<String> header = Arrays.asList(lines.get(0));
        int[] columns = names().stream().mapToInt(header::indexOf).toArray();
        int group = json.get("group").isJsonPrimitive()
                ? header.indexOf(json.get("group").getAsString())
                : -1;
        String label = blocks().get(block).get("label").getAsString();
        return lines.stream()
                .skip(1)
                .filter(line -> group < 0 || line[group].equals(label))
                .map(line -> Arrays.stream(columns)
                        .mapToDouble(c -> SolutionCase.number(line[c]))
                        .toArray())
                .toArray(double[][]::new);
    }

    @Override
    public String toString() {
        return json.get("name").getAsString();
    }
}
