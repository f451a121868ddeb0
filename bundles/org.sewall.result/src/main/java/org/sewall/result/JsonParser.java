package org.sewall.result;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;

/** Parses untrusted JSON strictly: limited in length, depth and number of values, no key twice. */
final class JsonParser {

    /** Longest text accepted, in characters. */
    static final int MAXIMUM_LENGTH = 64 << 20;

    /** Deepest nesting accepted. */
    static final int MAXIMUM_DEPTH = 32;

    /** Most values accepted. */
    static final int MAXIMUM_VALUES = 4_000_000;

    private final JsonReader reader;
    private int values;

    private JsonParser(JsonReader reader) {
        this.reader = reader;
    }

    static Json parse(String text) throws IOException {
        if (text.length() > MAXIMUM_LENGTH) {
            throw new CorruptException("the text is longer than " + MAXIMUM_LENGTH + " characters");
        }
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(MAXIMUM_DEPTH);
            var json = new JsonParser(reader).value();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new CorruptException("there is text after its end");
            }
            return json;
        } catch (IllegalStateException | NumberFormatException malformed) {
            throw new CorruptException("it is malformed");
        }
    }

    private Json value() throws IOException {
        if (++values > MAXIMUM_VALUES) {
            throw new CorruptException("it has more than " + MAXIMUM_VALUES + " values");
        }
        switch (reader.peek()) {
            case BEGIN_OBJECT:
                return fields();
            case BEGIN_ARRAY:
                return items();
            case STRING:
                return new Json.Text(reader.nextString());
            case NUMBER:
                return new Json.Number(reader.nextDouble());
            case BOOLEAN:
                return new Json.Flag(reader.nextBoolean());
            case NULL:
                reader.nextNull();
                return Json.Null.NULL;
            default:
                throw new CorruptException("a value is missing at " + reader.getPath());
        }
    }

    private Json fields() throws IOException {
        var fields = new Json.Fields();
        reader.beginObject();
        while (reader.hasNext()) {
            String key = reader.nextName();
            if (fields.values().containsKey(key)) {
                throw new CorruptException("the key at " + reader.getPath() + " is there twice");
            }
            fields.put(key, value());
        }
        reader.endObject();
        return fields;
    }

    private Json items() throws IOException {
        var items = new ArrayList<Json>();
        reader.beginArray();
        while (reader.hasNext()) {
            items.add(value());
        }
        reader.endArray();
        return new Json.Items(items);
    }
}
