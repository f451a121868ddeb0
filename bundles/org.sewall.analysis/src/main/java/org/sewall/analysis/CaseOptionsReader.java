package org.sewall.analysis;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.kernel.exploratory.ExtractionMethod;
import org.sewall.kernel.nested.InvarianceLadder;
import org.sewall.result.CaseResult;
import org.sewall.result.Problem;

/** Reads the options of a bare lavaan model from JSON; what is wrong with them is reported. */
final class CaseOptionsReader {

    private final String shownAs;
    private final ProblemList problems;

    CaseOptionsReader(String shownAs, ProblemList problems) {
        this.shownAs = shownAs;
        this.problems = problems;
    }

    /** Read a file. */
    Optional<CaseOptions> read(Path file) {
        try {
            JsonElement json = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8));
            if (!json.isJsonObject()) {
                return unreadable("the file holds no JSON object");
            }
            return Optional.of(options(json.getAsJsonObject()));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            return unreadable(reason(e));
        } catch (IOException e) {
            problems.add(problem(AnalysisMessage.UNREADABLE_FILE, shownAs));
            return Optional.empty();
        }
    }

    private CaseOptions options(JsonObject json) {
        List<String> unsupported = new ArrayList<>();
        String resamples = text(object(json, "bootstrap"), "indices", "");
        if (json.has("bootstrap") && resamples.isEmpty()) {
            unsupported.add("bootstrap without a file of indices");
        }
        List<CaseOptions.Summary> summary = new ArrayList<>();
        for (JsonElement group : array(json, "summary")) {
            JsonObject entry = group.getAsJsonObject();
            summary.add(new CaseOptions.Summary(
                    entry.has("nobs") ? entry.get("nobs").getAsInt() : 0,
                    text(entry, "cov", ""),
                    text(entry, "mean", ""),
                    text(entry, "label", "")));
        }
        String call = text(json, "call", "sem");
        if (!List.of("cfa", "sem", "growth", "lavaan", "efa").contains(call)) {
            unsupported.add("the call " + call);
        }
        Map<String, CaseOptions.Further> further = new LinkedHashMap<>();
        object(json, "models").entrySet().forEach(entry -> {
            JsonObject model = entry.getValue().getAsJsonObject();
            further.put(
                    entry.getKey(),
                    new CaseOptions.Further(
                            text(model, "call", "sem"), text(model, "model", ""), values(object(model, "options"))));
        });
        return new CaseOptions(
                call,
                values(object(json, "options")),
                text(json, "data", ""),
                summary,
                further,
                resamples,
                differences(json),
                invariance(json, further.keySet(), unsupported),
                call.equals("efa") ? exploratory(json, unsupported) : ExploratoryRequest.NONE,
                unsupported);
    }

    private static InvarianceLadder invariance(JsonObject json, Set<String> models, List<String> unsupported) {
        if (!json.has("invariance") || json.get("invariance").isJsonNull()) {
            return InvarianceReader.NONE;
        }
        Set<String> taken = new HashSet<>(models);
        taken.add(CaseResult.MAIN);
        return new InvarianceReader(unsupported::add).read(json.get("invariance"), taken);
    }

    private static ExploratoryRequest exploratory(JsonObject json, List<String> unsupported) {
        int factors = json.has("nfactors") ? json.get("nfactors").getAsInt() : 0;
        if (factors < 1) {
            unsupported.add("an exploratory analysis without a number of factors");
        }
        String wanted = text(json, "extraction", "ml");
        ExtractionMethod extraction = ExtractionMethod.MAXIMUM_LIKELIHOOD;
        boolean known = false;
        for (ExtractionMethod method : ExtractionMethod.values()) {
            if (method.id().equals(wanted)) {
                extraction = method;
                known = true;
            }
        }
        if (!known) {
            unsupported.add("the extraction " + wanted);
        }
        List<String> rotations = new ArrayList<>();
        array(json, "rotations").forEach(name -> rotations.add(name.getAsString()));
        rotations.stream()
                .filter(name -> !RotationChoice.isKnown(name))
                .forEach(name -> unsupported.add("the rotation " + name));
        return new ExploratoryRequest(
                new ExploratoryRequest.Count.Given(factors), extraction, rotations, ExploratoryRequest.SEED);
    }

    private static List<DifferenceRequest> differences(JsonObject json) {
        List<DifferenceRequest> requests = new ArrayList<>();
        object(json, "lrt").entrySet().forEach(entry -> {
            JsonObject request = entry.getValue().getAsJsonObject();
            List<String> models = new ArrayList<>();
            array(request, "models").forEach(model -> models.add(model.getAsString()));
            requests.add(new DifferenceRequest(entry.getKey(), models, values(object(request, "args"))));
        });
        return requests;
    }

    private static Map<String, String> values(JsonObject options) {
        Map<String, String> values = new LinkedHashMap<>();
        options.entrySet().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static String value(JsonElement value) {
        if (value.isJsonArray()) {
            List<String> parts = new ArrayList<>();
            value.getAsJsonArray().forEach(part -> parts.add(value(part)));
            return String.join(",", parts);
        }
        if (value instanceof JsonPrimitive primitive) {
            return primitive.getAsString();
        }
        return value.isJsonNull() ? "" : value.toString();
    }

    private static String text(JsonObject json, String key, String otherwise) {
        return json.has(key) && !json.get(key).isJsonNull() ? json.get(key).getAsString() : otherwise;
    }

    private static JsonObject object(JsonObject json, String key) {
        return json.has(key) && json.get(key).isJsonObject() ? json.getAsJsonObject(key) : new JsonObject();
    }

    private static JsonArray array(JsonObject json, String key) {
        return json.has(key) && json.get(key).isJsonArray() ? json.getAsJsonArray(key) : new JsonArray();
    }

    private Optional<CaseOptions> unreadable(String reason) {
        problems.add(problem(AnalysisMessage.OPTIONS_UNREADABLE, reason));
        return Optional.empty();
    }

    private static String reason(RuntimeException cause) {
        String message = cause.getMessage() == null ? "a value has the wrong type" : cause.getMessage();
        String first = message.lines().findFirst().orElse(message);
        return first.substring(first.lastIndexOf(": ") + 1).strip();
    }

    private Problem problem(AnalysisMessage message, String argument) {
        return message.at(Place.of(shownAs), argument);
    }
}
