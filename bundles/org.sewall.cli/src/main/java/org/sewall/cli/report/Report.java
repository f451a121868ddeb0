package org.sewall.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.result.CaseResult;
import org.sewall.result.ExploratoryResult;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.Problem;
import org.sewall.result.ResultDocument;
import org.sewall.result.Severity;
import org.sewall.result.StudyResult;
import org.sewall.result.Verdict;

/**
 * Writes a result for people: fit, tables of estimates, chi-square differences, verdicts and warnings.
 *
 * <p>Everything comes from the result document, so what is stored can be printed again without fitting.
 */
public final class Report {

    private final ResultDocument document;
    private final Glyphs glyphs;
    private final boolean colour;
    private final List<String> lines = new ArrayList<>();

    private Report(ResultDocument document, Glyphs glyphs, boolean colour) {
        this.document = document;
        this.glyphs = glyphs;
        this.colour = colour;
    }

    /**
     * Return the lines of a report.
     *
     * @param document what was found
     * @param problems what to say about it, with files named as the reader would
     * @param unicode whether the reader's console shows characters beyond ASCII
     * @param colour whether it shows colours
     */
    public static List<String> lines(ResultDocument document, List<Problem> problems, boolean unicode, boolean colour) {
        Report report = new Report(document, Glyphs.of(unicode), colour);
        report.head();
        AnalysesReport analyses = new AnalysesReport(document, report.glyphs);
        analyses.samples().forEach(report::section);
        if (document instanceof CaseResult bare && !bare.exploratory().isEmpty()) {
            bare.exploratory().forEach(report::exploration);
        } else {
            document.models().stream().filter(report::isShown).forEach(report::model);
        }
        report.comparisons();
        analyses.analyses().forEach(report::section);
        report.invariance();
        report.hypotheses();
        report.remarks("Warnings", Severity.WARNING, problems);
        report.remarks("Notes", Severity.INFO, problems);
        return report.lines;
    }

    private void head() {
        if (document instanceof StudyResult study && !study.study().isEmpty()) {
            String title = study.title().isEmpty() ? "" : "  " + study.title();
            lines.add(Paint.STRONG.on(study.study(), colour) + title);
        }
        if (!document.convention().isEmpty()) {
            lines.add("Number convention: " + convention());
        }
    }

    private String convention() {
        NumberConvention convention =
                NumberConvention.valueOf(document.convention().toUpperCase(Locale.ROOT));
        boolean wishart = document.models().stream()
                .anyMatch(model -> "wishart".equals(model.options().get("likelihood")));
        String numbers =
                switch (convention) {
                    case AMOS -> glyphs.chiSquare() + " = (N - 1) F, S divided by N";
                    case LAVAAN, MPLUS ->
                        wishart
                                ? "Wishart likelihood, " + glyphs.chiSquare() + " = (N - 1) F, S divided by N - 1"
                                : glyphs.chiSquare() + " = N F, S divided by N";
                    case LISREL -> glyphs.chiSquare() + " = (N - 1) F, S divided by N - 1";
                };
        return convention.label() + " (" + numbers + ")";
    }

    // --- models ----------------------------------------------------------------------------------------------

    /** The models of an analysis stand in its table; all their estimates would fill many pages. */
    private boolean isShown(ModelResult model) {
        return !document.isForAnalysis(model);
    }

    private void model(ModelResult model) {
        lines.add("");
        heading(title(model));
        if (!model.isFitted()) {
            lines.add("  " + Paint.BAD.on("Not fitted.", colour) + " " + model.error());
            return;
        }
        lines.addAll(new FitLines(model, glyphs, isAmos()).lines());
        new EvidenceLines(model).lines().forEach(line -> lines.add("  " + line));
        int groups = Math.max(1, model.names().groups().size());
        for (int group = 1; group <= groups; group++) {
            group(model, group, groups);
        }
        TextTable defined = new EstimateTables(model, 1, isAmos(), glyphs).defined();
        if (!defined.isEmpty()) {
            table(defined);
        }
    }

    private void exploration(ExploratoryResult result) {
        lines.add("");
        heading("Exploratory factor analysis");
        ExploratoryTables tables = new ExploratoryTables(result, glyphs);
        tables.lines().forEach(line -> lines.add("  " + line));
        tables.tables().forEach(this::table);
    }

    private void group(ModelResult model, int group, int groups) {
        if (groups > 1) {
            lines.add("");
            lines.add("  " + Paint.STRONG.on("Group " + model.names().groups().get(group - 1), colour));
        }
        EstimateTables estimates = new EstimateTables(model, group, isAmos(), glyphs);
        estimates.tables().forEach(this::table);
        if (!estimates.rSquared().isEmpty()) {
            lines.add("");
            lines.add("  " + estimates.rSquared());
        }
    }

    private boolean isAmos() {
        return NumberConvention.AMOS.name().equalsIgnoreCase(document.convention());
    }

    private static String title(ModelResult model) {
        String name = model.id();
        int step = name.lastIndexOf('.');
        return switch (model.step()) {
            case MEASUREMENT -> name.substring(0, step) + ", step 1: measurement model";
            case STRUCTURAL -> name.substring(0, step) + ", step 2: structural model";
            case ALTERNATIVE -> name + ", alternative of " + withoutStep(model.base());
            case SINGLE -> "main".equals(name) ? "Model" : name;
            case RUNG, METHOD -> name;
        };
    }

    private static String withoutStep(String id) {
        int step = id.lastIndexOf('.');
        return step < 0 ? id : id.substring(0, step);
    }

    private void heading(String text) {
        lines.add(Paint.STRONG.on(text, colour));
        lines.add(glyphs.rule().repeat(text.codePointCount(0, text.length())));
    }

    private void table(TextTable table) {
        lines.add("");
        List<String> rows = table.lines();
        lines.add("  " + Paint.FAINT.on(rows.get(0), colour));
        rows.subList(1, rows.size()).forEach(row -> lines.add("  " + row));
    }

    // --- comparisons and verdicts ----------------------------------------------------------------------------

    private void comparisons() {
        if (document.comparisons().isEmpty()) {
            return;
        }
        lines.add("");
        heading("Chi-square differences");
        document.comparisons().forEach(comparison -> lines.add("  " + difference(comparison)));
    }

    private String difference(ModelComparison comparison) {
        String pair = name(comparison.restricted()) + " against " + name(comparison.general()) + ": ";
        if (!comparison.reason().isEmpty()) {
            return pair + comparison.reason();
        }
        return pair
                + glyphs.difference()
                + glyphs.chiSquare()
                + "("
                + Numbers.count(comparison.degreesOfFreedomDifference())
                + ") = "
                + Numbers.statistic(comparison.chiSquareDifference())
                + ", "
                + Numbers.namedP(comparison.pValue());
    }

    private String name(String id) {
        return document.model(id)
                .map(model -> switch (model.step()) {
                    case MEASUREMENT -> withoutStep(id) + " step 1";
                    case STRUCTURAL -> withoutStep(id) + " step 2";
                    case ALTERNATIVE, SINGLE, RUNG, METHOD -> id;
                })
                .orElse(id);
    }

    private void invariance() {
        if (document instanceof CaseResult bare && !bare.invariance().isEmpty()) {
            section(AnalysesReport.ladder("Invariance across groups", new InvarianceTables(bare.invariance(), glyphs)));
        }
    }

    private void section(AnalysesReport.Section section) {
        lines.add("");
        heading(section.heading());
        section.lines().forEach(line -> lines.add("  " + line));
        section.tables().forEach(this::table);
        section.remarks().forEach(remark -> lines.add("  " + remark));
        if (!section.nested().isEmpty()) {
            lines.add("");
            heading("Nested model comparisons");
            section.nested().forEach(this::table);
        }
    }

    private void hypotheses() {
        if (document.hypotheses().isEmpty()) {
            return;
        }
        lines.add("");
        heading("Hypotheses");
        TextTable table = new TextTable("", "", "Sign", "Estimate", "Std.", "p", "");
        for (HypothesisResult hypothesis : document.hypotheses()) {
            table.row(
                    hypothesis.name(),
                    hypothesis.from() + " " + glyphs.arrow() + " " + hypothesis.to(),
                    sign(hypothesis),
                    Numbers.estimate(hypothesis.estimate().value()),
                    Numbers.share(hypothesis.standardized()),
                    Numbers.p(hypothesis.estimate().pValue()),
                    verdict(hypothesis));
        }
        table.leftAligned(1, 2, 6);
        table.lines().forEach(line -> lines.add("  " + line));
    }

    private static String sign(HypothesisResult hypothesis) {
        return switch (hypothesis.sign()) {
            case POSITIVE -> "+";
            case NEGATIVE -> "-";
            case ANY -> "+/-";
        };
    }

    private String verdict(HypothesisResult hypothesis) {
        boolean grouped = hypothesis.verdict() != Verdict.NOT_TESTED
                && !hypothesis.reason().isEmpty();
        String words = hypothesis.verdict().words() + (grouped ? ", " + hypothesis.reason() : "");
        return switch (hypothesis.verdict()) {
            case SUPPORTED -> Paint.GOOD.on(glyphs.yes() + " " + words, colour);
            case NOT_SUPPORTED, WRONG_SIGN -> Paint.BAD.on(glyphs.no() + " " + words, colour);
            case NOT_TESTED -> Paint.CAUTION.on("? " + words + ": " + hypothesis.reason(), colour);
        };
    }

    private void remarks(String name, Severity severity, List<Problem> problems) {
        List<Problem> remarks = problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
        if (remarks.isEmpty()) {
            return;
        }
        lines.add("");
        heading(name);
        remarks.forEach(remark -> lines.add("  " + remark.printed()));
    }
}
