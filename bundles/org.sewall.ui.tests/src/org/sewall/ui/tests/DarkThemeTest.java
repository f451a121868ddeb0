package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor and the results in the dark theme of the workbench, and in the light one after it. */
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

    @Test
    void the_results_take_the_colours_of_each_theme() throws CoreException {
        // GIVEN the results of a study
        var study = fresh.withExample();
        FreshProject.fitted(study);
        EditorBench.open(study);
        Bench.until("the numbers are there", () -> !Bench.results().cells("Fit").isEmpty());

        // WHEN the dark theme is chosen, THEN good, muted and plain cells and labels are light on dark
        theme(DARK);
        Bench.until("good numbers are light", () -> foregrounds().contains(new RGB(0x7f, 0xd1, 0xa8)));
        assertFalse(foregrounds().contains(new RGB(23, 102, 63)), "A colour of the light theme stays.");
        Bench.screenshot("results-dark");

        // AND the light theme brings its own colours back, ground and text
        theme(LIGHT);
        Bench.until("good numbers are dark again", () -> foregrounds().contains(new RGB(23, 102, 63)));
        assertFalse(foregrounds().contains(new RGB(0x7f, 0xd1, 0xa8)), "A colour of the dark theme stays.");
        Bench.linger(Duration.ofSeconds(1));
        Bench.screenshot("results-light-again");
        for (var control : Widgets.below(Bench.results().area(), Control.class)) {
            assertTrue(brightness(control.getBackground()) > 200, "The ground stays dark: " + control);
            assertTrue(brightness(control.getForeground()) < 160, "The text stays light: " + control);
        }
    }

    @Test
    void what_is_said_without_a_study_can_be_read_in_each_theme() {
        theme(DARK);
        assertTrue(contrast(message()) > 100, "The sentence is as dark as its ground.");
        Bench.screenshot("no-study-dark");

        theme(LIGHT);
        assertTrue(contrast(message()) > 100, "The sentence is as light as its ground.");
        assertTrue(brightness(message().getBackground()) > 200);
        Bench.screenshot("no-study-light-again");
    }

    private static Label message() {
        return Widgets.below(Bench.results().area(), Label.class).stream()
                .filter(label -> label.getText().startsWith("Open a study"))
                .findFirst()
                .orElseThrow();
    }

    private static int contrast(Label label) {
        return Math.abs(brightness(label.getForeground()) - brightness(label.getBackground()));
    }

    private static int brightness(Color colour) {
        return (int) (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue());
    }

    private static Set<RGB> foregrounds() {
        var colours = new HashSet<RGB>();
        for (var table : Widgets.below(Bench.results().area(), Table.class)) {
            for (var item : table.getItems()) {
                for (var column = 0; column < table.getColumnCount(); column++) {
                    colours.add(item.getForeground(column).getRGB());
                }
            }
        }
        return colours;
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
