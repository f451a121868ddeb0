package org.sewall.dsl.ide.lens;

import java.util.ArrayList;
import java.util.List;
import org.sewall.dsl.ide.lens.LensText.Tone;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.NumberText;
import org.sewall.result.Status;

/** The fit of one model in one line, in the order of the American Psychological Association. */
final class FitLine {
    private static final int TWO_DECIMALS = 2;
    private static final String BETWEEN = " · ";

    private FitLine() {}

    static LensText of(ModelResult model, String title) {
        String text = model.isFitted() ? fit(model) : failure(model);
        boolean good = model.isFitted() && model.admissible();
        return above(good ? Tone.PLAIN : Tone.BAD, title, text);
    }

    static LensText of(ModelComparison comparison, String title) {
        boolean tested = !Double.isNaN(comparison.chiSquareDifference());
        return above(Tone.PLAIN, title, tested ? difference(comparison) : comparison.reason());
    }

    static LensText muted(LensMessage message, String title) {
        return above(Tone.MUTED, title, message.text());
    }

    private static LensText above(Tone tone, String title, String text) {
        return new LensText(LensText.Place.ABOVE, tone, title, text, text);
    }

    private static String fit(ModelResult model) {
        List<String> parts = new ArrayList<>();
        if (!model.admissible()) {
            parts.add("⚠ " + LensMessage.INADMISSIBLE.text());
        }
        parts.add(chiSquare("χ²", model.fit("chisq"), model.fit("df"), model.fit("pvalue")));
        addBounded(parts, "CFI", model.fit("cfi"));
        addBounded(parts, "TLI", model.fit("tli"));
        addRmsea(parts, model);
        addBounded(parts, "SRMR", model.fit("srmr"));
        return String.join(BETWEEN, parts);
    }

    private static String difference(ModelComparison comparison) {
        return chiSquare(
                "Δχ²", comparison.chiSquareDifference(), comparison.degreesOfFreedomDifference(), comparison.pValue());
    }

    private static String chiSquare(String symbol, double statistic, double degrees, double p) {
        String value =
                symbol + '(' + NumberText.degrees(degrees) + ") = " + NumberText.decimal(statistic, TWO_DECIMALS);
        return Double.isNaN(p) ? value : value + ", " + NumberText.pEquals(p);
    }

    private static void addBounded(List<String> parts, String name, double value) {
        if (!Double.isNaN(value)) {
            parts.add(name + ' ' + NumberText.bounded(value));
        }
    }

    private static void addRmsea(List<String> parts, ModelResult model) {
        double value = model.fit("rmsea");
        double lower = model.fit("rmsea.ci.lower");
        double upper = model.fit("rmsea.ci.upper");
        if (!Double.isNaN(value)) {
            String interval =
                    Double.isNaN(lower) || Double.isNaN(upper) ? "" : ' ' + NumberText.boundedInterval(lower, upper);
            parts.add("RMSEA " + NumberText.bounded(value) + interval);
        }
    }

    private static String failure(ModelResult model) {
        String what = "✗ " + message(model.status()).text();
        return model.error().isEmpty() ? what : what + ": " + model.error();
    }

    private static LensMessage message(Status status) {
        return switch (status) {
            case NOT_CONVERGED -> LensMessage.NOT_CONVERGED;
            case NOT_IDENTIFIED -> LensMessage.NOT_IDENTIFIED;
            case CANCELLED -> LensMessage.CANCELLED;
            default -> LensMessage.NO_FIT;
        };
    }
}
