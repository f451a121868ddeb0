package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.sewall.result.ConstructValidity;
import org.sewall.result.MissingPatterns;
import org.sewall.result.ModelResult;
import org.sewall.result.NamedMatrix;

/** Writes what else is known of a fit: patterns of missing values, stability, whether constructs are distinct. */
final class EvidenceLines {

    private static final String REGRESSED_ON = "~";

    private final ModelResult model;

    EvidenceLines(ModelResult model) {
        this.model = model;
    }

    /** Return the lines, without indent; one for each group where there are several. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (MissingPatterns missing : model.missing()) {
            lines.add(group(missing.group()) + missing(missing));
        }
        for (int g = 0; g < model.stability().size(); g++) {
            lines.add(group(g + 1) + stability(model.stability().get(g)));
        }
        boolean paths =
                model.parameters().stream().anyMatch(row -> row.operator().equals(REGRESSED_ON));
        if (!paths) {
            model.validity().forEach(validity -> lines.add(group(validity.group()) + validity(validity)));
        }
        return lines;
    }

    private String group(int number) {
        List<String> names = model.names().groups();
        return names.size() > 1 ? names.get(number - 1) + ": " : "";
    }

    private static String missing(MissingPatterns missing) {
        int count = missing.patterns().size();
        return (count == 1 ? "1 pattern" : count + " patterns")
                + " of missing values, smallest coverage "
                + Numbers.share(missing.smallestCoverage())
                + pair(missing.scarcest());
    }

    private static String pair(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        boolean alone = names.stream().distinct().count() == 1;
        return " (" + (alone ? names.get(0) : String.join(", ", names)) + ")";
    }

    private static String stability(double index) {
        if (!Double.isFinite(index)) {
            return "Stability index not available";
        }
        return "Stability index = " + Numbers.share(index)
                + (index < 1 ? "" : ", not below 1: total effects do not exist");
    }

    private static String validity(ConstructValidity validity) {
        String criterion = validity.violations().isEmpty()
                ? "Fornell-Larcker criterion met"
                : "Fornell-Larcker criterion not met by " + String.join(", ", validity.violations());
        String ratio = largest(validity.htmt());
        return ratio.isEmpty() ? criterion : ratio + ", " + criterion;
    }

    private static String largest(NamedMatrix ratios) {
        double[][] values = ratios.toArray();
        String text = "";
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                if (values[i][j] > largest) {
                    largest = values[i][j];
                    text = "Largest HTMT = " + Numbers.share(largest)
                            + pair(List.of(ratios.rows().get(j), ratios.rows().get(i)));
                }
            }
        }
        return text;
    }
}
