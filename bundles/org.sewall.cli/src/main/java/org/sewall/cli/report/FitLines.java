package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.sewall.result.ModelResult;

/** Writes how well a model fits, in a few lines as articles report it. */
final class FitLines {

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
        lines.add("  " + chiSquare());
        lines.add("  " + joined(index("CFI", "cfi"), index("TLI", "tli"), rmsea(), index("SRMR", "srmr")));
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

    private String rmsea() {
        double value = model.fit("rmsea");
        if (!Double.isFinite(value)) {
            return "";
        }
        String text = "RMSEA = " + Numbers.share(value);
        if (Double.isFinite(model.fit("rmsea.ci.lower")) && Double.isFinite(model.fit("rmsea.ci.upper"))) {
            text += " [" + Numbers.share(model.fit("rmsea.ci.lower")) + ", "
                    + Numbers.share(model.fit("rmsea.ci.upper")) + "]";
        }
        double close = model.fit("rmsea.pvalue");
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
