package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.ExtractionResult;
import org.sewall.result.NamedMatrix;
import org.sewall.result.RotationResult;

/** Shows an exploratory factor analysis: the test of the number of factors, and loadings by rotation. */
final class ExploratoryTables {

    private final ExploratoryResult result;
    private final Glyphs glyphs;

    ExploratoryTables(ExploratoryResult result, Glyphs glyphs) {
        this.result = result;
        this.glyphs = glyphs;
    }

    /** Return the lines above the tables. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        ExtractionResult extraction = result.extraction();
        lines.add("N = " + result.observations() + ", "
                + result.correlation().rows().size() + " items, " + result.factors() + " factors by "
                + extraction.method());
        double statistic = extraction.values().getOrDefault("chisq_bartlett", Double.NaN);
        if (!Double.isNaN(statistic)) {
            lines.add(
                    glyphs.chiSquare() + "(" + Numbers.count(extraction.values().get("df")) + ") = "
                            + Numbers.statistic(statistic) + ", "
                            + Numbers.namedP(extraction.values().getOrDefault("pvalue_bartlett", Double.NaN))
                            + " (Bartlett)");
        }
        List<String> eigenvalues =
                result.eigenvalues().stream().map(Numbers::statistic).toList();
        lines.add("Eigenvalues: " + String.join(", ", eigenvalues));
        return lines;
    }

    /** Return how much of the variance the factors explain, and what rules say about their number. */
    List<String> variance() {
        List<String> rules = new ArrayList<>();
        result.suggestedFactors()
                .forEach((rule, number) -> rules.add(Numbers.count(number) + " (" + rule.label() + ")"));
        return List.of(
                "Variance explained: " + Numbers.percent(result.extraction().varianceExplained()),
                "Numbers that rules suggest: " + String.join(", ", rules));
    }

    /** Return the tables: unrotated loadings, then those of each rotation with the correlations of its factors. */
    List<TextTable> tables() {
        List<TextTable> tables = new ArrayList<>();
        tables.add(table(
                "Unrotated", result.extraction().loadings(), result.extraction().uniquenesses()));
        for (Map.Entry<String, RotationResult> rotation : result.rotations().entrySet()) {
            TextTable table = table(
                    rotation.getKey(),
                    rotation.getValue().loadings(),
                    result.extraction().uniquenesses());
            if (rotation.getValue().isOblique()) {
                table.group("correlations");
                rows(table, rotation.getValue().correlation(), Map.of());
            }
            tables.add(table);
        }
        return tables;
    }

    /** Return the correlations of items with factors, of each oblique rotation. */
    List<TextTable> structures() {
        List<TextTable> tables = new ArrayList<>();
        result.rotations().forEach((name, rotation) -> {
            if (rotation.isOblique()) {
                List<String> heads = new ArrayList<>(List.of("Structure"));
                for (int j = 1; j <= rotation.structure().columns().size(); j++) {
                    heads.add("f" + j);
                }
                TextTable table = new TextTable(heads.toArray(String[]::new));
                double[][] values = rotation.structure().toArray();
                for (int i = 0; i < values.length; i++) {
                    List<String> cells = new ArrayList<>();
                    cells.add("  " + rotation.structure().rows().get(i));
                    for (double value : values[i]) {
                        cells.add(Numbers.share(value));
                    }
                    table.row(cells.toArray(String[]::new));
                }
                tables.add(table);
            }
        });
        return tables;
    }

    private static TextTable table(String name, NamedMatrix loadings, Map<String, Double> uniquenesses) {
        List<String> heads = new ArrayList<>();
        heads.add(name);
        for (int j = 1; j <= loadings.columns().size(); j++) {
            heads.add("f" + j);
        }
        heads.add("Uniqueness");
        TextTable table = new TextTable(heads.toArray(String[]::new));
        rows(table, loadings, uniquenesses);
        return table;
    }

    private static void rows(TextTable table, NamedMatrix matrix, Map<String, Double> last) {
        double[][] values = matrix.toArray();
        for (int i = 0; i < values.length; i++) {
            String name = last.isEmpty() ? "f" + (i + 1) : matrix.rows().get(i);
            List<String> cells = new ArrayList<>();
            cells.add("  " + name);
            for (double value : values[i]) {
                cells.add(Numbers.share(value));
            }
            cells.add(last.containsKey(name) ? Numbers.share(last.get(name)) : Numbers.NONE);
            table.row(cells.toArray(String[]::new));
        }
    }
}
