package org.sewall.ui.results.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ResultDocument;
import org.sewall.result.Verdict;

/** The table of hypotheses and what the estimates say about them. */
public final class HypothesisTable {
    private static final List<Column> COLUMNS = List.of(
            Column.words("Hypothesis", "Name in the study", 11),
            Column.words("Path", "From the construct that acts to the one acted upon", 28),
            Column.words("Predicted", "Direction that the hypothesis predicts", 10),
            Column.numbers("Std.all", "Standardized path", 8),
            Column.numbers("Estimate", "Unstandardized estimate", 9),
            Column.numbers("SE", "Standard error", 8),
            Column.numbers("p", "Two-sided probability", 8),
            Column.words("Verdict", "What follows", 16));

    private HypothesisTable() {}

    /** Return the table of a document. */
    public static ResultTable of(ResultDocument document) {
        return new ResultTable(
                "Hypotheses",
                COLUMNS,
                document.hypotheses().stream().map(HypothesisTable::row).toList());
    }

    private static Row row(HypothesisResult hypothesis) {
        var estimate = hypothesis.estimate();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(hypothesis.name()));
        cells.add(Cell.text(hypothesis.from() + " \u2192 " + hypothesis.to()));
        cells.add(Cell.text(hypothesis.sign().name().toLowerCase(Locale.ROOT)).in(Tone.MUTED));
        cells.add(Cell.number(Figures.plain(hypothesis.standardized(), 3), hypothesis.standardized()));
        cells.add(Cell.number(Figures.plain(estimate.value(), 3), estimate.value()));
        cells.add(Cell.number(Figures.plain(estimate.standardError(), 3), estimate.standardError()));
        cells.add(Cell.number(Figures.probability(estimate.pValue()), estimate.pValue()));
        cells.add(Cell.text(hypothesis.verdict().words())
                .in(tone(hypothesis.verdict()))
                .explained(hypothesis.reason()));
        return new Row(cells, Set.of(hypothesis.name(), hypothesis.from(), hypothesis.to()), "->");
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Tone.GOOD;
            case NOT_SUPPORTED -> Tone.DOUBTFUL;
            case WRONG_SIGN -> Tone.BAD;
            case NOT_TESTED -> Tone.MUTED;
        };
    }
}
