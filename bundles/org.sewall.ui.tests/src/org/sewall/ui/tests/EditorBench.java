package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.inlined.AbstractInlinedAnnotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;

/** One editor on a study, as its user sees it. */
final class EditorBench {
    private final ITextEditor editor;
    private final ISourceViewer viewer;

    private EditorBench(ITextEditor editor) {
        this.editor = editor;
        this.viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
    }

    /** Look at an editor as it is, without waiting for anything. */
    static EditorBench of(ITextEditor editor) {
        return new EditorBench(editor);
    }

    /** Open a study and wait until the language server knows it. */
    static EditorBench open(IFile study) {
        var bench = new EditorBench(Bench.open(study));
        Bench.until(
                "the language server knows the study",
                () -> bench.session().symbols().latest().isPresent()
                        && bench.session().tokens().latest().isPresent());
        return bench;
    }

    ITextEditor editor() {
        return editor;
    }

    ISourceViewer viewer() {
        return viewer;
    }

    IDocument document() {
        return viewer.getDocument();
    }

    DocumentSession session() {
        return DocumentSessions.of(document()).orElseThrow();
    }

    /** Return the offset of the first occurrence of a text; {@code |} in it marks the place. */
    int offset(String marked) {
        int start = document().get().indexOf(marked.replace("|", ""));
        return start < 0 ? fail("Not in the text: " + marked) : start + Math.max(0, marked.indexOf('|'));
    }

    /** Put another text in place of the first occurrence of one, without saving. */
    void type(String old, String replacement) {
        try {
            document().replace(offset(old), old.length(), replacement);
        } catch (BadLocationException gone) {
            fail(gone);
        }
    }

    /** Type at the caret as the keyboard does: a line break is the Enter key, a backspace deletes. */
    void keys(String typed) {
        viewer.getTextWidget().setFocus();
        for (char character : typed.toCharArray()) {
            key(character);
        }
        Bench.events();
    }

    /** Type one key. */
    void key(char character) {
        switch (character) {
            case '\b' -> viewer.getTextWidget().invokeAction(ST.DELETE_PREVIOUS);
            case '\n' -> press('\r');
            default -> press(character);
        }
    }

    private void press(char character) {
        var event = new Event();
        event.character = character;
        event.doit = true;
        viewer.getTextWidget().notifyListeners(SWT.KeyDown, event);
        viewer.getTextWidget().notifyListeners(SWT.KeyUp, event);
    }

    void select(String marked) {
        editor.selectAndReveal(offset(marked), 0);
        Bench.events();
    }

    /** Show the line of a text at the top. */
    void scrollTo(String marked) {
        try {
            viewer.setTopIndex(document().getLineOfOffset(offset(marked)));
        } catch (BadLocationException gone) {
            fail(gone);
        }
        Bench.events();
    }

    StyleRange style(String marked) {
        int inWidget = ((ITextViewerExtension5) viewer).modelOffset2WidgetOffset(offset(marked));
        return viewer.getTextWidget().getStyleRangeAtOffset(inWidget);
    }

    /** Return all that the platform draws between the lines and at their ends, in no order. */
    List<String> minings() {
        List<String> labels = new ArrayList<>();
        viewer.getAnnotationModel().getAnnotationIterator().forEachRemaining(annotation -> {
            if (annotation instanceof AbstractInlinedAnnotation drawn && !drawn.isMarkedDeleted()) {
                drawnBy(drawn).forEach(mining -> labels.add(mining.getLabel()));
            }
        });
        return labels;
    }

    /** The platform tells nobody what it draws, so this looks into it. */
    private static List<ICodeMining> drawnBy(AbstractInlinedAnnotation annotation) {
        try {
            var field = annotation.getClass().getDeclaredField("fMinings");
            field.setAccessible(true);
            return ((List<?>) field.get(annotation))
                    .stream().map(ICodeMining.class::cast).toList();
        } catch (ReflectiveOperationException changed) {
            return fail(changed);
        }
    }

    boolean shows(String text) {
        return minings().stream().anyMatch(label -> label.contains(text));
    }

    /** Return the texts of the annotations of a type. */
    List<String> annotations(String type) {
        List<String> texts = new ArrayList<>();
        var annotations = viewer.getAnnotationModel().getAnnotationIterator();
        while (annotations.hasNext()) {
            Annotation annotation = annotations.next();
            if (annotation.getType().equals(type)) {
                texts.add(annotation.getText());
            }
        }
        return texts;
    }

    /** Ask something off the user interface thread, as the platform does, while the workbench works. */
    static <T> T away(Supplier<T> question) {
        var answer = CompletableFuture.supplyAsync(question);
        Bench.until("an answer has come", answer::isDone);
        return answer.join();
    }

    void run(String command) {
        editor.setFocus();
        Bench.events();
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException broken) {
            fail(broken);
        }
        Bench.events();
    }
}
