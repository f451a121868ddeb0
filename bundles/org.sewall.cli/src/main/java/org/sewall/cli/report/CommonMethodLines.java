package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.sewall.result.CommonMethodResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.ResultDocument;

/** Tells what tests of common-method variance found. */
final class CommonMethodLines {

    private final CommonMethodResult result;
    private final ResultDocument document;
    private final Glyphs glyphs;

    CommonMethodLines(CommonMethodResult result, ResultDocument document, Glyphs glyphs) {
        this.result = result;
        this.document = document;
        this.glyphs = glyphs;
    }

    /** Return the lines: Harman's shares, then each model against the measurement model. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        result.harman()
                .forEach(harman -> lines.add("Harman, " + result.items().size() + " items: first component "
                        + Numbers.percent(harman.component()) + " of the variance, single factor (ml) "
                        + Numbers.percent(harman.factor())));
        for (CommonMethodResult.Test test : result.tests()) {
            boolean one = test.kind().equals(CommonMethodResult.ONE_FACTOR);
            lines.add((one ? "One factor in place of the constructs: " : "A method factor beside the constructs: ")
                    + difference(test.comparison()));
            if (!Double.isNaN(test.share())) {
                lines.add("The method factor has " + Numbers.percent(test.share()) + " of the variance");
            }
        }
        if (!result.reason().isEmpty()) {
            lines.add("Not complete. " + result.reason());
        }
        return lines;
    }

    /** Return how the models fit, empty without any. */
    TextTable fit() {
        TextTable fit = new TextTable("Model", "npar", glyphs.chiSquare(), "df", "p", "CFI", "RMSEA", "SRMR");
        result.fittedModels(document)
                .forEach((kind, model) -> fit.row(
                        kind,
                        Integer.toString(model.size().parameters()),
                        Numbers.statistic(model.fit("chisq")),
                        Numbers.count(model.fit("df")),
                        Numbers.p(model.fit("pvalue")),
                        Numbers.share(model.fit("cfi")),
                        Numbers.share(model.fit("rmsea")),
                        Numbers.share(model.fit("srmr"))));
        return fit;
    }

    private String difference(ModelComparison comparison) {
        if (!comparison.reason().isEmpty()) {
            return comparison.reason();
        }
        return glyphs.difference() + glyphs.chiSquare() + "("
                + Numbers.count(comparison.degreesOfFreedomDifference()) + ") = "
                + Numbers.statistic(comparison.chiSquareDifference()) + ", " + Numbers.namedP(comparison.pValue());
    }
}
