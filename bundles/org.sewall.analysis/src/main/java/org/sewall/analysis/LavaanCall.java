package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sewall.kernel.spec.ModelDefaults;

/**
 * What the functions of lavaan that fit a model take for granted.
 *
 * <p>{@code cfa}, {@code sem} and {@code growth} are {@code lavaan} with switches that they set themselves; they overwrite
 * without a word what their caller says about these (lavaan 0.6-14, body of the three functions).
 */
final class LavaanCall {

    private static final Set<String> SET_BY_THE_CALL = Set.of(
            "int.ov.free",
            "int.lv.free",
            "auto.fix.first",
            "auto.fix.single",
            "auto.var",
            "auto.cov.lv.x",
            "auto.cov.y",
            "auto.th",
            "auto.delta",
            "auto.efa");

    private final String name;

    LavaanCall(String name) {
        this.name = name;
    }

    /** Return the defaults that hold where options say nothing. */
    ModelDefaults defaults() {
        return switch (name) {
            case "cfa" -> ModelDefaults.cfa();
            case "growth" -> ModelDefaults.growth();
            case "lavaan" -> ModelDefaults.lavaan();
            default -> ModelDefaults.sem();
        };
    }

    /** Return the options that the caller decides. */
    Map<String, String> heeded(Map<String, String> given) {
        Map<String, String> heeded = new LinkedHashMap<>(given);
        heeded.keySet().removeIf(this::overwrites);
        return heeded;
    }

    /** Tell whether the call sets an option itself, whatever its caller says. */
    boolean overwrites(String option) {
        return !name.equals("lavaan") && SET_BY_THE_CALL.contains(option);
    }
}
