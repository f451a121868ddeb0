package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sewall.result.InvarianceTable;
import org.sewall.result.LadderResult;

/** Writes an invariance ladder: fit of its models, what each step costs, and the nested comparisons of Amos. */
final class InvarianceTables {

    private final InvarianceTable table;
    private final Glyphs glyphs;
    private final UnaryOperator<String> names;

    /** Write the ladder of a lavaan file, whose models are named by their ids. */
    InvarianceTables(InvarianceTable table, Glyphs glyphs) {
        this(table, glyphs, UnaryOperator.identity());
    }

    /** Write a ladder of a study. */
    InvarianceTables(LadderResult ladder, Glyphs glyphs) {
        this(ladder.table(), glyphs, ladder::step);
    }

    private InvarianceTables(InvarianceTable table, Glyphs glyphs, UnaryOperator<String> names) {
        this.table = table;
        this.glyphs = glyphs;
        this.names = names;
    }

    private String name(String model) {
        return names.apply(model);
    }

    /** Return how well the models fit. */
    TextTable fit() {
        TextTable fit = new TextTable("Model", "npar", glyphs.chiSquare(), "df", "p", "CFI", "RMSEA", "SRMR");
        for (InvarianceTable.Rung rung : table.rungs()) {
            if (!rung.reason().isEmpty()) {
                fit.group(name(rung.model()) + ": " + rung.reason());
                continue;
            }
            fit.row(
                    name(rung.model()),
                    Integer.toString(rung.parameters()),
                    Numbers.statistic(rung.chiSquare()),
                    Numbers.count(rung.degreesOfFreedom()),
                    Numbers.p(rung.pValue()),
                    Numbers.share(rung.cfi()),
                    Numbers.share(rung.rmsea()),
                    Numbers.share(rung.srmr()));
        }
        return fit;
    }

    /** Return what each step costs. */
    TextTable changes() {
        String delta = glyphs.difference();
        TextTable changes = new TextTable(
                "Step",
                "against",
                delta + glyphs.chiSquare(),
                delta + "df",
                "p",
                delta + "CFI",
                delta + "RMSEA",
                delta + "SRMR",
                "by " + delta + "CFI");
        for (InvarianceTable.Rung rung : table.rungs()) {
            InvarianceTable.Change change = rung.change();
            if (!change.reference().isEmpty()) {
                changes.row(
                        name(rung.model()),
                        name(change.reference()),
                        Numbers.statistic(change.chiSquare()),
                        degrees(change.degreesOfFreedom()),
                        Numbers.p(change.pValue()),
                        Numbers.share(change.cfi()),
                        Numbers.share(change.rmsea()),
                        Numbers.share(change.srmr()),
                        verdict(change.verdict()));
            }
        }
        changes.leftAligned(1, 8);
        return changes;
    }

    /** Adjusted degrees of freedom need not be whole. */
    private static String degrees(double value) {
        return value == Math.rint(value) ? Numbers.count(value) : Numbers.statistic(value);
    }

    private String verdict(String verdict) {
        return switch (verdict) {
            case "holds" -> glyphs.yes() + " holds";
            case "fails" -> glyphs.no() + " fails";
            default -> "";
        };
    }

    /** Return what explains the tables. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!table.reason().isEmpty()) {
            remarks.add("Not fitted. " + table.reason());
        }
        table.adjustedMethods()
                .forEach(method -> remarks.add("Differences in " + glyphs.chiSquare() + " by " + method + "."));
        if (!changes().isEmpty()) {
            remarks.add("A step holds if CFI falls by no more than .01.");
        }
        return remarks;
    }

    /** Return one table for each model that is assumed to be correct. */
    List<TextTable> comparisons() {
        List<TextTable> tables = new ArrayList<>();
        for (InvarianceTable.Block block : table.comparisons()) {
            TextTable rows = new TextTable(
                    "Assuming " + name(block.assumed()) + " to be correct",
                    "df",
                    "CMIN",
                    "p",
                    "NFI Delta-1",
                    "IFI Delta-2",
                    "RFI rho-1",
                    "TLI rho-2");
            block.rows()
                    .forEach(row -> rows.row(
                            name(row.model()),
                            Numbers.count(row.degreesOfFreedom()),
                            Numbers.estimate(row.chiSquare()),
                            Numbers.p(row.pValue()),
                            Numbers.share(row.nfiDelta1()),
                            Numbers.share(row.ifiDelta2()),
                            Numbers.share(row.rfiRho1()),
                            Numbers.share(row.tliRho2())));
            tables.add(rows);
        }
        return tables;
    }
}
