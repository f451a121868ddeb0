package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers in the text: there when they belong to it, gone when they do not. */
class EditorNumbersTest {
    private static final String CHANGED = "not fitted since the last change";

    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void fit_estimates_and_verdicts_stand_where_the_text_says_them() throws CoreException, IOException {
        var study = fresh.withExample();
        var editor = EditorBench.open(study);
        FreshProject.fitted(study);
        var golden = Golden.read();

        Bench.until("the fit is shown", () -> editor.shows("χ²(100) = " + golden.twoDecimals("structural", "CMIN")));
        assertTrue(editor.shows("χ²(95) = " + golden.twoDecimals("cfa", "CMIN")));
        assertTrue(editor.shows("CFI " + golden.share("structural", "CFI")));
        assertTrue(editor.shows("Δχ²(5) = "));
        assertTrue(editor.shows("✓ supported"));
        assertTrue(editor.shows("β = "));
        assertTrue(editor.shows("λ = "));
        assertFalse(editor.shows(CHANGED));
        editor.select("model |TwoStep");
        Bench.linger(Duration.ofSeconds(1));
        Bench.screenshot("editor-fitted");
    }

    @Test
    void a_change_takes_away_the_numbers_that_depend_on_it() throws CoreException, IOException {
        // GIVEN the fitted example
        var study = fresh.withExample();
        var editor = EditorBench.open(study);
        FreshProject.fitted(study);
        var golden = Golden.read();
        String structure = golden.twoDecimals("structural", "CMIN");
        String measurement = golden.twoDecimals("cfa", "CMIN");
        Bench.until("the fit is shown", () -> editor.shows(structure));

        // WHEN a path is taken out and not saved
        editor.type("Technology + Intent\n    Learning", "Technology\n    Learning");

        // THEN the numbers of the structural model are gone, those of the measurement model still hold
        Bench.until("the old fit is gone", () -> !editor.shows(structure));
        assertTrue(editor.shows(CHANGED));
        assertTrue(editor.shows(measurement));
        assertFalse(editor.shows("✓"));
        Bench.screenshot("editor-changed");

        // WHEN it is saved
        editor.editor().doSave(null);
        FreshProject.fitted(study);

        // THEN the new numbers come
        Bench.until("the new fit is shown", () -> !editor.shows(CHANGED) && !editor.shows("fitting"));
        assertTrue(editor.shows("χ²(101) = ") || editor.shows("χ²(102) = "));
    }

    @Test
    void a_comment_does_not_take_numbers_away() throws CoreException, IOException {
        var study = fresh.withExample();
        var editor = EditorBench.open(study);
        FreshProject.fitted(study);
        String structure = Golden.read().twoDecimals("structural", "CMIN");
        Bench.until("the fit is shown", () -> editor.shows(structure));

        int version = editor.session().version();
        editor.type("// A published", "// A well published");
        Bench.until("the server has seen it", () -> editor.session().version() > version);
        Bench.linger(Duration.ofMillis(800));

        assertTrue(editor.shows(structure));
    }
}
