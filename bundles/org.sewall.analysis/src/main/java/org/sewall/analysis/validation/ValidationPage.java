package org.sewall.analysis.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the page that says what was validated, in Markdown. */
public final class ValidationPage {

    /** So many values of one case are shown. */
    private static final int SHOWN = 8;

    private static final List<String> HEAD = List.of(
            "# Validation",
            "",
            "Made by `sewall validate DIR --report docs/validation.md` over the reference cases in",
            "`bundles/org.sewall.analysis/src/test/resources/reference`. Each case holds a model, data, options and what lavaan",
            "0.6-14 (semTools 0.5-6, GPArotation 2022.10, R 4.2.2) found, polished to the exact minimum. Every number of",
            "`expected.json` is compared within the tolerances of the README there; the table",
            "`org/sewall/analysis/validation/tolerances.txt` holds them by place.",
            "");

    private ValidationPage() {}

    /** Return the page. */
    public static String of(List<CaseReport> reports) {
        List<String> lines = new ArrayList<>(HEAD);
        long values = reports.stream().mapToLong(CaseReport::compared).sum();
        lines.add(String.format(
                Locale.ROOT,
                "**%d of %d cases match; %,d values were compared.**",
                ScoreBoard.matched(reports),
                reports.size(),
                values));
        lines.add("");
        lines.add("The last column is the largest deviation of the case as a share of what is tolerated. A case without"
                + " values is one that");
        lines.add("must be refused or flagged with a message that names the cause, and is.");
        lines.add("");
        lines.add("| case | about | values compared | matches | largest deviation |");
        lines.add("| --- | --- | ---: | --- | ---: |");
        reports.forEach(report -> lines.add(row(report)));
        reports.stream().filter(report -> !report.isMatched()).forEach(report -> addDeviations(report, lines));
        return String.join("\n", lines) + "\n";
    }

    private static String row(CaseReport report) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %s | %s |",
                report.name(),
                String.join(", ", report.about()),
                report.compared(),
                report.isMatched() ? "yes" : "no",
                report.compared() == 0 ? "" : String.format(Locale.ROOT, "%.0e", report.worst()));
    }

    private static void addDeviations(CaseReport report, List<String> lines) {
        lines.add("");
        lines.add("## " + report.name());
        lines.add("");
        report.deviations().stream().limit(SHOWN).forEach(deviation -> lines.add("- " + deviation));
        int more = report.deviations().size() - SHOWN;
        if (more > 0) {
            lines.add("- and " + more + " more");
        }
    }
}
