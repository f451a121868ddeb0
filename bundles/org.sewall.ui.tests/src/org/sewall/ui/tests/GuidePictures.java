package org.sewall.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sewall.ui.results.ResultsView;

/** Takes the pictures of the guide; run by {@code releng/guide-pictures.sh}, not with the tests. */
class GuidePictures {
    private static final int WIDTH = 1240;
    private static final int HEIGHT = 760;

    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void khavul2010() throws CoreException {
        var study = fresh.withExample();
        FreshProject.fitted(study);
        editor(study);
        hover(study);
        quickFix(study);
        contentAssist(study);
        quickOutline(study);
        rename(study);
        problems(study);
        dark(study);
    }

    @Test
    void invariance() throws CoreException, IOException {
        var folder = Path.of(System.getProperty("sewall.root"), "examples", "invariance");
        fresh.withFile("holzinger1939.csv", Files.readString(folder.resolve("holzinger1939.csv")));
        var study = fresh.withFile("abilities.sem", Files.readString(folder.resolve("abilities.sem")));
        FreshProject.fitted(study);
        var editor = open(study);
        Bench.window().getShell().setSize(WIDTH + 200, HEIGHT);
        editor.select("invariance |Partly");
        editor.scrollTo("|invariance Alike");
        Bench.until("the ladder is there", () -> Bench.results().titles().contains("Invariance Partly"));
        Bench.results().select("Invariance Partly");
        take("ladder");
    }

    private static EditorBench open(IFile study) {
        Bench.page().closeAllEditors(false);
        Bench.window().getShell().setBounds(0, 0, WIDTH, HEIGHT);
        var editor = EditorBench.open(study);
        Bench.until("the fit is shown", () -> editor.shows("CFI"));
        return editor;
    }

    private static void take(String name) {
        Bench.linger(Duration.ofMillis(1200));
        Bench.screenshot("guide-" + name);
    }

    private static void editor(IFile study) {
        var editor = open(study);
        editor.select("H3: |Support");
        editor.scrollTo("|construct Performance");
        take("editor");
    }

    private static void hover(IFile study) {
        var editor = open(study);
        editor.select("Support ~ Tech|nology + Intent");
        editor.run("org.eclipse.ui.edit.text.showInformation");
        Bench.until("the hover is open", () -> !Widgets.shells().isEmpty());
        take("hover");
        Widgets.escape();
    }

    private static void quickFix(IFile study) {
        var editor = open(study);
        editor.type("H3: Support ", "H3: Suport ");
        editor.select("H3: Su|port");
        Bench.until("the typo is annotated", () -> !editor.annotations("org.sewall.editor.error")
                .isEmpty());
        editor.run("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");
        Bench.until("the list is open", () -> Widgets.popup("Support"));
        take("quick-fix");
        Widgets.escape();
    }

    private static void contentAssist(IFile study) {
        var editor = open(study);
        editor.select("Performance ~ |Support");
        editor.run("org.eclipse.ui.edit.text.contentAssist.proposals");
        Bench.until("names are proposed", () -> Widgets.popup("Technology"));
        take("content-assist");
        Widgets.escape();
    }

    private static void quickOutline(IFile study) {
        var editor = open(study);
        editor.select("study |Khavul2010");
        editor.run("org.sewall.editor.quickOutline");
        Bench.until("the outline is open", () -> Widgets.popup("Technology"));
        Widgets.all(Text.class).get(0).setText("organiz");
        take("quick-outline");
        Widgets.escape();
    }

    private static void rename(IFile study) {
        var editor = open(study);
        editor.select("x|6 \"");
        var done = Widgets.expect("Rename", dialog -> {
            Widgets.below(dialog, Text.class).get(0).setText("vendors");
            Widgets.push("Preview");
            Bench.until("the preview is there", () -> !Widgets.below(dialog, Tree.class)
                    .isEmpty());
            dialog.setSize(760, 520);
            take("rename-preview");
            Widgets.push("Cancel");
        });
        editor.run("org.sewall.editor.rename");
        Bench.until("the dialog was closed", done::get);
    }

    private static void problems(IFile study) {
        open(study);
        var problems = ProblemsBench.open();
        Bench.replace(Bench.open(study), "H3: Support", "H3: Suport");
        FreshProject.settle();
        problems.groupBy("Text or Fit");
        problems.expand("In the text of a study");
        problems.expand("In data and fit of a study");
        Bench.window().getShell().getDisplay().setCursorLocation(0, HEIGHT);
        take("problems");
        problems.groupBy("Severity");
        Bench.replace(Bench.open(study), "H3: Suport", "H3: Support");
        FreshProject.settle();
        Bench.page().activate(Bench.page().findView(ResultsView.ID));
    }

    private static void dark(IFile study) {
        var themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
        try {
            var editor = open(study);
            editor.select("H3: |Support");
            editor.scrollTo("|construct Performance");
            take("editor-dark");
        } finally {
            themes.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
        }
    }
}
