package org.sewall.analysis.validation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a result document with an expected one, place by place.
 *
 * <p>A value that the expected document does not have (null) is not compared. Rows of tables are found by what they are
 * about, cells of matrices by the names of row and column, so that their order does not matter.
 */
public final class Comparison {

    private static final double LEAST_INDEX = 1;

    private final Tolerances tolerances;
    private final List<Deviation> deviations = new ArrayList<>();

    private Comparison(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /** Compare all that is expected; return all that was compared, the largest deviation first. */
    public static List<Deviation> of(JsonObject expected, JsonObject actual, Tolerances tolerances) {
        Comparison comparison = new Comparison(tolerances);
        comparison.object("", "", expected, actual);
        comparison.deviations.sort((a, b) -> Double.compare(b.share(), a.share()));
        return comparison.deviations;
    }

    private void object(String place, String shown, JsonObject expected, JsonObject actual) {
        if (Matrix.isMatrix(expected)) {
            matrix(place, shown, Matrix.of(expected), Matrix.of(actual));
            return;
        }
        double scale = scale(expected);
        String dot = place.isEmpty() ? "" : ".";
        for (Map.Entry<String, JsonElement> entry : expected.entrySet()) {
            String key = entry.getKey();
            element(place + dot + key, shown + dot + key, entry.getValue(), actual.get(key), scale);
        }
    }

    private static double scale(JsonObject row) {
        JsonElement error = row.get("se");
        return error != null && error.isJsonPrimitive() ? error.getAsDouble() : 0;
    }

    private void element(String place, String shown, JsonElement expected, JsonElement actual, double scale) {
        if (expected.isJsonNull()
                || tolerances.at(place).filter(Tolerances.Rule::isIgnored).isPresent()) {
            return;
        }
        if (actual == null || actual.isJsonNull()) {
            different(shown, expected, actual);
        } else if (expected.isJsonObject()) {
            if (actual.isJsonObject()) {
                object(place, shown, expected.getAsJsonObject(), actual.getAsJsonObject());
            } else {
                different(shown, expected, actual);
            }
        } else if (expected.isJsonArray()) {
            array(place, shown, expected.getAsJsonArray(), asArray(actual), scale);
        } else if (actual.isJsonArray() && actual.getAsJsonArray().size() == 1) {
            // a list of one is a single value there
            element(place, shown, expected, actual.getAsJsonArray().get(0), scale);
        } else if (!actual.isJsonPrimitive()) {
            different(shown, expected, actual);
        } else if (expected.getAsJsonPrimitive().isNumber()
                && actual.getAsJsonPrimitive().isNumber()) {
            number(place, shown, expected.getAsDouble(), actual.getAsDouble(), scale);
        } else if (!expected.equals(actual)) {
            different(shown, expected, actual);
        }
    }

    private static JsonArray asArray(JsonElement element) {
        if (element.isJsonArray()) {
            return element.getAsJsonArray();
        }
        JsonArray single = new JsonArray();
        single.add(element);
        return single;
    }

    private void array(String place, String shown, JsonArray expected, JsonArray actual, double scale) {
        if (TableRow.isTable(expected)) {
            table(place, shown, expected, actual);
        } else if (expected.size() != actual.size()) {
            different(shown + " (length)", expected, actual);
        } else {
            for (int i = 0; i < expected.size(); i++) {
                element(place, shown + "[" + i + "]", expected.get(i), actual.get(i), scale);
            }
        }
    }

    private void table(String place, String shown, JsonArray expected, JsonArray actual) {
        boolean indices = place.endsWith("modification_indices");
        if (!indices && expected.size() != actual.size()) {
            different(shown + " (rows)", expected.size(), actual.size());
        }
        List<TableRow> found = TableRow.of(actual);
        for (TableRow row : TableRow.of(expected)) {
            if (indices && isSmallIndex(row)) {
                continue;
            }
            String name = shown + "[" + row.name() + "]";
            Optional<TableRow> same =
                    found.stream().filter(candidate -> candidate.isSame(row)).findFirst();
            if (same.isEmpty()) {
                different(name, row.values(), "nothing");
            } else {
                object(place, name, row.values(), same.get().values());
            }
        }
    }

    /** The expected document lists the largest indices only; small ones are all noise. */
    private static boolean isSmallIndex(TableRow row) {
        JsonElement index = row.values().get("mi");
        return index == null || !index.isJsonPrimitive() || index.getAsDouble() <= LEAST_INDEX;
    }

    private void matrix(String place, String shown, Matrix expected, Matrix actual) {
        if (!expected.isLike(actual)) {
            different(shown + " (names)", expected.names(), actual.names());
            return;
        }
        for (int i = 0; i < expected.rowCount(); i++) {
            for (int j = 0; j < expected.columnCount(); j++) {
                double wanted = expected.at(i, j);
                if (!Double.isNaN(wanted)) {
                    double scale = Math.sqrt(Math.abs(expected.diagonal(i) * expected.diagonal(j)));
                    String cell = shown + expected.cellName(i, j);
                    number(place + ".values", cell, wanted, actual.like(expected, i, j), scale);
                }
            }
        }
    }

    private void number(String place, String shown, double expected, double actual, double scale) {
        Optional<Tolerances.Rule> rule = tolerances.at(place);
        if (rule.isEmpty()) {
            different(shown + " (no tolerance)", expected, actual);
        } else if (!rule.get().isIgnored()) {
            double difference = Math.abs(expected - actual);
            double share = difference == 0 ? 0 : difference / rule.get().limit(expected, scale);
            deviations.add(new Deviation(
                    shown,
                    Double.toString(expected),
                    Double.toString(actual),
                    Double.isNaN(share) ? Double.POSITIVE_INFINITY : share));
        }
    }

    private void different(String place, Object expected, Object actual) {
        deviations.add(new Deviation(place, shorten(expected), shorten(actual), Double.POSITIVE_INFINITY));
    }

    private static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 160 ? text : text.substring(0, 160) + "...";
    }
}
