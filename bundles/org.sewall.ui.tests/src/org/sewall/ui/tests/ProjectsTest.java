package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.core.ResultState;
import org.sewall.core.SewallCore;
import org.sewall.core.SewallNature;
import org.sewall.core.SewallProjects;
import org.sewall.core.StudyFiles;
import org.sewall.result.ModelResult;
import org.sewall.ui.project.NewProjectWizard;

/** Projects: made by the wizard, opened from folders, built and cleaned. */
class ProjectsTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void wizard_makes_a_project_with_the_example() throws CoreException {
        // GIVEN the wizard with a name typed in
        var wizard = new NewProjectWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        var dialog = new WizardDialog(Bench.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.events();
        Bench.screenshot("new-project-wizard");
        wizard.page().setProjectName(fresh.project().getName());
        assertTrue(wizard.page().isPageComplete());

        // WHEN it is finished
        assertTrue(wizard.performFinish());
        dialog.close();

        // THEN there is a Sewall project in UTF-8 with the example, which is open
        assertTrue(SewallNature.isOn(fresh.project()));
        assertEquals("UTF-8", fresh.project().getDefaultCharset());
        assertEquals(
                "khavul2010.sem",
                Bench.page().getActiveEditor().getEditorInput().getName());
        FreshProject.fitted(fresh.project().getFile("khavul2010.sem"));
    }

    @Test
    void any_folder_becomes_a_project_where_it_lies(@TempDir Path folder) throws CoreException, IOException {
        // GIVEN a folder that Eclipse never saw
        Files.writeString(folder.resolve("notes.sem"), "study Notes \"Nothing yet\" { convention lavaan }\n");

        // WHEN it is opened, twice
        var project = SewallProjects.open(folder, null);
        var again = SewallProjects.open(folder, null);

        // THEN it is one Sewall project with the folder's files, where they lie
        assertEquals(project, again);
        assertTrue(SewallNature.isOn(project));
        assertTrue(project.getFile("notes.sem").exists());
        assertEquals(folder.toRealPath(), project.getLocation().toPath().toRealPath());
        project.delete(false, true, null);
    }

    @Test
    void a_study_is_checked_and_fitted_again_when_a_name_of_another_file_comes_or_goes() throws CoreException {
        // GIVEN a study whose construct stands in another file
        var study = fresh.withExample();
        var text = study.readString();
        int start = text.indexOf("construct Support");
        var construct = text.substring(start, text.indexOf('}', start) + 1);
        fresh.withFile("support.sem", construct + "\n");
        write(study, text.replace(construct, ""));
        FreshProject.fitted(study);
        assertEquals(List.of(), FreshProject.markers(study));

        // WHEN the construct is taken away, and put back
        write(fresh.project().getFile("support.sem"), "\n");
        FreshProject.settle();

        // THEN the study says so, and is then fitted as before
        Bench.until("the name is missed", () -> !FreshProject.markers(study).isEmpty());
        write(fresh.project().getFile("support.sem"), construct + "\n");
        FreshProject.fitted(study);
        assertEquals(List.of(), FreshProject.markers(study));
    }

    @Test
    void clean_removes_markers_and_results() throws CoreException {
        // GIVEN a fitted study
        var study = fresh.withExample();
        FreshProject.settle();
        SewallCore.results().request(study);
        FreshProject.fitted(study);
        assertTrue(fresh.project().getFolder(StudyFiles.RESULTS).exists());

        // WHEN its project is cleaned while nothing is built
        autoBuild(false);
        try {
            fresh.project().build(IncrementalProjectBuilder.CLEAN_BUILD, null);
            FreshProject.settle();

            // THEN nothing is left of the fit
            assertTrue(SewallCore.results().state(study) instanceof ResultState.Absent);
            assertFalse(fresh.project().getFolder(StudyFiles.RESULTS).exists());
        } finally {
            autoBuild(true);
        }
    }

    @Test
    void without_automatic_build_a_change_makes_numbers_past() throws CoreException {
        // GIVEN a fitted study
        var study = fresh.withExample();
        var editor = Bench.open(study);
        FreshProject.fitted(study);

        // WHEN it is saved while projects are not built automatically
        autoBuild(false);
        try {
            Bench.replace(editor, "convention amos", "convention lavaan");

            // THEN the view says that the numbers are past ones and what to turn on
            Bench.until(
                    "the numbers are past ones", () -> Bench.results().page().dimmed());
            assertTrue(Bench.results().page().notice().contains("Build Automatically"));
        } finally {
            autoBuild(true);
        }
    }

    @Test
    void a_result_survives_and_is_taken_up_again() throws CoreException {
        // GIVEN a study that was fitted
        var study = fresh.withExample();
        FreshProject.fitted(study);

        // WHEN its project is closed and opened again
        fresh.project().close(null);
        assertTrue(SewallCore.results().state(study) instanceof ResultState.Absent);
        fresh.project().open(null);
        FreshProject.settle();
        SewallCore.results().request(study);

        // THEN its result is there again
        FreshProject.fitted(study);
    }

    @Test
    void changed_data_are_fitted_anew() throws CoreException {
        // GIVEN a fitted study
        var study = fresh.withExample();
        var before = FreshProject.fitted(study).models().get(0).fit("chisq");

        // WHEN its data change
        var data = fresh.project().getFile("khavul2010.csv");
        write(data, data.readString().replace("0.61", "0.41"));

        // THEN its models are fitted to the new ones
        Bench.until("the fit is another one", () -> SewallCore.results().state(study).current().stream()
                .anyMatch(document -> document.models().get(0).fit("chisq") != before));
    }

    @Test
    void bad_data_are_marked_where_they_are() throws CoreException {
        // GIVEN a fitted study
        var study = fresh.withExample();
        FreshProject.fitted(study);

        // WHEN a correlation of its data becomes a word
        var data = fresh.project().getFile("khavul2010.csv");
        write(data, data.readString().replaceFirst("0.61", "high"));
        FreshProject.settle();

        // THEN the data file has a marker in the line of that word, and the result tells of no numbers
        Bench.until("the data are marked", () -> !FreshProject.markers(data).isEmpty());
        var line = FreshProject.markers(data).get(0).getAttribute(IMarker.LINE_NUMBER, 0);
        assertTrue(data.readString().lines().toList().get(line - 1).contains("high"));
        assertTrue(FreshProject.fitted(study).models().stream().noneMatch(ModelResult::isFitted));
    }

    private static void write(IFile file, String text) throws CoreException {
        file.setContents(text.getBytes(StandardCharsets.UTF_8), true, false, null);
    }

    private static void autoBuild(boolean on) throws CoreException {
        var workspace = ResourcesPlugin.getWorkspace();
        var description = workspace.getDescription();
        description.setAutoBuilding(on);
        workspace.setDescription(description);
    }
}
