package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Knows the variables and labels of an input, whatever their capitals, and the names they stand for. */
final class MplusVariables {

    private final List<String> observed;
    private final Set<String> ordered = new LinkedHashSet<>();
    private final Map<String, String> originals = new HashMap<>();
    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> latent = new LinkedHashSet<>();

    /**
     * Create the variables of an input.
     *
     * @param observed variables of the data in their order, those that are used if the input says so
     * @param originals names that shorter ones stand for
     */
    MplusVariables(List<String> observed, Map<String, String> originals) {
        this.observed = List.copyOf(observed);
        originals.forEach((name, original) -> this.originals.put(key(name), original));
        observed.forEach(this::canonical);
    }

    void order(List<String> names) {
        names.forEach(name -> ordered.add(canonical(name)));
    }

    boolean isOrdered(String original) {
        return ordered.contains(original);
    }

    /** Return the ordered variables by their original names. */
    Set<String> ordered() {
        return ordered;
    }

    /** Remember that a name is a factor. */
    void latent(String name) {
        latent.add(canonical(name));
    }

    boolean isLatent(String original) {
        return latent.contains(original);
    }

    /** Return the original name of a variable. */
    String canonical(String name) {
        return canonical.computeIfAbsent(key(name), key -> originals.getOrDefault(key, name));
    }

    /** Return the original name of a label or new parameter. */
    String label(String name) {
        return labels.computeIfAbsent(key(name), key -> originals.getOrDefault(key, name));
    }

    /** Return the variables of the data from one to another, both included; empty if they are not there so. */
    List<String> between(String first, String last) {
        int from = position(first);
        int to = position(last);
        return from < 0 || to < from ? List.of() : new ArrayList<>(observed.subList(from, to + 1));
    }

    private int position(String name) {
        for (int i = 0; i < observed.size(); i++) {
            if (observed.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
