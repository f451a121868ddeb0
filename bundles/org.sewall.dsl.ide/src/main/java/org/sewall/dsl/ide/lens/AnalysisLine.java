package org.sewall.dsl.ide.lens;

import java.util.ArrayList;
import java.util.List;
import org.sewall.dsl.ide.lens.LensText.Tone;
import org.sewall.result.CommonMethodResult;
import org.sewall.result.ExplorationResult;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.InvarianceTable;
import org.sewall.result.LadderResult;
import org.sewall.result.NumberText;

/** What an exploratory analysis, tests of common-method variance or an invariance ladder found, in one line. */
final class AnalysisLine {

    private static final String BETWEEN = " · ";
    private static final int TWO_DECIMALS = 2;
    private static final double PERCENT = 100;

    private AnalysisLine() {}

    static LensText of(ExplorationResult exploration) {
        if (exploration.found().isEmpty()) {
            return above(Tone.BAD, "✗ " + exploration.reason());
        }
        ExploratoryResult found = exploration.found().get(0);
        double share = found.extraction().proportions().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        String factors = found.factors() == 1 ? "1 factor, " : found.factors() + " factors, ";
        return above(Tone.PLAIN, factors + percent(share) + " of variance");
    }

    static LensText of(CommonMethodResult result) {
        List<String> parts = new ArrayList<>();
        result.harman().forEach(harman -> parts.add("Harman " + percent(harman.component())));
        for (CommonMethodResult.Test test : result.tests()) {
            var comparison = test.comparison();
            boolean one = test.kind().equals(CommonMethodResult.ONE_FACTOR);
            String difference = comparison.reason().isEmpty()
                    ? difference(
                            comparison.chiSquareDifference(),
                            comparison.degreesOfFreedomDifference(),
                            comparison.pValue())
                    : comparison.reason();
            String share = Double.isNaN(test.share()) ? "" : percent(test.share()) + ", ";
            parts.add((one ? "one factor " : "method factor ") + share + difference);
        }
        return result.reason().isEmpty()
                ? above(Tone.PLAIN, String.join(BETWEEN, parts))
                : above(Tone.BAD, "✗ " + result.reason());
    }

    static LensText of(LadderResult ladder) {
        InvarianceTable table = ladder.table();
        if (!table.reason().isEmpty()) {
            return above(Tone.MUTED, "– " + table.reason());
        }
        List<String> parts = new ArrayList<>();
        boolean fails = false;
        for (InvarianceTable.Rung rung : table.rungs()) {
            parts.add(rung(ladder, rung));
            fails |= rung.change().verdict().equals("fails") || !rung.reason().isEmpty();
        }
        return above(fails ? Tone.BAD : Tone.GOOD, String.join(BETWEEN, parts));
    }

    private static String rung(LadderResult ladder, InvarianceTable.Rung rung) {
        String name = ladder.step(rung.model());
        if (!rung.reason().isEmpty()) {
            return name + ' ' + LensMessage.NO_FIT.text();
        }
        InvarianceTable.Change change = rung.change();
        if (change.reference().isEmpty()) {
            return name + " CFI " + NumberText.bounded(rung.cfi());
        }
        String verdict = change.verdict().isEmpty() ? name : name + ' ' + change.verdict();
        return verdict + ": " + difference(change.chiSquare(), change.degreesOfFreedom(), change.pValue());
    }

    private static String difference(double statistic, double degrees, double p) {
        String value = "Δχ²(" + NumberText.degrees(degrees) + ") = " + NumberText.decimal(statistic, TWO_DECIMALS);
        return Double.isNaN(p) ? value : value + ", " + NumberText.pEquals(p);
    }

    private static String percent(double share) {
        return Math.round(PERCENT * share) + " %";
    }

    private static LensText above(Tone tone, String text) {
        return new LensText(LensText.Place.ABOVE, tone, "", text, text);
    }
}
