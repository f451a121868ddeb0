package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sewall.editor.navigation.NameLinks;

/** Getting about: quick outline, open declaration, references. */
class NavigationTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void quick_outline_jumps_to_a_name_by_a_part_of_it() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        editor.select("study |Khavul2010");

        editor.run("org.sewall.editor.quickOutline");
        Bench.until("the outline is open", () -> Widgets.popup("Technology"));
        Widgets.all(Text.class).get(0).setText("organiz");
        Bench.until("it is narrowed", () -> !Widgets.popup("Technology"));
        assertTrue(Widgets.popup("Performance"));
        Bench.screenshot("quick-outline");
        Widgets.key(SWT.CR);

        Bench.until("the outline is closed", () -> Widgets.shells().isEmpty());
        assertTrue(
                selection(editor.editor()).getText().matches("Learning|x9|x13"),
                selection(editor.editor()).getText());
    }

    @Test
    void quick_outline_closes_on_escape() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        editor.select("construct Supp|ort");

        editor.run("org.sewall.editor.quickOutline");
        Bench.until("the outline is open", () -> Widgets.popup("Technology"));
        var tree = Widgets.all(Tree.class).get(0);
        assertTrue(tree.getSelection()[0].getText().startsWith("Support"));

        Widgets.escape();
        assertEquals("", selection(editor.editor()).getText());
    }

    @Test
    void declaration_is_opened_across_files() throws CoreException {
        fresh.withExample();
        var editor = EditorBench.open(fresh.withFile("more.sem", "hypothesis H9: Support -> Learning positive\n"));
        editor.select("H9: Supp|ort");

        editor.run("org.eclipse.ui.edit.text.open.hyperlink");

        Bench.until(
                "the declaration is shown",
                () -> active().getTitle().equals("khavul2010.sem")
                        && selection((ITextEditor) active()).getText().equals("Support"));
    }

    @Test
    void references_are_listed_over_all_files() throws CoreException {
        var study = fresh.withExample();
        fresh.withFile("more.sem", "hypothesis H9: Support -> Learning positive\n");
        FreshProject.settle();
        var editor = EditorBench.open(study);
        editor.select("construct Supp|ort");

        editor.run("org.eclipse.ui.genericeditor.findReferences");

        Bench.until(
                "the places are found",
                () -> NewSearchUI.getSearchResultView() != null
                        && NewSearchUI.getSearchResultView().getActivePage() != null
                        && NewSearchUI.getSearchResultView()
                                .getActivePage()
                                .getLabel()
                                .startsWith("Support"));
        var result = (AbstractTextSearchResult) NewSearchUI.getQueries()[0].getSearchResult();
        Bench.until("those of both files are there", () -> result.getLabel().contains("2 files"));
        Bench.screenshot("references");
    }

    @Test
    void names_of_a_project_that_was_deleted_are_unknown_when_it_is_made_again() throws CoreException {
        fresh.withExample();
        var uses = fresh.withFile("more.sem", "hypothesis H9: Support -> Learning positive\n");
        var first = EditorBench.open(uses);
        Bench.until(
                "the name is known", () -> first.session().problems().latest().isPresent() && !unknown(first));
        Bench.page().closeAllEditors(false);
        fresh.project().delete(true, true, null);

        var second = EditorBench.open(fresh.withFile("more.sem", "hypothesis H9: Support -> Learning positive\n"));

        Bench.until("the name is unknown", () -> unknown(second));
    }

    private static boolean unknown(EditorBench editor) {
        return editor.session().problems().latest().stream()
                .flatMap(List::stream)
                .anyMatch(problem -> problem.getMessage().getLeft().contains("is named 'Support'"));
    }

    @Test
    void the_column_of_an_item_and_the_data_file_are_opened() throws CoreException {
        var study = fresh.withExample();
        FreshProject.settle();
        var editor = EditorBench.open(study);

        links(editor, "x|6 \"procedures").stream()
                .filter(link -> link.getHyperlinkText().contains("khavul2010.csv"))
                .findFirst()
                .orElseThrow()
                .open();
        Bench.until(
                "the column is shown",
                () -> active().getTitle().equals("khavul2010.csv")
                        && selection((ITextEditor) active()).getText().equals("x6"));

        Bench.page().activate(editor.editor());
        links(editor, "\"khav|ul2010.csv").get(0).open();
        Bench.until("the file is shown", () -> active().getTitle().equals("khavul2010.csv"));
    }

    private static List<IHyperlink> links(EditorBench editor, String marked) {
        var detector = new NameLinks();
        var place = new Region(editor.offset(marked), 0);
        Bench.until("there is a link", () -> detector.detectHyperlinks(editor.viewer(), place, true) != null);
        return List.of(detector.detectHyperlinks(editor.viewer(), place, true));
    }

    @Test
    void the_selection_is_widened_step_by_step() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        editor.select("Learning ~ Sup|port");

        editor.run("org.sewall.editor.selectEnclosing");
        Bench.until(
                "the name is selected",
                () -> selection(editor.editor()).getText().equals("Support"));
        for (int step = 0; step < 3 && !selection(editor.editor()).getText().contains("Learning"); step++) {
            int before = selection(editor.editor()).getLength();
            editor.run("org.sewall.editor.selectEnclosing");
            Bench.until("more is selected", () -> selection(editor.editor()).getLength() > before);
        }
        assertTrue(selection(editor.editor()).getText().contains("Learning"));
    }

    private static IEditorPart active() {
        return Bench.page().getActiveEditor();
    }

    private static ITextSelection selection(ITextEditor editor) {
        return (ITextSelection) editor.getSelectionProvider().getSelection();
    }
}
