package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewerExtension3;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mending what is wrong: from the text while typing, from a marker, from the Problems view. */
class QuickFixTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void a_mistyped_name_is_mended_in_one_step_that_can_be_undone() throws CoreException {
        // GIVEN a study with a mistyped name that was not saved
        var editor = EditorBench.open(fresh.withExample());
        String before = editor.document().get();
        editor.type("H3: Support ", "H3: Suport ");
        String mistyped = editor.document().get();
        Bench.until("the typo is annotated", () -> !editor.annotations("org.sewall.editor.error")
                .isEmpty());

        // WHEN the first fix at its line is chosen
        Bench.until("a fix is offered", () -> fix(editor).isPresent());
        var fix = fix(editor).orElseThrow();
        assertFalse(fix.getAdditionalProposalInfo().isBlank());
        fix.apply(editor.document());
        Bench.events();

        // THEN the name is right and nothing is annotated
        assertEquals(before, editor.document().get());
        Bench.until("the annotation is gone", () -> editor.annotations("org.sewall.editor.error")
                .isEmpty());

        // AND one step takes it back
        editor.run("org.eclipse.ui.edit.undo");
        assertEquals(mistyped, editor.document().get());
    }

    @Test
    void a_saved_problem_has_a_light_bulb_and_its_fix_takes_the_mark_away() throws CoreException {
        // GIVEN a study that was saved with a mistyped name
        var study = fresh.withExample();
        FreshProject.fitted(study);
        var editor = EditorBench.open(study);
        editor.type("H3: Support ", "H3: Suport ");
        editor.editor().doSave(null);
        Bench.until("the typo is marked", () -> !FreshProject.markers(study).isEmpty());
        FreshProject.settle();
        var marker = FreshProject.markers(study).get(0);

        // THEN its marker says that there is a fix, in the Problems view and at the ruler
        assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(marker));
        Bench.until("the ruler shows it", () -> annotation(editor, marker).stream()
                .anyMatch(each -> each.isQuickFixableStateSet() && each.isQuickFixable()));

        // WHEN the fix is run from the marker
        Bench.until("a fix is offered", () -> resolution(marker).isPresent());
        resolution(marker).orElseThrow().run(marker);

        // THEN the text is right, and the mark is gone before anything is saved
        assertTrue(editor.document().get().contains("H3: Support "));
        Bench.until("the mark is hidden", () -> annotation(editor, marker).stream()
                .allMatch(MarkerAnnotation::isMarkedDeleted));

        // AND saving removes the marker
        editor.editor().doSave(null);
        Bench.until("the marker is gone", () -> FreshProject.markers(study).isEmpty());
    }

    @Test
    void what_cannot_be_fixed_has_no_light_bulb() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        editor.type("hypothesis H1", "construct Empty {}\nhypothesis H1");
        Bench.until("the construct without items is annotated", () -> problems(editor).stream()
                .anyMatch(each ->
                        each.getText().contains("Empty") && !((IQuickFixableAnnotation) each).isQuickFixable()));
    }

    private static List<Annotation> problems(EditorBench editor) {
        List<Annotation> found = new ArrayList<>();
        editor.viewer().getAnnotationModel().getAnnotationIterator().forEachRemaining(each -> {
            if (each instanceof IQuickFixableAnnotation fixable
                    && fixable.isQuickFixableStateSet()
                    && each.getText() != null) {
                found.add(each);
            }
        });
        return found;
    }

    @Test
    void the_key_opens_the_list_of_fixes() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        editor.type("H3: Support ", "H3: Suport ");
        Bench.until("the typo is annotated", () -> !editor.annotations("org.sewall.editor.error")
                .isEmpty());
        editor.select("H3: Su|port");

        editor.run("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");

        Bench.until("the list is open", () -> Widgets.popup("Support"));
        Bench.screenshot("quick-fix");
        Widgets.escape();
    }

    private static Optional<ICompletionProposal> fix(EditorBench editor) {
        return fixes(editor, "H3: Su|port").stream()
                .filter(each -> each.getDisplayString().contains("Support"))
                .findFirst();
    }

    private static Optional<IMarkerResolution> resolution(IMarker marker) {
        return Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
                .filter(each -> each.getLabel().contains("Support"))
                .findFirst();
    }

    private static List<ICompletionProposal> fixes(EditorBench editor, String marked) {
        editor.select(marked);
        var assistant = ((ISourceViewerExtension3) editor.viewer()).getQuickAssistAssistant();
        var context = new TextInvocationContext(editor.viewer(), editor.offset(marked), 0);
        var found = assistant.getQuickAssistProcessor().computeQuickAssistProposals(context);
        return found == null ? List.of() : List.of(found);
    }

    private static List<MarkerAnnotation> annotation(EditorBench editor, IMarker marker) {
        List<MarkerAnnotation> found = new ArrayList<>();
        editor.viewer().getAnnotationModel().getAnnotationIterator().forEachRemaining(annotation -> {
            if (annotation instanceof MarkerAnnotation marked
                    && marked.getMarker().equals(marker)) {
                found.add(marked);
            }
        });
        return found;
    }
}
