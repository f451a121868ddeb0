package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.exploratory.Rotation;
import org.sewall.kernel.fit.NumberConvention;

/** Tells which rotations a name stands for, and what each is called in the document. */
final class RotationChoice {
    /** lavaan's constant of geomin; GPArotation's is ten times as large. */
    private static final double LAVAAN_EPSILON = 0.001;

    private static final double CUSTOMARY_EPSILON = 0.01;

    private RotationChoice() {}

    /**
     * Return the rotations of some names, by their keys in the document.
     *
     * @param names names, of which {@code none} stands for no rotation
     * @param items number of items
     * @param factors number of factors
     */
    static Map<String, Rotation> of(List<String> names, int items, int factors) {
        var all = new LinkedHashMap<String, Rotation>();
        names.forEach(name -> all.putAll(of(name, items, factors)));
        return all;
    }

    /** Say whether a name is one of a rotation. */
    static boolean isKnown(String name) {
        return name.equals("none") || !of(name, 3, 2).isEmpty();
    }

    /**
     * Return the one variant of a rotation that a study means by its name: with Kaiser's normalisation where SPSS has it if
     * the study follows Amos, else as lavaan and GPArotation do.
     */
    static String inStudy(String name, NumberConvention convention) {
        boolean kaiser = convention == NumberConvention.AMOS;
        return switch (name) {
            case "oblimin", "quartimin" -> name + (kaiser ? ".kaiser" : ".raw");
            case "varimax" -> "varimax.kaiser";
            case "geomin" -> convention == NumberConvention.LAVAAN ? "geomin.001" : "geomin.01";
            default -> name;
        };
    }

    /** Return the names of rotations that a study can ask for. */
    static List<String> names() {
        return List.of(
                "none", "oblimin", "quartimin", "geomin", "promax", "varimax", "quartimax", "equamax", "parsimax");
    }

    private static Map<String, Rotation> of(String name, int items, int factors) {
        var all = new LinkedHashMap<String, Rotation>();
        switch (name) {
            case "varimax.kaiser" -> all.put("varimax_kaiser", Rotation.varimax(true));
            case "oblimin.raw" -> all.put("oblimin_gam0_raw", Rotation.oblimin(0, false));
            case "oblimin.kaiser" -> all.put("oblimin_gam0_kaiser", Rotation.oblimin(0, true));
            case "quartimin.raw" -> all.put("quartimin_raw", Rotation.quartimin(false));
            case "quartimin.kaiser" -> all.put("quartimin_kaiser", Rotation.quartimin(true));
            case "geomin.01" -> all.put("geomin_oblique_delta.01", Rotation.geomin(CUSTOMARY_EPSILON, true, false));
            case "geomin.001" -> all.put("geomin_oblique_delta.001", Rotation.geomin(LAVAAN_EPSILON, true, false));
            case "varimax" -> {
                all.put("varimax_kaiser", Rotation.varimax(true));
                all.put("varimax_raw", Rotation.varimax(false));
            }
            case "promax" -> all.put("promax_kappa4_from_varimax_kaiser", Rotation.promax());
            case "oblimin" -> {
                all.put("oblimin_gam0_raw", Rotation.oblimin(0, false));
                all.put("oblimin_gam0_kaiser", Rotation.oblimin(0, true));
            }
            case "quartimin" -> {
                all.put("quartimin_raw", Rotation.quartimin(false));
                all.put("quartimin_kaiser", Rotation.quartimin(true));
            }
            case "geomin" -> {
                all.put("geomin_oblique_delta.01", Rotation.geomin(CUSTOMARY_EPSILON, true, false));
                all.put("geomin_oblique_delta.001", Rotation.geomin(LAVAAN_EPSILON, true, false));
                all.put("geomin_orthogonal_delta.01", Rotation.geomin(CUSTOMARY_EPSILON, false, false));
            }
            case "quartimax" -> all.put("quartimax", Rotation.quartimax(false));
            case "equamax" -> all.put("equamax_cf", Rotation.equamax(items, factors, false));
            case "parsimax" -> all.put("parsimax_cf", Rotation.parsimax(items, factors, false));
            default -> {
                // none, or not known
            }
        }
        return all;
    }

    /** Return the rotations that lavaan's {@code efa()} makes by default, of the names given. */
    static Map<String, Rotation.ByCriterion> ofLavaan(List<String> names) {
        var all = new LinkedHashMap<String, Rotation.ByCriterion>();
        for (String name : names) {
            switch (name) {
                case "geomin", "geomin.001" ->
                    all.put("geomin", (Rotation.ByCriterion) Rotation.geomin(LAVAAN_EPSILON, true, false));
                case "oblimin", "oblimin.raw" -> all.put("oblimin", (Rotation.ByCriterion) Rotation.oblimin(0, false));
                case "varimax", "varimax.kaiser" -> all.put("varimax", (Rotation.ByCriterion) Rotation.varimax(true));
                default -> {
                    // lavaan is not asked for it
                }
            }
        }
        return all;
    }
}
