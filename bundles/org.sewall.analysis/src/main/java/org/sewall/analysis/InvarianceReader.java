package org.sewall.analysis;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sewall.kernel.nested.InvarianceLadder;
import org.sewall.kernel.nested.NamedParameterSet;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.Statement;

/** Reads what the option {@code invariance} asks for: a ladder by its name, or steps of the author's own. */
final class InvarianceReader {

    /** No ladder. */
    static final InvarianceLadder NONE = new InvarianceLadder(List.of());

    private static final String FREE = "Unconstrained";

    private final Consumer<String> refuse;

    /** Prepare to read; what cannot be obeyed is given on in words. */
    InvarianceReader(Consumer<String> refuse) {
        this.refuse = refuse;
    }

    /**
     * Read a ladder.
     *
     * @param json a name, or a list of steps
     * @param taken ids of models that steps cannot have as their names
     */
    InvarianceLadder read(JsonElement json, Set<String> taken) {
        InvarianceLadder ladder = json.isJsonArray() ? steps(json.getAsJsonArray()) : preset(json);
        Set<String> names = new HashSet<>(taken);
        ladder.steps().stream()
                .map(InvarianceLadder.Step::name)
                .filter(name -> !names.add(name))
                .forEach(name -> refuse.accept("two models with the name '" + name + "'"));
        return ladder;
    }

    private InvarianceLadder preset(JsonElement json) {
        String name = json.isJsonPrimitive() ? json.getAsString() : json.toString();
        switch (name.toLowerCase(Locale.ROOT)) {
            case "lavaan" -> {
                return InvarianceLadder.lavaan();
            }
            case "amos" -> {
                return InvarianceLadder.amos();
            }
            default -> {
                refuse.accept(
                        "the invariance ladder '" + name + "' (there are lavaan, amos, and lists of named steps)");
                return NONE;
            }
        }
    }

    private InvarianceLadder steps(JsonArray json) {
        List<InvarianceLadder.Step> steps = new ArrayList<>();
        for (JsonElement step : json) {
            steps.add(step(step.getAsJsonObject()));
        }
        boolean free = !steps.isEmpty()
                && steps.get(0).families().isEmpty()
                && steps.get(0).sets().isEmpty();
        if (!free) {
            steps.add(0, InvarianceLadder.Step.free(FREE));
        }
        return new InvarianceLadder(steps);
    }

    private InvarianceLadder.Step step(JsonObject json) {
        String name = json.has("name") ? json.get("name").getAsString().strip() : "";
        if (name.isEmpty()) {
            refuse.accept("a step of an invariance ladder without a name");
        }
        Set<EqualityFamily> families = new HashSet<>();
        for (String word : words(json, "equal")) {
            Optional<EqualityFamily> family = EqualityFamily.named(word.toLowerCase(Locale.ROOT));
            family.ifPresentOrElse(
                    families::add,
                    () -> refuse.accept("'" + word + "' to be equal in the invariance step '" + name + "'"));
        }
        List<NamedParameterSet> sets = new ArrayList<>();
        for (String text : words(json, "terms")) {
            List<Statement> terms = GroupingChoice.terms(
                    text, bad -> refuse.accept("the term '" + bad + "' in the invariance step '" + name + "'"));
            terms.forEach(term -> sets.add(NamedParameterSet.ofTerms(term.term(), List.of(term))));
        }
        return new InvarianceLadder.Step(name, families, sets);
    }

    private static List<String> words(JsonObject json, String key) {
        List<String> words = new ArrayList<>();
        JsonElement value = json.get(key);
        if (value != null && value.isJsonArray()) {
            value.getAsJsonArray().forEach(word -> words.add(word.getAsString()));
        } else if (value != null && value.isJsonPrimitive()) {
            words.add(value.getAsString());
        }
        return words;
    }
}
