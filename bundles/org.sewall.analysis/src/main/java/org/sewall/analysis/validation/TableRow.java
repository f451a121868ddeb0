package org.sewall.analysis.validation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a table, found by what it is about.
 *
 * @param name what it is about
 * @param repetition how many rows before it are about the same
 * @param values its cells
 */
record TableRow(String name, int repetition, JsonObject values) {

    /** Cells that say what a row is about. */
    private static final List<String> KEYS = List.of("lhs", "op", "rhs", "group", "test", "model", "row");

    /** Tell whether a list is a table: objects of which each says what it is about. */
    static boolean isTable(JsonArray list) {
        for (JsonElement element : list) {
            if (!element.isJsonObject() || name(element.getAsJsonObject()).isEmpty()) {
                return false;
            }
        }
        return !list.isEmpty();
    }

    /** Return the rows of a table. */
    static List<TableRow> of(JsonArray table) {
        List<TableRow> rows = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (JsonElement element : table) {
            if (element.isJsonObject()) {
                String name = name(element.getAsJsonObject());
                rows.add(new TableRow(name, times.merge(name, 1, Integer::sum) - 1, element.getAsJsonObject()));
            }
        }
        return rows;
    }

    /** Tell whether another row is about the same. */
    boolean isSame(TableRow other) {
        return name.equals(other.name) && repetition == other.repetition;
    }

    private static String name(JsonObject row) {
        List<String> parts = new ArrayList<>();
        for (String key : KEYS) {
            JsonElement cell = row.get(key);
            if (cell != null && cell.isJsonPrimitive() && !cell.getAsString().isEmpty()) {
                parts.add(key.equals("group") ? "group " + cell.getAsString() : cell.getAsString());
            }
        }
        return String.join(" ", parts);
    }
}
