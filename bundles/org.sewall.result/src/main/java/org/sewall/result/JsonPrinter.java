package org.sewall.result;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Prints JSON in one form: keys in order, two spaces of indent, a list of numbers on one line. */
final class JsonPrinter {

    private final StringWriter text = new StringWriter();
    private final JsonWriter writer = new JsonWriter(text);

    private JsonPrinter() {
        writer.setIndent("  ");
        writer.setSerializeNulls(true);
    }

    static String print(Json json) {
        var printer = new JsonPrinter();
        try {
            printer.write(json);
            printer.writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return printer.text.append('\n').toString();
    }

    private void write(Json json) throws IOException {
        if (json instanceof Json.Fields fields) {
            writer.beginObject();
            for (var entry : fields.values().entrySet()) {
                writer.name(entry.getKey());
                write(entry.getValue());
            }
            writer.endObject();
        } else if (json instanceof Json.Items items) {
            writeItems(items);
        } else if (json instanceof Json.Text value) {
            writer.value(value.value());
        } else {
            writer.jsonValue(plain(json));
        }
    }

    private void writeItems(Json.Items items) throws IOException {
        if (items.values().stream().allMatch(JsonPrinter::isNumberOrNull)) {
            writer.jsonValue(onOneLine(items));
            return;
        }
        writer.beginArray();
        for (Json item : items.values()) {
            write(item);
        }
        writer.endArray();
    }

    private static boolean isNumberOrNull(Json json) {
        return json instanceof Json.Number || json instanceof Json.Null;
    }

    private static String onOneLine(Json.Items items) {
        var line = new StringBuilder("[");
        for (Json item : items.values()) {
            line.append(line.length() > 1 ? ", " : "").append(plain(item));
        }
        return line.append(']').toString();
    }

    private static String plain(Json json) {
        if (json instanceof Json.Number number) {
            return DoubleText.shortest(number.value());
        }
        return json instanceof Json.Flag flag ? Boolean.toString(flag.value()) : "null";
    }
}
