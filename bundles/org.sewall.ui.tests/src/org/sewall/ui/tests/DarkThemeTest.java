package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor in the dark theme of the workbench. */
class DarkThemeTest {
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @AfterEach
    void turn_on_the_light() {
        theme(LIGHT);
    }

    @Test
    void the_colours_are_those_of_the_dark_theme() throws CoreException {
        var study = fresh.withExample();
        FreshProject.fitted(study);
        theme(DARK);
        var editor = EditorBench.open(study);
        editor.select("model |TwoStep");

        Bench.until("keywords are light on dark", () -> new RGB(0xd7, 0x9f, 0x82)
                .equals(colour(editor, "|construct Support")));
        Bench.until("constructs are light on dark", () -> new RGB(0x7c, 0xbc, 0xf8)
                .equals(colour(editor, "construct |Support")));
        assertTrue(editor.viewer().getTextWidget().getBackground().getRed() < 64);
        Bench.until("the fit is shown", () -> editor.shows("CFI"));
        Bench.linger(Duration.ofSeconds(1));
        Bench.screenshot("dark-theme");

        // AND the light theme brings the others back while the editor is open
        theme(LIGHT);
        Bench.until("keywords are dark again", () -> new RGB(128, 20, 96).equals(colour(editor, "|construct Support")));
    }

    private static RGB colour(EditorBench editor, String marked) {
        var style = editor.style(marked);
        return style == null || style.foreground == null ? null : style.foreground.getRGB();
    }

    private static void theme(String id) {
        PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
        Bench.linger(Duration.ofMillis(500));
    }
}
