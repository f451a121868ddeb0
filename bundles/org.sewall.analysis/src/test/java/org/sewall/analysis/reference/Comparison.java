package org.sewall.analysis.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares a result document with the {@code expected.json} of a reference case, place by place.
 *
 * <p>A number that the reference does not have (null) is not compared: lavaan could not compute it, for instance the
 * baseline model beside a residual variance fixed at zero.
 */
final class Comparison {

    /** Parts of a reference that no supported analysis has, or that describe how it was made. */
    private static final List<String> LEFT_OUT = List.of(
            "case",
            "error",
            "warnings",
            "iterations",
            "optimizer",
            "oracle",
            "lrt",
            "factor_scores",
            "score_test",
            "reliability",
            "models",
            "diagnosis");

    private static final double LEAST_INDEX = 1;

    /**
     * One number that was compared.
     *
     * @param place where it stands
     * @param expected what the reference says
     * @param actual what was found
     * @param share difference as a share of what is allowed
     */
    record Deviation(String place, String expected, String actual, double share) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.3g of the tolerance at %s: %s, not %s", share, place, actual, expected);
        }
    }

    private final Tolerances tolerances;
    private final List<Deviation> deviations = new ArrayList<>();

    private Comparison(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /** Compare one model; return all that was compared, the largest deviation first. */
    static List<Deviation> of(JsonObject expected, JsonObject actual, Tolerances tolerances) {
        Comparison comparison = new Comparison(tolerances);
        comparison.model(expected, actual);
        comparison.deviations.sort((a, b) -> Double.compare(b.share(), a.share()));
        return comparison.deviations;
    }

    private void model(JsonObject expected, JsonObject actual) {
        boolean oneLatent =
                expected.has("lv.names") && expected.getAsJsonArray("lv.names").size() == 1;
        for (Map.Entry<String, JsonElement> entry : expected.entrySet()) {
            String key = entry.getKey();
            // a correlation matrix of one latent variable is a variance there, not the number 1
            if (LEFT_OUT.contains(key) || oneLatent && key.equals("lv_cor")) {
                continue;
            }
            if (key.equals("modification_indices")) {
                indices(entry.getValue().getAsJsonArray(), actual.getAsJsonArray(key));
            } else if (key.equals("vcov")) {
                covariances(entry.getValue().getAsJsonObject(), actual.getAsJsonObject(key));
            } else {
                element(key, key, entry.getValue(), actual.get(key), Double.NaN);
            }
        }
    }

    private void element(String place, String shown, JsonElement expected, JsonElement actual, double scale) {
        if (expected.isJsonNull()) {
            return;
        }
        if (actual == null || actual.isJsonNull()) {
            different(shown, expected, actual);
        } else if (expected.isJsonObject()) {
            object(place, shown, expected.getAsJsonObject(), actual.getAsJsonObject());
        } else if (expected.isJsonArray()) {
            array(place, shown, expected.getAsJsonArray(), actual.getAsJsonArray(), scale);
        } else if (expected.getAsJsonPrimitive().isNumber()) {
            number(place, shown, expected.getAsDouble(), actual.getAsDouble(), scale);
        } else if (!expected.equals(actual)) {
            different(shown, expected, actual);
        }
    }

    private void object(String place, String shown, JsonObject expected, JsonObject actual) {
        double scale = expected.has("se") && !expected.get("se").isJsonNull()
                ? expected.get("se").getAsDouble()
                : Double.NaN;
        for (Map.Entry<String, JsonElement> entry : expected.entrySet()) {
            element(
                    place + "." + entry.getKey(),
                    shown + "." + entry.getKey(),
                    entry.getValue(),
                    actual.get(entry.getKey()),
                    Double.isNaN(scale) ? 0 : scale);
        }
    }

    private void array(String place, String shown, JsonArray expected, JsonArray actual, double scale) {
        if (expected.size() != actual.size()) {
            different(shown + " (length)", expected, actual);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            element(place, shown + "[" + i + "]", expected.get(i), actual.get(i), scale);
        }
    }

    private void number(String place, String shown, double expected, double actual, double scale) {
        tolerances
                .at(place)
                .ifPresentOrElse(
                        rule -> {
                            double difference = Math.abs(expected - actual);
                            double limit = rule.limit(expected, scale);
                            double share = difference == 0 ? 0 : difference / limit;
                            deviations.add(
                                    new Deviation(shown, Double.toString(expected), Double.toString(actual), share));
                        },
                        () -> different(shown + " (no tolerance)", expected, actual));
    }

    private void covariances(JsonObject expected, JsonObject actual) {
        element("vcov.rows", "vcov.rows", expected.get("rows"), actual.get("rows"), 0);
        JsonArray values = expected.getAsJsonArray("values");
        JsonArray found = actual.getAsJsonArray("values");
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                double scale = Math.sqrt(Math.abs(at(values, i, i) * at(values, j, j)));
                number("vcov.values", "vcov[" + i + "][" + j + "]", at(values, i, j), at(found, i, j), scale);
            }
        }
    }

    private static double at(JsonArray matrix, int row, int column) {
        return matrix.get(row).getAsJsonArray().get(column).getAsDouble();
    }

    /** The reference lists the largest indices only, in an order that ties leave open. */
    private void indices(JsonArray expected, JsonArray actual) {
        for (JsonElement element : expected) {
            JsonObject wanted = element.getAsJsonObject();
            if (wanted.get("mi").isJsonNull() || wanted.get("mi").getAsDouble() <= LEAST_INDEX) {
                continue;
            }
            String name = "modification index " + name(wanted);
            JsonElement found = null;
            for (JsonElement candidate : actual) {
                if (name(candidate.getAsJsonObject()).equals(name(wanted))) {
                    found = candidate;
                }
            }
            element("modification_indices", name, withoutGroup(wanted), found, 0);
        }
    }

    private static JsonObject withoutGroup(JsonObject index) {
        JsonObject copy = index.deepCopy();
        copy.remove("group");
        return copy;
    }

    private static String name(JsonObject index) {
        return index.get("lhs").getAsString()
                + index.get("op").getAsString()
                + index.get("rhs").getAsString();
    }

    private void different(String place, Object expected, Object actual) {
        deviations.add(new Deviation(place, shorten(expected), shorten(actual), Double.POSITIVE_INFINITY));
    }

    private static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
