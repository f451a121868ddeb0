package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.sewall.result.ModelResult;
import org.sewall.result.Resamples;
import org.sewall.result.TestResult;

/** Writes how well a model fits, in a few lines as articles report it. */
final class FitLines {

    private static final String STANDARD = "standard";

    private final ModelResult model;
    private final Glyphs glyphs;
    private final boolean amos;

    FitLines(ModelResult model, Glyphs glyphs, boolean amos) {
        this.model = model;
        this.glyphs = glyphs;
        this.amos = amos;
    }

    /** Return the lines, indented. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("  N = " + model.size().observations() + dropped() + ", "
                + model.size().parameters() + " free parameters");
        lines.add("  " + groups());
        lines.add("  " + method());
        lines.add("  " + resamples());
        lines.add("  " + chiSquare());
        model.tests().stream()
                .filter(test -> !STANDARD.equals(test.test()))
                .forEach(test -> lines.add("  " + furtherTest(test)));
        lines.add("  " + joined(index("CFI", "cfi"), index("TLI", "tli"), rmsea("RMSEA", ""), index("SRMR", "srmr")));
        lines.add("  " + joined(variant("scaled", ".scaled")));
        lines.add("  " + joined(variant("robust", ".robust")));
        lines.add("  " + joined(information()));
        lines.removeIf(String::isBlank);
        return lines;
    }

    private String dropped() {
        int dropped = model.size().dropped();
        return dropped == 0 ? "" : " (" + dropped + " left out: missing values)";
    }

    private String chiSquare() {
        double df = model.fit("df");
        String text = glyphs.chiSquare() + "(" + Numbers.count(df) + ") = " + Numbers.statistic(model.fit("chisq"));
        if (df > 0) {
            text += ", " + Numbers.namedP(model.fit("pvalue")) + ", " + glyphs.chiSquare() + "/df = "
                    + Numbers.statistic(model.fit("chisq") / df);
        }
        return text;
    }

    private String index(String label, String key) {
        double value = model.fit(key);
        return Double.isFinite(value) ? label + " = " + Numbers.share(value) : "";
    }

    /** Return the sizes of several groups; a single one has nothing to tell. */
    private String groups() {
        List<String> names = model.names().groups();
        List<String> parts = new ArrayList<>();
        for (int g = 0; g < names.size() && names.size() > 1; g++) {
            parts.add(names.get(g) + " " + model.size().observationsByGroup().get(g));
        }
        return parts.isEmpty() ? "" : "Groups: " + String.join(", ", parts);
    }

    /** Return how estimates and their errors were found, unless it is plain maximum likelihood. */
    private String method() {
        String estimator = model.options().getOrDefault("estimator", "ML");
        String errors = model.options().getOrDefault("se", STANDARD);
        String missing = model.options().getOrDefault("missing", "listwise");
        boolean plain = "ML".equalsIgnoreCase(estimator) && STANDARD.equals(errors) && "listwise".equals(missing);
        if (plain) {
            return "";
        }
        String text = "Estimator " + estimator + ", standard errors " + errors;
        return "listwise".equals(missing) ? text : text + ", missing values " + missing;
    }

    private String resamples() {
        Resamples resamples = model.resamples();
        return resamples.isEmpty()
                ? ""
                : "Bootstrap: " + resamples.drawn() + " samples drawn (seed "
                        + model.options().getOrDefault("iseed", "unknown") + "), " + resamples.used() + " used, "
                        + resamples.failed() + " failed, " + resamples.inadmissible() + " inadmissible";
    }

    private String furtherTest(TestResult test) {
        String text = test.test() + ": " + glyphs.chiSquare() + "(" + Numbers.count(test.degreesOfFreedom()) + ") = "
                + Numbers.statistic(test.statistic()) + ", " + Numbers.namedP(test.pValue());
        if (Double.isFinite(test.scalingFactor())) {
            text += ", scaling factor " + Numbers.share(test.scalingFactor());
        }
        return Double.isFinite(test.shift()) ? text + ", shift " + Numbers.share(test.shift()) : text;
    }

    private String[] variant(String name, String suffix) {
        return new String[] {
            index(name + " CFI", "cfi" + suffix), index(name + " TLI", "tli" + suffix), rmsea(name + " RMSEA", suffix)
        };
    }

    private String rmsea(String label, String suffix) {
        double value = model.fit("rmsea" + suffix);
        if (!Double.isFinite(value)) {
            return "";
        }
        String text = label + " = " + Numbers.share(value);
        double lower = model.fit("rmsea.ci.lower" + suffix);
        double upper = model.fit("rmsea.ci.upper" + suffix);
        if (Double.isFinite(lower) && Double.isFinite(upper)) {
            text += " [" + Numbers.share(lower) + ", " + Numbers.share(upper) + "]";
        }
        double close = model.fit("rmsea.pvalue" + suffix);
        return Double.isFinite(close) ? text + " (pclose " + Numbers.p(close) + ")" : text;
    }

    private String[] information() {
        return amos
                ? new String[] {statistic("AIC", "aic"), statistic("BCC", "bcc"), statistic("BIC", "bic")}
                : new String[] {statistic("AIC", "aic"), statistic("BIC", "bic"), statistic("SABIC", "bic2")};
    }

    private String statistic(String label, String key) {
        double value = model.fit(key);
        return Double.isFinite(value) ? label + " = " + Numbers.statistic(value) : "";
    }

    private static String joined(String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                present.add(part);
            }
        }
        return String.join(", ", present);
    }
}
