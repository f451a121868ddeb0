package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tables of what a study asks for beside its models; expected numbers are those of docs/guide/analyses.md. */
class AnalysesViewTest {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @AfterEach
    void leave_the_view_as_it_was() {
        Bench.results().select("Parameters");
    }

    @Test
    void analyses_of_moments_have_tables() throws CoreException {
        // GIVEN a study of published moments
        var study = fresh.withExample();
        Bench.open(study);
        FreshProject.fitted(study);
        untilShown("Sample Ventures");

        // THEN the flow of its sample, its loadings and its tests of common method variance are there
        assertEquals(
                List.of("analysed", "90", "14.8 %", "83", "14.0 %", "173", "14.4 %", "74.6 %"),
                cells("Sample Ventures").get(3));
        assertEquals(15, cells("Factors Exploratory").size());
        assertTrue(Bench.results().remarks("Factors Exploratory").get(1).endsWith("Variance explained: 52.5 %"));
        assertEquals(6, cells("Factors Exploratory").get(0).size());
        var tests = cells("Common Method Bias");
        assertEquals(List.of("30.4 %", "25.7 %", "", "18.0 %"), column(tests, 4));
        assertEquals(List.of("", "", "356.16", "12.09"), column(tests, 1));
        Bench.results().select("Sample Ventures");
        Bench.until("all columns can be seen", () -> widths(flow()) <= flow().getClientArea().width);
        show("Sample Ventures");
        show("Factors Exploratory");
        show("Common Method Bias");

        // AND the ladder, which needs the answers, says why it has none
        Bench.results().select("Invariance Countries");
        assertTrue(Bench.results().cells("Invariance Countries").isEmpty());
        show("Invariance Countries");

        // AND numbers that no longer belong to the text are shown as past ones
        var editor = Bench.open(study);
        var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        document.set(document.get().replace("usable 92", "usable 93"));
        Bench.until("the numbers are past", () -> Bench.results().page().dimmed());
        Bench.results().select("Sample Ventures");
        Bench.linger(Duration.ofMillis(300));
        Bench.screenshot("analysis-past");
    }

    @Test
    void ladders_of_answers_have_tables() throws Exception {
        // GIVEN a study of answers in two groups
        fresh.withFile("holzinger1939.csv", example("holzinger1939.csv"));
        var study = fresh.withFile("abilities.sem", example("abilities.sem"));
        Bench.open(study);
        FreshProject.fitted(study);
        untilShown("Invariance Partly");

        // THEN each step of the ladder says what it costs
        show("Invariance Partly");
        var partly = cells("Invariance Partly");
        assertEquals(List.of("configural", "loadings", "intercepts", "covariances"), column(partly, 0));
        assertEquals(List.of("", "8.19", "5.38", "2.41"), column(partly, 8));
        assertEquals(List.of("", "6", "4", "3"), column(partly, 9));
        assertEquals(List.of("", ".224", ".251", ".492"), column(partly, 10));
        assertEquals(List.of("", "\u2713 holds", "\u2713 holds", "\u2713 holds"), column(partly, 1));
        show("Invariance Partly");
        show("Invariance Alike");
        assertTrue(column(cells("Invariance Alike"), 1).contains("\u2717 fails"));

        // AND these are the rows of the command's report
        var report = report(study);
        for (var row : partly.subList(1, partly.size())) {
            assertTrue(report.contains(pick(row, 0, 14, 8, 9, 10, 11, 12, 13)), row + " is not in the report.");
        }
        for (var row : cells("Factors Exploratory")) {
            assertTrue(report.contains(row), row + " is not in the report.");
        }
        for (var row : cells("Sample Pupils")) {
            var filled = row.stream().filter(cell -> !cell.isEmpty()).toList();
            assertTrue(report.contains(filled), filled + " is not in the report.");
        }

        // AND Amos's nested comparisons can be chosen
        Bench.results()
                .select(
                        "Invariance AsInAmos",
                        Bench.results().tables("Invariance AsInAmos").get(1));
        show("Invariance AsInAmos");
        assertEquals(8, cells("Invariance AsInAmos").get(0).size());

        // AND the models of the ladders do not crowd the fit table
        assertTrue(Bench.results().cells("Fit").get(0).size() <= 4);
        show("Factors Exploratory");
    }

    @Test
    void a_ladder_of_a_lavaan_file_has_a_table() throws CoreException, IOException {
        // GIVEN a lavaan file whose options ask for Amos's ladder
        fresh.withFile("holzinger1939.csv", example("holzinger1939.csv"));
        fresh.withFile("options.json", example("amos.json"));
        var study = fresh.withFile("abilities.lav", example("abilities.lav"));
        Bench.open(study);
        FreshProject.fitted(study);
        untilShown("Invariance");

        // THEN its steps are there
        assertTrue(cells("Invariance").size() > 3);
        assertTrue(column(cells("Invariance"), 1).contains("\u2717 fails"));
        show("Invariance");
    }

    @Test
    void analyses_are_in_front_only_while_no_model_is_fitted() throws CoreException {
        // GIVEN a study whose only model has not enough moments
        var sample = "sample S { asked 20 analysed 9 }\n";
        var model = "data D { moments \"m.csv\" n 90 }\nmodel M on D { F =~ a + b + c }\n";
        fresh.withFile("m.csv", "a,b,c\n1,.5,.4\n.5,1,.3\n.4,.3,1\n");
        var study = fresh.withFile("few.sem", sample + model.replace(" + c", ""));
        var editor = Bench.open(study);
        FreshProject.fitted(study);
        Bench.until("the sample is in front", () -> Bench.results().front().equals("Sample S"));

        // WHEN it has
        Bench.replace(editor, "a + b", "a + b + c");
        FreshProject.fitted(study);

        // THEN the parameters are in front again
        Bench.until("the parameters are in front", () -> Bench.results().front().equals("Parameters"));
    }

    private static void untilShown(String title) {
        Bench.until(title + " is there", () -> Bench.results().titles().contains(title));
    }

    private static List<List<String>> cells(String title) {
        return Bench.results().cells(title);
    }

    private static List<String> column(List<List<String>> cells, int index) {
        return cells.stream().map(row -> row.get(index)).toList();
    }

    /** Take a picture; where no test was before, the widgets are drawn only when their window changes its size. */
    private static void show(String title) {
        Bench.results().select(title);
        Bench.window().getShell().setSize(WIDTH - 10, HEIGHT);
        Bench.linger(Duration.ofMillis(300));
        Bench.window().getShell().setSize(WIDTH, HEIGHT);
        Bench.linger(Duration.ofMillis(500));
        Bench.screenshot("analysis-" + title.toLowerCase().replace(' ', '-'));
    }

    /** Return the cells of the lines of the command's report, without its marks of success and failure. */
    private static Set<List<String>> report(IFile study) throws Exception {
        var output = Command.fit(study);
        try {
            return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                    .map(line -> line.strip().replaceFirst("\\s{2,}\\S (holds|fails)$", ""))
                    .map(line -> List.of(line.split("\\s{2,}")))
                    .collect(Collectors.toSet());
        } finally {
            Files.delete(output);
        }
    }

    private static List<String> pick(List<String> row, int... columns) {
        return Arrays.stream(columns).mapToObj(row::get).toList();
    }

    private static Table flow() {
        return Widgets.below(Bench.results().area(), Table.class).stream()
                .filter(table -> table.getColumn(0).getText().equals("Stage"))
                .findFirst()
                .orElseThrow();
    }

    private static int widths(Table table) {
        return Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).sum();
    }

    private static String example(String name) throws IOException {
        var path = Path.of(System.getProperty("sewall.root"), "examples", "invariance", name);
        return Files.readString(path, StandardCharsets.UTF_8);
    }
}
