package org.sewall.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sewall.kernel.nested.AmosSubset;
import org.sewall.kernel.nested.InvarianceLadder;
import org.sewall.kernel.nested.NamedParameterSet;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.Statement;
import org.sewall.model.Invariance;
import org.sewall.model.ParameterGroup;
import org.sewall.model.ParameterPattern;
import org.sewall.model.ParameterSet;
import org.sewall.model.Rung;

/**
 * Turns the ladder of a study into the series of models that the kernel knows.
 *
 * <p>Each rung keeps what those before it hold equal. A ladder begins with the model that holds nothing equal, whether or
 * not it is written. Models are named after ladder and rung.
 */
final class LadderTranslation {

    /** Name of the model that holds nothing equal. */
    static final String CONFIGURAL = "configural";

    private LadderTranslation() {}

    /** Tell whether all that a ladder names is known. */
    static boolean isWhole(Invariance ladder) {
        return ladder.getRungs().stream().allMatch(LadderTranslation::isWhole)
                && ladder.getExceptions().stream().allMatch(PatternTranslation::isWhole);
    }

    private static boolean isWhole(Rung rung) {
        ParameterSet set = rung.getParameters();
        if (set == null || set.eIsProxy() || set.getName() == null) {
            return false;
        }
        List<ParameterPattern> patterns = new ArrayList<>(rung.getExceptions());
        if (set instanceof ParameterGroup group) {
            patterns.addAll(group.getPatterns());
        }
        return patterns.stream().allMatch(PatternTranslation::isWhole);
    }

    /** Return the series of models. */
    static InvarianceLadder of(Invariance ladder) {
        List<InvarianceLadder.Step> steps = new ArrayList<>();
        List<Statement> always = PatternTranslation.of(ladder.getExceptions());
        boolean begun = !ladder.getRungs().isEmpty()
                && ladder.getRungs().get(0).getParameters().getName().equals(CONFIGURAL);
        if (!begun) {
            steps.add(InvarianceLadder.Step.free(id(ladder, CONFIGURAL)).without(always));
        }
        for (Rung rung : ladder.getRungs()) {
            List<Statement> free = new ArrayList<>(always);
            free.addAll(PatternTranslation.of(rung.getExceptions()));
            steps.add(step(id(ladder, rung.getParameters().getName()), rung.getParameters())
                    .without(free));
        }
        return new InvarianceLadder(steps);
    }

    /** Return the id of the model of a rung. */
    static String id(Invariance ladder, String rung) {
        return ladder.getName() + "." + rung;
    }

    private static InvarianceLadder.Step step(String id, ParameterSet set) {
        if (set instanceof ParameterGroup group) {
            List<NamedParameterSet> sets = PatternTranslation.of(group.getPatterns()).stream()
                    .map(relation -> NamedParameterSet.ofTerms(relation.term(), List.of(relation)))
                    .toList();
            return new InvarianceLadder.Step(id, Set.of(), sets);
        }
        String name = set.getName();
        Optional<AmosSubset> subset = amos(name);
        if (subset.isPresent()) {
            return new InvarianceLadder.Step(id, Set.of(), List.of(subset.get().set()));
        }
        return InvarianceLadder.Step.families(id, families(name));
    }

    /** Return the families that a standard name stands for; with intercepts go thresholds, as in lavaan. */
    private static Set<EqualityFamily> families(String name) {
        return switch (name) {
            case CONFIGURAL -> Set.of();
            case "metric" -> Set.of(EqualityFamily.LOADINGS);
            case "scalar", "intercepts", "thresholds" -> Set.of(EqualityFamily.INTERCEPTS, EqualityFamily.THRESHOLDS);
            case "strict" -> Set.of(EqualityFamily.RESIDUALS);
            default -> EqualityFamily.named(name).map(Set::of).orElse(Set.of());
        };
    }

    /** Return the subset of Amos's that is called so, {@code measurementWeights} for "Measurement weights". */
    private static Optional<AmosSubset> amos(String name) {
        for (AmosSubset subset : AmosSubset.values()) {
            String[] words = subset.printedName().split(" ");
            String joined = words[0].toLowerCase(Locale.ROOT)
                    + Character.toUpperCase(words[1].charAt(0))
                    + words[1].substring(1);
            if (joined.equals(name)) {
                return Optional.of(subset);
            }
        }
        return Optional.empty();
    }
}
