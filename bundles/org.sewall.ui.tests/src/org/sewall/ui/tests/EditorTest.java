package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.PageBookView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sewall.editor.completion.ServerCompletion;
import org.sewall.editor.hover.ServerHover;

/** Writing a study: colours, proposals, hovers, problems, outline, folding, occurrences, commands. */
class EditorTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void names_have_the_colours_of_their_kinds() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());

        Bench.until("constructs have their colour", () -> hasColour(editor, "construct |Support", "construct"));
        assertTrue(hasColour(editor, "~ |Technology + Intent", "construct"));
        assertTrue(hasColour(editor, "{\n  |x1 ", "item"));
        assertTrue(hasColour(editor, "hypothesis |H1", "hypothesis"));
        assertTrue(hasColour(editor, "|hypothesis H1", "keyword"));
        assertEquals(SWT.BOLD, editor.style("|hypothesis H1").fontStyle);
        assertTrue(hasColour(editor, "\"|khavul2010.csv", "string"));
        assertTrue(hasColour(editor, "// |A published", "comment"));
    }

    private static boolean hasColour(EditorBench editor, String marked, String kind) {
        var colours =
                PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        var style = editor.style(marked);
        return style != null && colours.get("org.sewall.editor.colour." + kind).equals(style.foreground);
    }

    @Test
    void proposes_what_the_place_allows() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());

        assertTrue(proposals(editor, "Support ~ |Tech").stream()
                .anyMatch(proposal -> proposal.startsWith("Technology  Proprietary technology")));
        assertEquals(List.of("Moments"), names(proposals(editor, "model TwoStep on |")));
        assertEquals(
                List.of("amos", "lavaan", "lisrel", "mplus"),
                names(proposals(editor, "convention |")).stream().sorted().toList());
    }

    private static List<String> proposals(EditorBench editor, String marked) {
        int offset = editor.offset(marked);
        return EditorBench.away(
                () -> Arrays.stream(new ServerCompletion().computeCompletionProposals(editor.viewer(), offset))
                        .map(ICompletionProposal::getDisplayString)
                        .toList());
    }

    private static List<String> names(List<String> proposals) {
        return proposals.stream().map(proposal -> proposal.split("  ")[0]).toList();
    }

    @Test
    void hover_says_what_a_name_stands_for() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        int offset = editor.offset("~ |Technology + Intent");

        String hover = EditorBench.away(() -> new ServerHover().getHoverInfo2(editor.viewer(), new Region(offset, 0)));

        assertTrue(hover.contains("Proprietary technology at founding"), hover);
    }

    @Test
    void problems_appear_while_typing_without_markers() throws CoreException {
        // GIVEN a study without problems
        var study = fresh.withExample();
        FreshProject.fitted(study);
        int markers = FreshProject.markers(study).size();
        var editor = EditorBench.open(study);

        // WHEN a name is mistyped and not saved
        editor.type("H3: Support ", "H3: Suport ");

        // THEN the text says so, and the problems view does not
        Bench.until("the typo is annotated", () -> !editor.annotations("org.sewall.editor.error")
                .isEmpty());
        assertTrue(editor.annotations("org.sewall.editor.error").get(0).contains("Suport"));
        assertEquals(markers, FreshProject.markers(study).size());
        Bench.screenshot("editor-typo");

        // WHEN it is corrected
        editor.type("H3: Suport ", "H3: Support ");

        // THEN nothing is left
        Bench.until("the annotation is gone", () -> editor.annotations("org.sewall.editor.error")
                .isEmpty());
    }

    @Test
    void outline_shows_the_study_and_keeps_its_state() throws Exception {
        var editor = EditorBench.open(fresh.withExample());
        var view = (PageBookView) Bench.page().showView("org.eclipse.ui.views.ContentOutline");
        Bench.page().activate(editor.editor());
        Bench.until(
                "the outline is there",
                () -> view.getCurrentPage().getControl() instanceof Tree tree && tree.getItemCount() > 10);
        var tree = (Tree) view.getCurrentPage().getControl();

        var intent = item(tree, "Intent");
        assertEquals("Intent  Strategic intent to internationalize", intent.getText());
        assertEquals(3, intent.getItemCount());
        assertTrue(intent.getImage() != null);

        // WHEN a node is collapsed and the text changes
        intent.setExpanded(false);
        editor.type("study Khavul2010", "study Khavul");
        Bench.until("the outline follows", () -> tree.getItem(0).getText().startsWith("Khavul  "));

        // THEN it stays collapsed
        assertFalse(item(tree, "Intent").getExpanded());
    }

    private static TreeItem item(Tree tree, String name) {
        return Arrays.stream(tree.getItems())
                .filter(item -> item.getText().startsWith(name + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void declarations_can_be_folded() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        var folding = (ProjectionViewer) editor.viewer();

        Bench.until(
                "declarations can be folded",
                () -> folding.getProjectionAnnotationModel() != null
                        && folding.getProjectionAnnotationModel()
                                .getAnnotationIterator()
                                .hasNext());
    }

    @Test
    void occurrences_of_the_name_at_the_caret_are_marked() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());

        editor.select("construct In|tent");

        Bench.until(
                "occurrences are marked",
                () -> editor.annotations("org.sewall.editor.occurrence").size()
                                + editor.annotations("org.sewall.editor.definition")
                                        .size()
                        > 3);
    }

    @Test
    void lines_can_be_commented_and_uncommented() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        String before = editor.document().get();

        editor.select("hypothesis H|2");
        editor.run("org.sewall.editor.toggleComment");
        assertTrue(editor.document().get().contains("\n# hypothesis H2"));

        editor.run("org.sewall.editor.toggleComment");
        assertEquals(before, editor.document().get());
    }

    @Test
    void braces_are_closed_as_they_are_typed() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        int end = editor.document().getLength();
        var text = editor.viewer().getTextWidget();

        editor.editor().selectAndReveal(end, 0);
        text.insert("{");

        Bench.until("the brace is closed", () -> editor.document().get().endsWith("{}"));
    }
}
