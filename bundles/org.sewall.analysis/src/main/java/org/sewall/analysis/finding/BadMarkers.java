package org.sewall.analysis.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;

/**
 * Finds constructs whose unit is that of an item that hardly measures them.
 *
 * <p>The marker's standardized loading is below .5 while another item's is at least .7: the limits of what is acceptable and
 * of what is good (Hair, Black, Babin and Anderson 2010, Multivariate Data Analysis, chapter 12). A marker should be the item
 * most closely related to its construct (Bollen 1989, Structural Equations with Latent Variables, chapter 7).
 */
public final class BadMarkers {

    private static final double ACCEPTABLE = 0.5;
    private static final double GOOD = 0.7;

    private BadMarkers() {}

    /** Return the findings of a fitted model, by its first group; an item that is all its construct is no better. */
    public static List<FitFinding> of(ModelResult model) {
        Map<String, List<Parameter>> byConstruct = new LinkedHashMap<>();
        model.parameters().stream()
                .filter(row -> row.group() == 1 && row.operator().equals("=~"))
                .forEach(row -> byConstruct
                        .computeIfAbsent(row.left(), key -> new ArrayList<>())
                        .add(row));
        List<FitFinding> findings = new ArrayList<>();
        byConstruct.forEach((construct, rows) -> finding(construct, rows).ifPresent(findings::add));
        return findings;
    }

    private static Optional<FitFinding> finding(String construct, List<Parameter> rows) {
        Optional<Parameter> marker = rows.stream()
                .filter(row -> row.free() == 0 && row.estimate().value() == 1)
                .findFirst();
        Optional<Parameter> best = rows.stream()
                .filter(row -> row.free() != 0 && loading(row) <= 1)
                .max(Comparator.comparingDouble(BadMarkers::loading));
        if (marker.isEmpty() || best.isEmpty() || !(loading(marker.get()) < ACCEPTABLE) || loading(best.get()) < GOOD) {
            return Optional.empty();
        }
        return Optional.of(new FitFinding(
                FitFinding.Kind.BAD_MARKER,
                List.of(construct),
                List.of(
                        construct,
                        marker.get().right(),
                        best.get().right(),
                        Digits.of(loading(marker.get())),
                        Digits.of(loading(best.get())))));
    }

    private static double loading(Parameter row) {
        return Math.abs(row.standardized().all());
    }
}
