package org.sewall.analysis.validation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges what is said about a case that cannot be fitted, or not without a word; the words themselves are free. */
final class Diagnosis {

    private static final Pattern NAMES = Pattern.compile("(?:set|naming) ([\\w.]+(?:, [\\w.]+)*)");

    private final ValidationCase given;
    private final JsonObject actual;
    private final String said;
    private final List<Deviation> deviations = new ArrayList<>();

    private Diagnosis(ValidationCase given, JsonObject actual) {
        this.given = given;
        this.actual = actual;
        this.said = said(actual);
    }

    /** Return what is not as the diagnosis expects. */
    static List<Deviation> of(ValidationCase given, JsonObject actual) {
        Diagnosis diagnosis = new Diagnosis(given, actual);
        diagnosis.judge();
        return diagnosis.deviations;
    }

    private void judge() {
        String kind = given.diagnosis("kind");
        switch (kind) {
            case "" -> judgeStatus();
            case "heywood" -> judgeAdmissible();
            case "information_singular", "df_negative" ->
                require(!status().equals("ok") && !said.isBlank() || hasWarning(), "a word on identification");
            case "sample_cov_singular", "sample_cov_not_pd", "n_smaller_than_p" ->
                require(status().equals("error") || hasWarning(), "a refusal or a warning");
            case "syntax_error" -> require(status().equals("error") && hasPlace(), "an error with its line");
            default -> require(!status().equals("ok") || hasWarning(), "a refusal or a warning");
        }
        for (String name : names()) {
            require(said.contains(name), "a message that names " + name);
        }
    }

    private void judgeStatus() {
        String expected = ValidationCase.text(given.expected(), "status");
        boolean refused = !expected.isEmpty() && !expected.equals("ok");
        require(
                refused ? !status().equals("ok") && !said.isBlank() : status().equals("ok"),
                refused ? "an error" : "status ok");
    }

    private void judgeAdmissible() {
        JsonElement admissible = actual.get("admissible");
        boolean flagged = admissible != null && admissible.isJsonPrimitive() && !admissible.getAsBoolean();
        require(flagged && !said.isBlank(), "estimates flagged as inadmissible");
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        if (!given.diagnosis("variable").isEmpty()) {
            names.add(given.diagnosis("variable"));
        }
        Matcher matcher = NAMES.matcher(given.diagnosis("expect"));
        while (matcher.find()) {
            for (String name : matcher.group(1).split(", ")) {
                if (name.matches(".*\\d.*")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            String found = "status " + status() + (said.isBlank() ? "" : ", " + said);
            deviations.add(new Deviation("diagnosis", what, found, Double.POSITIVE_INFINITY));
        }
    }

    private String status() {
        return ValidationCase.text(actual, "status");
    }

    private boolean hasWarning() {
        return actual.has("warnings")
                && actual.get("warnings").isJsonArray()
                && !actual.getAsJsonArray("warnings").isEmpty();
    }

    private boolean hasPlace() {
        if (!actual.has("problems") || !actual.get("problems").isJsonArray()) {
            return false;
        }
        for (JsonElement problem : actual.getAsJsonArray("problems")) {
            JsonElement line = problem.getAsJsonObject().get("line");
            if (line != null && line.isJsonPrimitive() && line.getAsInt() > 0) {
                return true;
            }
        }
        return false;
    }

    private static String said(JsonObject actual) {
        List<String> words = new ArrayList<>();
        words.add(ValidationCase.text(actual, "error"));
        for (String key : List.of("warnings", "problems")) {
            if (actual.has(key) && actual.get(key).isJsonArray()) {
                actual.getAsJsonArray(key)
                        .forEach(word -> words.add(
                                word.isJsonObject()
                                        ? ValidationCase.text(word.getAsJsonObject(), "message")
                                        : word.isJsonPrimitive() ? word.getAsString() : ""));
            }
        }
        return String.join(" ", words).strip();
    }
}
