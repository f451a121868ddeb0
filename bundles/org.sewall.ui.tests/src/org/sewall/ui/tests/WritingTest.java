package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.spelling.SpellingAnnotation;
import org.eclipse.ui.texteditor.spelling.SpellingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the editor does by itself while the user types, and how it lays out text on request. */
class WritingTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void brackets_and_quotes_are_closed_typed_over_and_deleted_in_pairs() throws CoreException {
        var editor = EditorBench.open(fresh.withFile("empty.sem", "\n"));

        editor.keys("study S {");
        assertEquals("study S {}\n", editor.document().get());
        editor.keys("\n");
        assertEquals("study S {\n  \n}\n", editor.document().get());
        editor.keys("cite \"a");
        assertEquals("study S {\n  cite \"a\"\n}\n", editor.document().get());
        editor.keys("\"");
        assertEquals("study S {\n  cite \"a\"\n}\n", editor.document().get());

        editor.keys(" (");
        assertTrue(editor.document().get().contains("\"a\" ()"));
        editor.keys("\b");
        assertTrue(editor.document().get().contains("\"a\" \n"));
    }

    @Test
    void comments_are_left_as_they_are_typed() throws CoreException {
        var editor = EditorBench.open(fresh.withFile("empty.sem", "\n"));

        editor.keys("# a \"quote and (more");

        assertEquals("# a \"quote and (more\n", editor.document().get());
    }

    @Test
    void a_formula_that_goes_on_is_indented() throws CoreException {
        var editor = EditorBench.open(fresh.withFile("empty.lav", "\n"));

        editor.keys("f =~\n");
        editor.keys("x1 +\nx2\ng ~ f");

        assertEquals("f =~\n  x1 +\n  x2\ng ~ f\n", editor.document().get());
    }

    @Test
    void a_closing_brace_goes_below_its_opening_one() throws CoreException {
        var editor = EditorBench.open(fresh.withFile("empty.sem", "study S {\n    \n"));
        editor.editor().selectAndReveal("study S {\n    ".length(), 0);

        editor.keys("}");

        assertEquals("study S {\n}\n", editor.document().get());
    }

    @Test
    void the_whole_text_is_formatted_in_one_step() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        editor.type("hypothesis H2: Intent", "hypothesis   H2:    Intent");
        String untidy = editor.document().get();

        editor.run("org.sewall.editor.format");
        Bench.until("it is formatted", () -> !editor.document().get().contains("hypothesis   H2"));

        editor.run("org.eclipse.ui.edit.undo");
        assertEquals(untidy, editor.document().get());
    }

    @Test
    void only_selected_lines_are_formatted() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        editor.type("hypothesis H2: Intent", "hypothesis   H2:    Intent");
        editor.type("hypothesis H3: Support", "hypothesis   H3:    Support");
        int start = editor.offset("|hypothesis   H3");

        editor.editor().selectAndReveal(start, "hypothesis   H3".length());
        editor.run("org.sewall.editor.format");

        Bench.until("the line is formatted", () -> !editor.document().get().contains("hypothesis   H3"));
        assertTrue(editor.document().get().contains("hypothesis   H2"));
    }

    @Test
    void names_are_not_spelled() throws CoreException {
        var preferences = EditorsUI.getPreferenceStore();
        boolean before = preferences.getBoolean(SpellingService.PREFERENCE_SPELLING_ENABLED);
        preferences.setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, true);
        try {
            var editor = EditorBench.open(fresh.withFile("names.sem", "construct Zqwrtx { zqxw1 zqxw2 zqxw3 }\n"));
            Bench.linger(Duration.ofSeconds(2));
            assertEquals(List.of(), editor.annotations(SpellingAnnotation.TYPE));
        } finally {
            preferences.setValue(SpellingService.PREFERENCE_SPELLING_ENABLED, before);
        }
    }

    @Test
    void templates_are_proposed_and_filled_in() throws CoreException {
        var editor = EditorBench.open(fresh.withFile("empty.sem", "constr\n"));
        editor.editor().selectAndReveal("constr".length(), 0);

        editor.run("org.eclipse.ui.edit.text.contentAssist.proposals");
        Bench.until("templates are proposed", () -> Widgets.popup("construct"));
        Bench.screenshot("content-assist-template");
        Widgets.escape();
    }
}
