package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sewall.core.ResultState;
import org.sewall.core.SewallCore;
import org.sewall.core.StudyFiles;

/** The main job: a published study is fitted, edited and fitted again. */
class ExampleStudyTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void example_is_fitted_as_published() throws CoreException, IOException {
        // GIVEN the example project, open in the editor
        var study = fresh.withExample();
        var editor = Bench.open(study);

        // WHEN it was built
        FreshProject.fitted(study);

        // THEN there is nothing to complain about, and text and view show the published numbers
        assertEquals(List.of(), messages());
        var golden = Golden.read();
        untilShown(editor, "\u03c7\u00b2(95) = " + golden.twoDecimals("cfa", "CMIN"));
        untilShown(editor, "\u03c7\u00b2(100) = " + golden.twoDecimals("structural", "CMIN"));
        untilShown(editor, "\u0394\u03c7\u00b2(5) = 4.81");
        untilShown(editor, "\u2713 supported");
        var chiSquare = row("Fit", "\u03c7\u00b2");
        assertEquals(golden.twoDecimals("cfa", "CMIN"), chiSquare.get(1));
        assertEquals(golden.twoDecimals("structural", "CMIN"), chiSquare.get(2));
        assertEquals(golden.share("structural", "CFI"), row("Fit", "CFI").get(2));
        assertEquals(golden.share("structural", "RMSEA"), row("Fit", "RMSEA").get(2));
        var difference = golden.number("structural", "CMIN") - golden.number("cfa", "CMIN");
        assertEquals(
                difference, Double.parseDouble(row("Fit", "\u0394\u03c7\u00b2").get(2)), 0.005);
        assertEquals(4, cells("Hypotheses").size());
        assertTrue(cells("Hypotheses").stream().allMatch(hypothesis -> hypothesis.contains("supported")));
        assertTrue(study.getProject().getFolder(StudyFiles.RESULTS).isDerived());
        Bench.reveal(editor, "model TwoStep");
        Bench.linger(Duration.ofSeconds(3));
        Bench.screenshot("fitted-example");
    }

    @Test
    void edited_path_is_fitted_on_save() throws CoreException, IOException {
        // GIVEN the fitted example
        var study = fresh.withExample();
        var editor = Bench.open(study);
        FreshProject.fitted(study);

        // WHEN direct paths are added to the structural model, as the published alternative has them
        Bench.replace(editor, "Learning ~ Support\n", "Learning ~ Support + Technology + Intent\n");
        Bench.replace(editor, "Performance ~ Support\n", "Performance ~ Support + Technology + Intent\n");
        FreshProject.fitted(study);

        // THEN text and view show the fit of the alternative, and the new paths
        var golden = Golden.read();
        Bench.until(
                "the view shows the new fit",
                () -> row("Fit", "\u03c7\u00b2").get(2).equals(golden.twoDecimals("alternative", "CMIN")));
        assertTrue(cells("Parameters").stream().anyMatch(row -> row.get(1).equals("Learning ~ Technology")));
        untilShown(editor, "\u03c7\u00b2(96) = " + golden.twoDecimals("alternative", "CMIN"));
        assertFalse(Bench.results().page().dimmed());
    }

    @Test
    void unsaved_text_greys_the_numbers() throws CoreException {
        // GIVEN the fitted example
        var study = fresh.withExample();
        var editor = Bench.open(study);
        FreshProject.fitted(study);

        // WHEN the text is changed and not saved
        editor.getDocumentProvider().getDocument(editor.getEditorInput()).set("// nothing left");

        // THEN the numbers are shown as those of the saved text
        Bench.until(
                "the view says that the text was changed",
                () -> Bench.results().page().dimmed());
        assertTrue(Bench.results().page().notice().contains("unsaved"));
    }

    @Test
    void typo_is_marked_where_it_is() throws CoreException {
        // GIVEN the fitted example
        var study = fresh.withExample();
        var editor = Bench.open(study);
        FreshProject.fitted(study);

        // WHEN a name in a hypothesis is mistyped
        Bench.replace(editor, "Support -> Learning", "Suport -> Learning");
        FreshProject.settle();

        // THEN the marker is on the name, and what does not depend on it is still fitted
        Bench.until("the typo is marked", () -> !FreshProject.markers(study).isEmpty());
        var marker = FreshProject.markers(study).get(0);
        assertEquals("Suport", FreshProject.marked(marker));
        assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
        Bench.until(
                "three hypotheses are supported",
                () -> cells("Hypotheses").stream()
                                .filter(hypothesis -> hypothesis.contains("supported"))
                                .count()
                        == 3);
        Bench.until("the text shows three verdicts", () -> verdicts(editor) == 3);

        // WHEN it is corrected
        Bench.replace(editor, "Suport -> Learning", "Support -> Learning");
        FreshProject.fitted(study);

        // THEN all is well again
        assertEquals(List.of(), messages());
    }

    @Test
    void syntax_error_keeps_the_last_numbers_as_past_ones() throws CoreException {
        // GIVEN the fitted example
        var study = fresh.withExample();
        var editor = Bench.open(study);
        FreshProject.fitted(study);

        // WHEN a brace is lost
        Bench.replace(editor, "structural {", "structural");
        FreshProject.settle();

        // THEN there is an error, and the numbers are shown as those of the text before
        Bench.until("the error is marked", () -> !FreshProject.markers(study).isEmpty());
        Bench.until("the numbers are past ones", () -> Bench.results().page().dimmed());
        Bench.until("the text shows no numbers of before", () -> !EditorBench.of(editor)
                .shows("\u03c7\u00b2(100)"));
        assertTrue(Bench.results().page().hasNumbers());
        Bench.screenshot("past-numbers");
    }

    @Test
    void missing_column_is_marked_where_the_item_is() throws CoreException {
        // GIVEN the fitted example
        var study = fresh.withExample();
        var editor = Bench.open(study);
        FreshProject.fitted(study);

        // WHEN an item is renamed to one that the data do not have
        Bench.replace(editor, "x7 \"processing equipment\"", "x77 \"processing equipment\"");
        FreshProject.fitted(study);

        // THEN it is marked, and the view says why there are no numbers
        var marker = FreshProject.markers(study).get(0);
        assertEquals("x77", FreshProject.marked(marker));
        assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("x77"));
        Bench.until(
                "the view gives the reason",
                () -> !Bench.results().page().reasons().isEmpty());
        assertTrue(String.join(" ", Bench.results().page().reasons()).contains("x77"));
        Bench.until("the text shows no numbers", () -> !EditorBench.of(editor).shows("\u03c7\u00b2"));
    }

    @Test
    void construct_that_is_not_identified_is_named() throws CoreException {
        // GIVEN the fitted example
        var study = fresh.withExample();
        var editor = Bench.open(study);
        FreshProject.fitted(study);

        // WHEN a model measures one construct by two items and nothing else
        Bench.replace(
                editor,
                "alternative Direct",
                "model Alone on Moments { structural { Pair =~ x1 + x2 } }\nalternative Direct");
        FreshProject.settle();

        // THEN the construct is named, where the user wrote it, and the other models keep their numbers
        Bench.until("the problem is marked", () -> messages().stream().anyMatch(text -> text.contains("Pair")));
        untilShown(editor, "not identified");
        untilShown(editor, "\u03c7\u00b2(100)");
        Bench.screenshot("not-identified");
        assertTrue(SewallCore.results().state(study) instanceof ResultState.Current);
        assertTrue(Bench.results().page().hasNumbers());
        assertTrue(String.join(" ", Bench.results().page().reasons()).contains("Alone"));
    }

    private static void untilShown(ITextEditor editor, String text) {
        Bench.until("the text shows " + text, () -> EditorBench.of(editor).shows(text));
    }

    private static long verdicts(ITextEditor editor) {
        return EditorBench.of(editor).minings().stream()
                .filter(mining -> mining.contains("\u2713 supported"))
                .count();
    }

    private List<String> messages() {
        return FreshProject.markers(fresh.project()).stream()
                .map(marker -> marker.getAttribute(IMarker.MESSAGE, ""))
                .toList();
    }

    private static List<String> row(String table, String first) {
        return cells(table).stream()
                .filter(row -> row.get(0).equals(first))
                .findFirst()
                .orElse(List.of("", "", "", "", ""));
    }

    private static List<List<String>> cells(String table) {
        return Bench.results().cells(table);
    }
}
