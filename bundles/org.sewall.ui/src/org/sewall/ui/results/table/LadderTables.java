package org.sewall.ui.results.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sewall.result.InvarianceTable;
import org.sewall.result.InvarianceTable.Block;
import org.sewall.result.InvarianceTable.Change;
import org.sewall.result.InvarianceTable.Rung;
import org.sewall.result.LadderResult;
import org.sewall.ui.UiMessage;

/** The tables of an invariance ladder: its steps and what each costs, and the nested comparisons of Amos. */
final class LadderTables {
    private static final List<Column> OF_STEP = List.of(
            Column.words("Verdict", "A step holds if CFI falls by no more than .01", 10),
            Column.numbers("\u03c7\u00b2", "Chi-square of the model", 8),
            Column.numbers("df", "Degrees of freedom of the model", 4),
            Column.numbers("p", "Probability of the chi-square", 6),
            Column.numbers("CFI", "Comparative fit index", 6),
            Column.numbers("RMSEA", "Root mean square error of approximation", 6),
            Column.numbers("SRMR", "Standardized root mean square residual", 6),
            Column.numbers("\u0394\u03c7\u00b2", "Difference in chi-square", 8),
            Column.numbers("\u0394df", "Degrees of freedom of the difference", 5),
            Column.numbers("\u0394\u03c7\u00b2 p", "Probability of the difference if the restriction holds", 6),
            Column.numbers("\u0394CFI", "Change of CFI", 6),
            Column.numbers("\u0394RMSEA", "Change of RMSEA", 6),
            Column.numbers("\u0394SRMR", "Change of SRMR", 6),
            Column.words("against", "Model that the step is compared with: the last one before it that was fitted", 13),
            Column.numbers("npar", "Free parameters after constraints", 5));
    private static final List<Column> NESTED = List.of(
            Column.words("Model", "The more restricted model", 24),
            Column.numbers("df", "Difference in degrees of freedom", 6),
            Column.numbers("CMIN", "Difference in chi-square", 9),
            Column.numbers("p", "Probability of the difference", 8),
            Column.numbers("NFI Delta-1", "Change of NFI", 11),
            Column.numbers("IFI Delta-2", "Change of IFI", 11),
            Column.numbers("RFI rho-1", "Change of RFI", 11),
            Column.numbers("TLI rho-2", "Change of TLI", 11));

    private final UnaryOperator<String> names;

    private LadderTables(UnaryOperator<String> theNames) {
        names = theNames;
    }

    /** Return the tables of a ladder of a study. */
    static Analysis of(LadderResult ladder) {
        return of("Invariance " + ladder.id(), ladder.table(), ladder::step);
    }

    /** Return the tables of the ladder of a lavaan file, whose models are named by their ids. */
    static Analysis of(InvarianceTable ladder) {
        return of("Invariance", ladder, UnaryOperator.identity());
    }

    private static Analysis of(String title, InvarianceTable ladder, UnaryOperator<String> names) {
        var made = new LadderTables(names);
        var tables = new ArrayList<ResultTable>();
        if (!ladder.rungs().isEmpty()) {
            tables.add(new ResultTable(
                    "Steps",
                    made.columns(ladder.rungs()),
                    ladder.rungs().stream().map(made::step).toList()));
        }
        ladder.comparisons().forEach(block -> tables.add(made.nested(block)));
        return new Analysis(title, made.remarks(ladder), tables);
    }

    /** Names of steps often differ at their ends only, so their column is as wide as the longest. */
    private List<Column> columns(List<Rung> rungs) {
        var longest = rungs.stream()
                .mapToInt(rung -> name(rung.model()).length())
                .max()
                .orElse(0);
        var columns = new ArrayList<Column>();
        columns.add(Column.words(
                "Step", "Model of the ladder; each holds more parameters equal across groups", longest * 4 / 3 + 1));
        columns.addAll(OF_STEP);
        return columns;
    }

    private List<String> remarks(InvarianceTable ladder) {
        var remarks = new ArrayList<String>();
        if (!ladder.reason().isEmpty()) {
            remarks.add(UiMessage.LADDER_NOT_FITTED.with(ladder.reason()));
        }
        ladder.rungs().stream()
                .filter(rung -> !rung.reason().isEmpty())
                .forEach(rung -> remarks.add(UiMessage.STEP_NOT_FITTED.with(name(rung.model()), rung.reason())));
        ladder.adjustedMethods().forEach(method -> remarks.add("Differences in \u03c7\u00b2 by " + method + "."));
        return remarks;
    }

    private Row step(Rung rung) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(name(rung.model())).explained(rung.reason()));
        var fitted = rung.reason().isEmpty();
        var change = rung.change();
        cells.add(
                fitted ? verdict(change) : Cell.text("not fitted").in(Tone.BAD).explained(rung.reason()));
        cells.add(FitCells.statistic(rung.chiSquare()));
        cells.add(FitCells.count(rung.degreesOfFreedom()));
        cells.add(FitCells.probability(rung.pValue()));
        cells.add(FitCells.share(rung.cfi()));
        cells.add(FitCells.share(rung.rmsea()));
        cells.add(FitCells.share(rung.srmr()));
        cells.add(FitCells.statistic(change.chiSquare()));
        cells.add(FitCells.count(change.degreesOfFreedom()));
        cells.add(FitCells.probability(change.pValue()));
        cells.add(FitCells.share(change.cfi()));
        cells.add(FitCells.share(change.rmsea()));
        cells.add(FitCells.share(change.srmr()));
        cells.add(Cell.text(name(change.reference())).in(Tone.MUTED));
        cells.add(fitted ? Cell.number(Integer.toString(rung.parameters()), rung.parameters()) : Cell.EMPTY);
        return Row.of(cells);
    }

    private static Cell verdict(Change change) {
        var beyond = change.failures().isEmpty()
                ? ""
                : UiMessage.CHANGE_TOO_LARGE.with(String.join(", ", change.failures()));
        return switch (change.verdict()) {
            case "holds" -> Cell.text("\u2713 holds").in(Tone.GOOD).explained(beyond);
            case "fails" -> Cell.text("\u2717 fails").in(Tone.BAD).explained(beyond);
            default -> Cell.EMPTY;
        };
    }

    private ResultTable nested(Block block) {
        var rows = block.rows().stream()
                .map(row -> Row.of(List.of(
                        Cell.text(name(row.model())),
                        FitCells.count(row.degreesOfFreedom()),
                        Cell.number(Figures.plain(row.chiSquare(), 3), row.chiSquare()),
                        FitCells.probability(row.pValue()),
                        FitCells.share(row.nfiDelta1()),
                        FitCells.share(row.ifiDelta2()),
                        FitCells.share(row.rfiRho1()),
                        FitCells.share(row.tliRho2()))))
                .toList();
        return new ResultTable("Assuming " + name(block.assumed()) + " to be correct", NESTED, rows);
    }

    private String name(String model) {
        return names.apply(model);
    }
}
