package org.sewall.ui.results.table;

import java.util.ArrayList;
import java.util.List;
import org.sewall.result.CommonMethodResult;
import org.sewall.result.ModelResult;
import org.sewall.result.ResultDocument;
import org.sewall.ui.UiMessage;

/** The tables of tests of common-method variance: what each says, and how the models fit. */
final class CommonMethodTables {
    private static final List<Column> TESTS = List.of(
            Column.words("Test", "What is asked of the data", 42),
            Column.numbers("\u0394\u03c7\u00b2", "Difference in chi-square from the model of the constructs", 9),
            Column.numbers("\u0394df", "Degrees of freedom of the difference", 6),
            Column.numbers("p", "Probability of the difference if the simpler model holds", 8),
            Column.numbers("of variance", "Share of the variance of all items", 12));
    private static final List<Column> FIT = List.of(
            Column.words("Model", "Model of the same items", 18),
            Column.numbers("npar", "Free parameters", 6),
            Column.numbers("\u03c7\u00b2", "Chi-square", 9),
            Column.numbers("df", "Degrees of freedom", 6),
            Column.numbers("p", "Probability of the chi-square", 8),
            Column.numbers("CFI", "Comparative fit index", 8),
            Column.numbers("RMSEA", "Root mean square error of approximation", 8),
            Column.numbers("SRMR", "Standardized root mean square residual", 8));

    private CommonMethodTables() {}

    /** Return the tables; the models stand in the document. */
    static Analysis of(CommonMethodResult result, ResultDocument document) {
        var tables = new ArrayList<ResultTable>();
        var tests = tests(result);
        if (!tests.isEmpty()) {
            tables.add(new ResultTable("Tests", TESTS, tests));
        }
        var fit = new ArrayList<Row>();
        result.fittedModels(document).forEach((kind, model) -> fit.add(row(kind, model)));
        if (!fit.isEmpty()) {
            tables.add(new ResultTable("Fit of the models", FIT, fit));
        }
        var remarks = new ArrayList<String>();
        remarks.add(result.items().size() + " items");
        if (!result.reason().isEmpty()) {
            remarks.add(UiMessage.METHOD_NOT_COMPLETE.with(result.reason()));
        }
        result.tests().stream()
                .map(test -> test.comparison().reason())
                .filter(reason -> !reason.isEmpty())
                .forEach(remarks::add);
        return new Analysis("Common Method " + result.id(), remarks, tables);
    }

    private static List<Row> tests(CommonMethodResult result) {
        var rows = new ArrayList<Row>();
        for (var harman : result.harman()) {
            rows.add(share("Harman, first principal component", harman.component()));
            rows.add(share("Harman, single factor (ml)", harman.factor()));
        }
        for (var test : result.tests()) {
            var one = test.kind().equals(CommonMethodResult.ONE_FACTOR);
            var comparison = test.comparison();
            rows.add(Row.of(List.of(
                    Cell.text(one ? "One factor in place of the constructs" : "A method factor beside the constructs")
                            .explained(comparison.reason()),
                    FitCells.statistic(comparison.chiSquareDifference()),
                    FitCells.count(comparison.degreesOfFreedomDifference()),
                    FitCells.probability(comparison.pValue()),
                    FitCells.percent(test.share()))));
        }
        return rows;
    }

    private static Row share(String test, double share) {
        return Row.of(List.of(Cell.text(test), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, FitCells.percent(share)));
    }

    private static Row row(String kind, ModelResult model) {
        var parameters = model.size().parameters();
        return Row.of(List.of(
                Cell.text(kind),
                Cell.number(Integer.toString(parameters), parameters),
                FitCells.statistic(model.fit("chisq")),
                FitCells.count(model.fit("df")),
                FitCells.probability(model.fit("pvalue")),
                FitCells.share(model.fit("cfi")),
                FitCells.share(model.fit("rmsea")),
                FitCells.share(model.fit("srmr"))));
    }
}
