package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Renaming: over all files with a preview, in place where no other file can know the name, refused where it clashes. */
class RenameTest {
    private static final String COMMAND = "org.sewall.editor.rename";

    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void a_construct_is_renamed_in_all_files_after_a_preview() throws CoreException {
        // GIVEN a study, and another file that uses one of its constructs
        var study = fresh.withExample();
        var other = fresh.withFile("more.sem", "hypothesis H9: Support -> Learning positive\n");
        FreshProject.fitted(study);
        var editor = EditorBench.open(study);
        String before = editor.document().get();
        editor.select("construct Supp|ort");

        // WHEN it gets another name in the dialog, and the preview is looked at
        var done = Widgets.expect("Rename", dialog -> {
            name(dialog).setText("Service");
            Widgets.push("Preview");
            Bench.until("the preview lists the files", () -> Widgets.lines(preview(dialog)).stream()
                    .anyMatch(line -> line.contains("more.sem")));
            assertTrue(Widgets.lines(preview(dialog)).stream().anyMatch(line -> line.contains("khavul2010.sem")));
            Bench.linger(Duration.ofMillis(500));
            Bench.screenshot("rename-preview");
            Widgets.push("OK");
        });
        editor.run(COMMAND);
        Bench.until("it was renamed", done::get);

        // THEN all files have it
        assertFalse(editor.document().get().contains("Support "));
        assertTrue(editor.document().get().contains("construct Service "));
        assertTrue(editor.document().get().contains("H3: Service "));
        assertEquals("hypothesis H9: Service -> Learning positive\n", text(other));

        // AND one step takes it back in all files
        Widgets.expect("Undo", dialog -> Widgets.push("OK"));
        editor.run("org.eclipse.ui.edit.undo");
        Bench.until("it is undone", () -> editor.document().get().equals(before));
        assertTrue(text(other).contains("Support"));
    }

    @Test
    void a_name_that_is_taken_is_refused_in_the_dialog() throws CoreException {
        var editor = EditorBench.open(fresh.withExample());
        String before = editor.document().get();
        editor.select("construct Supp|ort");

        var done = Widgets.expect("Rename", dialog -> {
            name(dialog).setText("");
            assertFalse(Widgets.canPush("OK"));
            name(dialog).setText("Learning");
            var refused = Widgets.expect(
                    message -> message != dialog && Widgets.says(message, "Learning"),
                    message -> Bench.screenshot("rename-refused"));
            Widgets.push("OK");
            assertTrue(refused.get());
        });
        editor.run(COMMAND);
        Bench.until("the dialog was closed", done::get);

        assertEquals(before, editor.document().get());
    }

    @Test
    void a_label_is_renamed_as_it_is_typed_over() throws CoreException {
        var study = fresh.withFile("paths.lav", "f =~ x1 + a*x2 + x3\ng =~ y1 + a*y2 + y3\ng ~ b*f\n");
        var editor = EditorBench.open(study);
        editor.select("+ |a*x2");

        editor.run(COMMAND);
        Bench.until("the name is selected", () -> editor.viewer().getSelectedRange().y == 1);
        Widgets.type('k');

        Bench.until(
                "both are renamed",
                () -> editor.document().get().contains("k*x2")
                        && editor.document().get().contains("k*y2"));
    }

    private static Text name(Shell dialog) {
        return Widgets.below(dialog, Text.class).get(0);
    }

    private static Tree preview(Shell dialog) {
        return Widgets.below(dialog, Tree.class).get(0);
    }

    private static String text(IFile file) throws CoreException {
        return file.readString();
    }
}
