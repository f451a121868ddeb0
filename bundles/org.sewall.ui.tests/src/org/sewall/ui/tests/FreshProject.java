package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sewall.core.ResultState;
import org.sewall.core.SewallCore;
import org.sewall.core.SewallProjects;
import org.sewall.core.StudyMarkers;
import org.sewall.result.ResultDocument;
import org.sewall.ui.project.ExampleProject;

/** A tidy workbench, and a project of its own, for each test. */
final class FreshProject implements BeforeEachCallback, AfterEachCallback {
    private IProject project;

    @Override
    public void beforeEach(ExtensionContext context) {
        var name = context.getRequiredTestMethod().getName();
        project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        Bench.tidy();
    }

    @Override
    public void afterEach(ExtensionContext context) throws CoreException {
        if (context.getExecutionException().isPresent()) {
            Bench.screenshot("failed-" + context.getRequiredTestMethod().getName());
        }
        Bench.page().closeAllEditors(false);
        for (var each : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            each.delete(true, true, null);
        }
        settle();
    }

    IProject project() {
        return project;
    }

    /** Make the project with the example in it; return its study. */
    IFile withExample() throws CoreException {
        SewallProjects.create(project, null);
        return ExampleProject.KHAVUL_2010.copyTo(project, null).orElseThrow();
    }

    /** Add a file to the project, which is made where it does not exist yet. */
    IFile withFile(String name, String text) throws CoreException {
        if (!project.exists()) {
            SewallProjects.create(project, null);
        }
        var file = project.getFile(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), IResource.FORCE, null);
        return file;
    }

    /** Wait until nothing is built or fitted any more. */
    static void settle() {
        Bench.until("builds and fits have ended", () -> {
            var jobs = Job.getJobManager();
            return jobs.find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0 && jobs.find(SewallCore.FITS).length == 0;
        });
    }

    /** Wait until a study was fitted as it is; return what was found. */
    static ResultDocument fitted(IFile study) {
        settle();
        Bench.until("the study is fitted", () -> SewallCore.results().state(study) instanceof ResultState.Current);
        Bench.events();
        return SewallCore.results().state(study).current().orElseThrow();
    }

    /** Return the markers of errors below a resource; remarks do not count. */
    static List<IMarker> markers(IResource resource) {
        try {
            return Arrays.stream(resource.findMarkers(StudyMarkers.TYPE, true, IResource.DEPTH_INFINITE))
                    .filter(marker -> marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR)
                    .toList();
        } catch (CoreException broken) {
            return fail(broken);
        }
    }

    /** Return the text that a marker marks. */
    static String marked(IMarker marker) throws CoreException {
        var text = ((IFile) marker.getResource()).readString();
        return text.substring(marker.getAttribute(IMarker.CHAR_START, 0), marker.getAttribute(IMarker.CHAR_END, 0));
    }
}
