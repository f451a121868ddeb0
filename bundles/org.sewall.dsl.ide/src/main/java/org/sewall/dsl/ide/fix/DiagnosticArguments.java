package org.sewall.dsl.ide.fix;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads the arguments of a problem from a diagnostic: what a client sent back, or what never left the process. */
final class DiagnosticArguments {

    private DiagnosticArguments() {}

    static List<String> of(Object data) {
        List<String> arguments = new ArrayList<>();
        if (data instanceof Object[] values) {
            for (Object value : values) {
                arguments.add(text(value));
            }
        } else if (data instanceof JsonArray values) {
            values.forEach(value -> arguments.add(text(value)));
        } else if (data instanceof Collection<?> values) {
            values.forEach(value -> arguments.add(text(value)));
        } else if (data instanceof String || data instanceof JsonPrimitive) {
            arguments.add(text(data));
        }
        return arguments;
    }

    private static String text(Object value) {
        if (value instanceof JsonElement element) {
            return element.isJsonPrimitive() ? element.getAsString() : "";
        }
        return value == null ? "" : value.toString();
    }
}
