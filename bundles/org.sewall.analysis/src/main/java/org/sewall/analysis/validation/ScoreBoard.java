package org.sewall.analysis.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows what a validation came to: how many cases match, and what is different in those that do not. */
public final class ScoreBoard {

    /** So many values of one case are shown. */
    private static final int SHOWN = 8;

    private ScoreBoard() {}

    /** Return the lines for a terminal. */
    public static List<String> lines(List<CaseReport> reports) {
        List<String> lines = new ArrayList<>();
        for (CaseReport report : reports) {
            if (report.isMatched()) {
                lines.add(String.format(Locale.ROOT, "matched  %-40s %6d values", report.name(), report.compared()));
            } else {
                lines.add(String.format(
                        Locale.ROOT,
                        "DIFFERS  %-40s %6d of %d values",
                        report.name(),
                        report.deviations().size(),
                        Math.max(report.compared(), report.deviations().size())));
                report.deviations().stream().limit(SHOWN).forEach(deviation -> lines.add("           " + deviation));
                int more = report.deviations().size() - SHOWN;
                if (more > 0) {
                    lines.add("           and " + more + " more");
                }
            }
        }
        lines.add(matched(reports) + " of " + reports.size() + " cases match.");
        return lines;
    }

    /** Return the number of cases that match. */
    public static long matched(List<CaseReport> reports) {
        return reports.stream().filter(CaseReport::isMatched).count();
    }
}
