package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sewall.editor.hover.ServerHover;

/** What the editor says about the place under the mouse or at the caret. */
class HoverTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void a_key_opens_it() throws CoreException {
        var study = fresh.withExample();
        FreshProject.fitted(study);
        var editor = EditorBench.open(study);
        Bench.until("the fit is shown", () -> editor.shows("CFI"));
        editor.select("construct Supp|ort");

        editor.run("org.eclipse.ui.edit.text.showInformation");

        Bench.until("the hover is open", () -> Widgets.all(StyledText.class).stream()
                .anyMatch(text -> text.getText().contains("Investment in international customer support")));
        Bench.screenshot("hover");
        Widgets.escape();
    }

    @Test
    void it_says_what_is_wrong_before_anything_is_saved() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        editor.type("H3: Support ", "H3: Suport ");
        Bench.until("the typo is annotated", () -> !editor.annotations("org.sewall.editor.error")
                .isEmpty());
        int offset = editor.offset("H3: Su|port");

        String hover = EditorBench.away(() -> new ServerHover().getHoverInfo2(editor.viewer(), new Region(offset, 0)));

        assertTrue(hover.contains("Suport"), hover);
    }
}
