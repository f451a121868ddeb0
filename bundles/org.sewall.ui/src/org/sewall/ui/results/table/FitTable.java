package org.sewall.ui.results.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sewall.kernel.fit.Cutoff;
import org.sewall.kernel.fit.Direction;
import org.sewall.kernel.fit.FitIndex;
import org.sewall.kernel.fit.FitIndexCatalogue;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.ResultDocument;

/** The fit table: an index in each row, a model in each column, and what the literature asks for. */
public final class FitTable {
    private static final List<String> MAIN = List.of(
            "chisq",
            "df",
            "pvalue",
            "cmin.df",
            "cfi",
            "tli",
            "rmsea",
            "rmsea.pvalue",
            "srmr",
            "ifi",
            "nfi",
            "gfi",
            "agfi",
            "aic",
            "bic",
            "ecvi");
    private static final Set<String> WITHIN_OTHERS = Set.of("rmsea.ci.lower", "rmsea.ci.upper");
    private static final Set<String> ABOVE_ONE =
            Set.of("chisq", "cmin.df", "baseline.chisq", "aic", "bic", "bic2", "sabic", "caic", "bcc", "logl");

    private final ResultDocument document;
    private final List<ModelResult> models;
    private final boolean all;

    private FitTable(ResultDocument aDocument, boolean everyIndex) {
        document = aDocument;
        models = aDocument.models().stream().filter(this::isShown).toList();
        all = everyIndex;
    }

    /**
     * Return the table of a document.
     *
     * @param everyIndex whether to show all that is known, or what articles report
     */
    public static ResultTable of(ResultDocument document, boolean everyIndex) {
        var table = new FitTable(document, everyIndex);
        return new ResultTable("Fit", table.columns(), table.rows());
    }

    /** The models of an analysis stand in its own tables. */
    private boolean isShown(ModelResult model) {
        return model.isFitted() && !document.isForAnalysis(model);
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.words("Index", "Fit index; its formula and source are in the tool tip", 17));
        var labels = ModelLabels.of(document);
        for (var model : models) {
            columns.add(Column.numbers(labels.get(model.id()), "Model " + model.id(), 14));
        }
        columns.add(Column.words("Cut-off", "Conventional cut-off; the tool tip says who proposed it", 20));
        return columns;
    }

    private List<Row> rows() {
        if (models.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        for (var index : chosen()) {
            if (index.id().equals("cfi")) {
                rows.addAll(differences());
            }
            if (models.stream().anyMatch(model -> isKnown(model, index))) {
                rows.add(row(index));
            }
            if (index.id().equals("rmsea")) {
                rows.add(interval());
            }
        }
        return rows;
    }

    private List<FitIndex> chosen() {
        var known = new ArrayList<>(FitIndexCatalogue.indices());
        known.addAll(FitIndexCatalogue.corrected());
        var chosen = new ArrayList<FitIndex>();
        for (var id : MAIN) {
            known.stream().filter(index -> index.id().equals(id)).forEach(chosen::add);
        }
        if (all) {
            known.stream()
                    .filter(index -> !MAIN.contains(index.id()) && !WITHIN_OTHERS.contains(index.id()))
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private static boolean isKnown(ModelResult model, FitIndex index) {
        return !Double.isNaN(model.fit(index.id())) || !model.reason(key(index)).isEmpty();
    }

    private Row row(FitIndex index) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(index.apaLabel()).explained(about(index)));
        for (var model : models) {
            cells.add(cell(index, model));
        }
        cells.add(Cell.text(asked(index)).in(Tone.MUTED).explained(sources(index)));
        return Row.of(cells);
    }

    private static Cell cell(FitIndex index, ModelResult model) {
        var value = model.fit(index.id());
        if (Double.isNaN(value)) {
            return Cell.text("\u2013").in(Tone.MUTED).explained(model.reason(key(index)));
        }
        return judged(index, value);
    }

    private static Cell judged(FitIndex index, double value) {
        var cell = Cell.number(written(index.id(), value), value);
        if (index.cutoffs().isEmpty() || index.direction() == Direction.NEUTRAL) {
            return cell;
        }
        return met(index, value)
                .map(cutoff -> cell.in(cutoff == index.cutoffs().get(0) ? Tone.GOOD : Tone.DOUBTFUL)
                        .explained(cutoff.grade() + " by " + cutoff.source()))
                .orElseGet(() -> cell.in(Tone.BAD).explained("meets no conventional cut-off"));
    }

    private static Optional<Cutoff> met(FitIndex index, double value) {
        return index.cutoffs().stream()
                .filter(cutoff -> index.direction() == Direction.HIGHER_IS_BETTER
                        ? value >= cutoff.value()
                        : value <= cutoff.value())
                .findFirst();
    }

    private static String written(String id, double value) {
        if (id.contains("pvalue")) {
            return Figures.probability(value);
        }
        if (id.equals("df") || id.endsWith(".df") && !id.equals("cmin.df") || id.startsWith("n")) {
            return value == Math.rint(value) ? Figures.count(value) : Figures.share(value);
        }
        if (ABOVE_ONE.contains(id) || Math.abs(value) >= 2) {
            return Figures.plain(value, 2);
        }
        return Figures.share(value);
    }

    private Row interval() {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text("RMSEA 90% CI")
                .explained("Confidence interval of the RMSEA from the noncentral chi-square distribution"));
        for (var model : models) {
            var lower = model.fit("rmsea.ci.lower");
            var upper = model.fit("rmsea.ci.upper");
            cells.add(Cell.number(Figures.interval(Figures.share(lower), Figures.share(upper)), upper));
        }
        cells.add(Cell.EMPTY);
        return Row.of(cells);
    }

    /** Return the rows of chi-square differences: each in the column of the model that is compared. */
    private List<Row> differences() {
        if (document.comparisons().isEmpty()) {
            return List.of();
        }
        var statistic = new ArrayList<>(
                List.of(Cell.text("\u0394\u03c7\u00b2").explained("Chi-square difference of nested models")));
        var freedom =
                new ArrayList<>(List.of(Cell.text("\u0394df").explained("Difference of their degrees of freedom")));
        var probability = new ArrayList<>(List.of(
                Cell.text("\u0394\u03c7\u00b2 p").explained("Probability of the difference if the restriction holds")));
        for (var model : models) {
            var comparison = comparison(model);
            statistic.add(comparison.map(this::statistic).orElse(Cell.EMPTY));
            freedom.add(comparison.map(FitTable::freedom).orElse(Cell.EMPTY));
            probability.add(comparison.map(FitTable::probability).orElse(Cell.EMPTY));
        }
        statistic.add(note(0));
        freedom.add(note(1));
        probability.add(note(2));
        return List.of(Row.of(statistic), Row.of(freedom), Row.of(probability));
    }

    /** Return the comparison to print in a model's column: the structural step against the CFA, a rival against its base. */
    private Optional<ModelComparison> comparison(ModelResult model) {
        var rivals = document.comparisons().stream()
                .filter(each ->
                        each.general().equals(model.id()) && each.restricted().equals(model.base()))
                .findFirst();
        return rivals.isPresent()
                ? rivals
                : document.comparisons().stream()
                        .filter(each -> each.restricted().equals(model.id())
                                && document.model(each.general())
                                        .filter(general -> general.base().isEmpty())
                                        .isPresent())
                        .findFirst();
    }

    /** Return a note on which comparison is meant; they are spread over the rows. */
    private Cell note(int number) {
        return number < document.comparisons().size()
                ? Cell.text(against(document.comparisons().get(number))).in(Tone.MUTED)
                : Cell.EMPTY;
    }

    private String against(ModelComparison comparison) {
        var labels = ModelLabels.of(document);
        return labels.getOrDefault(comparison.restricted(), comparison.restricted()) + " \u2212 "
                + labels.getOrDefault(comparison.general(), comparison.general());
    }

    private Cell statistic(ModelComparison comparison) {
        var hint = comparison.reason().isEmpty() ? against(comparison) : comparison.reason();
        return FitCells.statistic(comparison.chiSquareDifference()).explained(hint);
    }

    private static Cell freedom(ModelComparison comparison) {
        return FitCells.count(comparison.degreesOfFreedomDifference());
    }

    private static Cell probability(ModelComparison comparison) {
        return FitCells.probability(comparison.pValue());
    }

    private static String asked(FitIndex index) {
        if (index.cutoffs().isEmpty()) {
            return "";
        }
        var sign = index.direction() == Direction.HIGHER_IS_BETTER ? "\u2265 " : "\u2264 ";
        var best = index.cutoffs().get(0);
        return sign + written(index.id(), best.value()) + " " + best.grade();
    }

    private static String sources(FitIndex index) {
        return index.cutoffs().stream()
                .map(cutoff -> written(index.id(), cutoff.value()) + " " + cutoff.grade() + ", " + cutoff.source())
                .collect(Collectors.joining("\n"));
    }

    private static String about(FitIndex index) {
        var text = new StringBuilder(index.label());
        if (!index.formula().isEmpty()) {
            text.append('\n').append(index.formula());
        }
        if (!index.source().isEmpty()) {
            text.append('\n').append(index.source());
        }
        return text.toString();
    }

    private static String key(FitIndex index) {
        return "fit." + index.id();
    }
}
