package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.ui.SewallUi;
import org.sewall.ui.results.ResultsPanel;
import org.sewall.ui.results.ResultsView;

/** The workbench under test, as a user handles it. */
final class Bench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Bench() {}

    static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Close the intro and the editors, and arrange the perspective as on the first day. */
    static void tidy() {
        var intro = PlatformUI.getWorkbench().getIntroManager();
        if (intro.getIntro() != null) {
            intro.closeIntro(intro.getIntro());
        }
        page().closeAllEditors(false);
        try {
            PlatformUI.getWorkbench().showPerspective(SewallUi.PERSPECTIVE, window());
            page().resetPerspective();
            page().showView(ResultsView.ID);
        } catch (WorkbenchException broken) {
            fail(broken);
        }
        window().getShell().setBounds(0, 0, 1600, 1000);
        window().getShell().forceActive();
        events();
    }

    static ITextEditor open(IFile file) {
        try {
            return (ITextEditor) IDE.openEditor(page(), file);
        } catch (PartInitException broken) {
            return fail(broken);
        }
    }

    /** Put another text in place of the one that an editor shows, and save. */
    static void replace(IEditorPart editor, String old, String replacement) {
        var part = (ITextEditor) editor;
        var document = part.getDocumentProvider().getDocument(part.getEditorInput());
        var text = document.get();
        if (!text.contains(old)) {
            fail("Not in the text: " + old);
        }
        document.set(text.replace(old, replacement));
        editor.doSave(null);
    }

    /** Show the place of a text in the middle of an editor, with the caret on it. */
    static void reveal(ITextEditor editor, String text) {
        var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        editor.selectAndReveal(document.get().indexOf(text), 0);
        editor.setFocus();
    }

    static ResultsPanel results() {
        var view = (ResultsView) page().findView(ResultsView.ID);
        return view.panel();
    }

    /** Let the workbench work until something holds. */
    static void until(String expectation, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                screenshot("failed-" + expectation.replaceAll("\\W+", "-"));
                fail("Waited in vain until " + expectation + ".");
            }
            pause();
        }
    }

    /** Let the workbench work off what waits. */
    static void events() {
        while (display().readAndDispatch()) {
            // until nothing waits
        }
    }

    /** Let the workbench work for a while, so that what happens later can be seen. */
    static void linger(Duration while_) {
        var end = System.nanoTime() + while_.toNanos();
        while (System.nanoTime() < end) {
            pause();
        }
    }

    /** Write what is on the screen to the folder of screenshots. */
    static void screenshot(String name) {
        events();
        var bounds = window().getShell().getBounds();
        var image = new Image(display(), bounds.width, bounds.height);
        var gc = new GC(display());
        gc.copyArea(image, bounds.x, bounds.y);
        gc.dispose();
        var loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        var folder = Path.of(System.getProperty("sewall.screenshots", "target/screenshots"));
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            fail(broken);
        }
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }

    private static void pause() {
        if (!display().readAndDispatch()) {
            display().timerExec(20, () -> {});
            display().sleep();
        }
    }

    private static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }
}
