package org.sewall.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of a JSON object by type; what is not there has a default, what has another type is an error. */
final class JsonFields {

    private final Map<String, Json> values;
    private final String path;

    private JsonFields(Map<String, Json> values, String path) {
        this.values = values;
        this.path = path;
    }

    /** How an item of a list is read. */
    interface Form<T> {
        T read(JsonFields fields) throws CorruptException;
    }

    static JsonFields of(Json json, String path) throws CorruptException {
        if (json instanceof Json.Fields fields) {
            return new JsonFields(fields.values(), path);
        }
        throw new CorruptException("an object is expected at " + path);
    }

    /** Return the names of all fields, in their order. */
    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) throws CorruptException {
        return text(get(key), key);
    }

    double number(String key) throws CorruptException {
        return number(get(key), key);
    }

    int integer(String key) throws CorruptException {
        Json json = get(key);
        return json instanceof Json.Null ? 0 : integer(json, key);
    }

    int integer(String key, int absent) throws CorruptException {
        return has(key) ? integer(key) : absent;
    }

    boolean flag(String key) throws CorruptException {
        Json json = get(key);
        if (json instanceof Json.Flag flag) {
            return flag.value();
        }
        if (json instanceof Json.Null) {
            return false;
        }
        throw expected("true or false", key);
    }

    /** Read a constant of an enumeration by its name in lower case. */
    <E extends Enum<E>> E constant(String key, Class<E> type) throws CorruptException {
        String word = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        throw expected("another word", key);
    }

    JsonFields object(String key) throws CorruptException {
        Json json = get(key);
        return json instanceof Json.Null ? new JsonFields(Map.of(), at(key)) : of(json, at(key));
    }

    <T> List<T> list(String key, Form<T> form) throws CorruptException {
        var result = new ArrayList<T>();
        for (Json item : items(key)) {
            result.add(form.read(of(item, at(key) + "[" + result.size() + "]")));
        }
        return result;
    }

    /** Read an object whose values are objects. */
    <T> Map<String, T> map(String key, Form<T> form) throws CorruptException {
        var result = new LinkedHashMap<String, T>();
        var object = object(key);
        for (String name : object.values.keySet()) {
            result.put(name, form.read(object.object(name)));
        }
        return result;
    }

    List<String> texts(String key) throws CorruptException {
        var result = new ArrayList<String>();
        for (Json item : items(key)) {
            result.add(text(item, key));
        }
        return result;
    }

    List<Double> numbers(String key) throws CorruptException {
        var result = new ArrayList<Double>();
        for (Json item : items(key)) {
            result.add(number(item, key));
        }
        return result;
    }

    /** Read a list of lists: each as an object whose only field {@code items} is the list. */
    List<JsonFields> lists(String key) throws CorruptException {
        var result = new ArrayList<JsonFields>();
        for (Json item : items(key)) {
            if (!(item instanceof Json.Items)) {
                throw expected("a list of lists", key);
            }
            result.add(new JsonFields(Map.of("items", item), at(key) + "[" + result.size() + "]"));
        }
        return result;
    }

    List<Integer> integers(String key) throws CorruptException {
        var result = new ArrayList<Integer>();
        for (Json item : items(key)) {
            result.add(integer(item, key));
        }
        return result;
    }

    Map<String, Double> numbersByName(String key) throws CorruptException {
        var result = new LinkedHashMap<String, Double>();
        var object = object(key);
        for (String name : object.values.keySet()) {
            result.put(name, object.number(name));
        }
        return result;
    }

    Map<String, String> textsByName(String key) throws CorruptException {
        var result = new LinkedHashMap<String, String>();
        var object = object(key);
        for (String name : object.values.keySet()) {
            result.put(name, object.text(name));
        }
        return result;
    }

    /** Read this object as a matrix of rows, cols and values. */
    NamedMatrix matrix() throws CorruptException {
        var rows = texts("rows");
        var columns = texts("cols");
        var lines = items("values");
        if (lines.size() != rows.size()) {
            throw expected("one line for each row", "values");
        }
        var cells = new double[rows.size()][columns.size()];
        for (int i = 0; i < cells.length; i++) {
            if (!(lines.get(i) instanceof Json.Items line) || line.values().size() != columns.size()) {
                throw expected("one number for each column", "values");
            }
            for (int j = 0; j < columns.size(); j++) {
                cells[i][j] = number(line.values().get(j), "values");
            }
        }
        return NamedMatrix.of(rows, columns, cells);
    }

    CorruptException expected(String what, String key) {
        return new CorruptException(what + " is expected at " + at(key));
    }

    private List<Json> items(String key) throws CorruptException {
        Json json = get(key);
        if (json instanceof Json.Items items) {
            return items.values();
        }
        if (json instanceof Json.Null) {
            return List.of();
        }
        throw expected("a list", key);
    }

    private Json get(String key) {
        return values.getOrDefault(key, Json.Null.NULL);
    }

    private String text(Json json, String key) throws CorruptException {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        if (json instanceof Json.Null) {
            return "";
        }
        throw expected("a text", key);
    }

    private double number(Json json, String key) throws CorruptException {
        if (json instanceof Json.Number number) {
            return number.value();
        }
        if (json instanceof Json.Null) {
            return Double.NaN;
        }
        throw expected("a number", key);
    }

    private int integer(Json json, String key) throws CorruptException {
        double value = number(json, key);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw expected("a whole number", key);
        }
        return (int) value;
    }

    private String at(String key) {
        return path + "." + key;
    }
}
