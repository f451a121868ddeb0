package org.sewall.analysis.exchange;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;

/** Writes the options of an imported model as {@code sewall fit --options} reads them. */
final class ImportedOptions {

    private static final Set<String> LISTS = Set.of("ordered", "group.label", "group.equal", "group.partial", "test");

    private ImportedOptions() {}

    static String json(Imported imported) {
        JsonObject options = new JsonObject();
        imported.options().forEach((name, value) -> options.add(name, value(name, value)));
        JsonObject whole = new JsonObject();
        whole.addProperty("call", imported.call());
        whole.add("options", options);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(whole)
                + "\n";
    }

    private static JsonElement value(String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            return new JsonPrimitive(value.equals("true"));
        }
        if (!LISTS.contains(name)) {
            return new JsonPrimitive(value);
        }
        JsonArray parts = new JsonArray();
        for (String part : value.split(",")) {
            parts.add(part);
        }
        return parts;
    }
}
