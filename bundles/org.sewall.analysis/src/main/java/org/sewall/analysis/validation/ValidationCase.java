package org.sewall.analysis.validation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sewall.analysis.DifferenceRequest;

/**
 * A case whose results are known.
 *
 * @param name name of its folder
 * @param folder its folder
 * @param options what was asked for
 * @param expected what another program found
 */
record ValidationCase(String name, Path folder, JsonObject options, JsonObject expected) {

    private static final String OPTIONS = "options.json";
    private static final String EXPECTED = "expected.json";

    /** A product of parameters, a power or a function: what is not linear in a constraint. */
    private static final Pattern NONLINEAR =
            Pattern.compile(".*(\\^|[A-Za-z_.]\\w*\\s*\\*\\s*\\(?\\s*[A-Za-z_.]|/\\s*\\(?\\s*[A-Za-z_.]|\\w\\().*");

    /** A case that cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }

    /** Return the folders that look like cases, in order of their names. */
    static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(OPTIONS))
                            && Files.isRegularFile(folder.resolve(EXPECTED)))
                    .sorted()
                    .toList();
        }
    }

    static ValidationCase read(Path folder) throws Unreadable {
        return new ValidationCase(
                folder.getFileName().toString(), folder, json(folder.resolve(OPTIONS)), json(folder.resolve(EXPECTED)));
    }

    private static JsonObject json(Path file) throws Unreadable {
        try {
            JsonElement json = JsonParser.parseString(Files.readString(file));
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
            throw new Unreadable(file.getFileName() + " holds no JSON object");
        } catch (IOException | JsonParseException | IllegalStateException | StackOverflowError broken) {
            throw new Unreadable(file.getFileName() + " cannot be read");
        }
    }

    /** Return what decides the tolerances: incomplete, ordinal, robust, nonlinear, unidentified. */
    Set<String> traits() {
        Set<String> traits = new HashSet<>();
        JsonObject effective = object(options, "effective");
        if (!isEmpty(effective.get("ordered"))
                || !isEmpty(object(options, "options").get("ordered"))) {
            traits.add("ordinal");
        }
        JsonElement missing = effective.get("missing");
        if (missing != null
                && missing.isJsonPrimitive()
                && missing.getAsString().startsWith("ml")) {
            traits.add("incomplete");
        }
        JsonElement errors = effective.get("se");
        if (errors != null && errors.isJsonPrimitive() && !errors.getAsString().equals("standard")
                || object(expected, "fit").has("chisq.scaled")) {
            traits.add("robust");
        }
        if (hasNonlinearConstraint()) {
            traits.add("nonlinear");
        }
        if (Set.of("information_singular", "df_negative").contains(diagnosis("kind"))) {
            traits.add("unidentified");
        }
        return traits;
    }

    private boolean hasNonlinearConstraint() {
        JsonElement constraints = expected.get("constraints");
        if (constraints == null || !constraints.isJsonArray()) {
            return false;
        }
        for (JsonElement constraint : constraints.getAsJsonArray()) {
            if (constraint.isJsonObject() && isNonlinear(constraint.getAsJsonObject())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNonlinear(JsonObject constraint) {
        return !text(constraint, "op").equals("==")
                || NONLINEAR.matcher(text(constraint, "lhs")).matches()
                || NONLINEAR.matcher(text(constraint, "rhs")).matches();
    }

    /** Return the chi-square difference tables that the expected document has. */
    List<DifferenceRequest> differences() {
        List<DifferenceRequest> requests = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : object(expected, "lrt").entrySet()) {
            JsonObject table =
                    entry.getValue().isJsonObject() ? entry.getValue().getAsJsonObject() : new JsonObject();
            List<String> models = new ArrayList<>();
            if (table.has("models") && table.get("models").isJsonArray()) {
                table.getAsJsonArray("models").forEach(model -> models.add(model.getAsString()));
            }
            Map<String, String> arguments = new LinkedHashMap<>();
            object(table, "args")
                    .entrySet()
                    .forEach(argument -> arguments.put(
                            argument.getKey(),
                            argument.getValue().isJsonPrimitive()
                                    ? argument.getValue().getAsString()
                                    : argument.getValue().toString()));
            requests.add(new DifferenceRequest(entry.getKey(), models, arguments));
        }
        return requests;
    }

    /** Return what is said about the trouble of a case, empty if there is none. */
    String diagnosis(String key) {
        return text(object(expected, "diagnosis"), key);
    }

    static JsonObject object(JsonObject parent, String key) {
        return parent.has(key) && parent.get(key).isJsonObject() ? parent.getAsJsonObject(key) : new JsonObject();
    }

    static String text(JsonObject parent, String key) {
        return parent.has(key) && parent.get(key).isJsonPrimitive()
                ? parent.get(key).getAsString()
                : "";
    }

    private static boolean isEmpty(JsonElement value) {
        return value == null
                || value.isJsonNull()
                || value instanceof JsonArray array && array.isEmpty()
                || value.isJsonPrimitive() && Set.of("", "false").contains(value.getAsString());
    }
}
