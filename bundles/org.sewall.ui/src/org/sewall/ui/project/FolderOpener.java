package org.sewall.ui.project;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.sewall.core.SewallProjects;
import org.sewall.core.StudyFiles;
import org.sewall.ui.SewallUi;
import org.sewall.ui.UiMessage;

/** At the start, open the folder that the command line names ({@code -folder PATH}) as a project. */
public final class FolderOpener implements IStartup {
    private static final String OPTION = "-folder";

    @Override
    public void earlyStartup() {
        folder(List.of(Platform.getApplicationArgs())).ifPresent(FolderOpener::open);
    }

    /** Return the folder that the arguments name. */
    static Optional<Path> folder(List<String> arguments) {
        var at = arguments.indexOf(OPTION);
        return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(Path.of(arguments.get(at + 1)));
    }

    /** Open a folder as a project in the background, then show it. */
    public static void open(Path folder) {
        new Opening(folder).schedule();
    }

    private static void show(IProject project, List<IFile> studies) {
        var windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        Arrays.stream(windows).findFirst().ifPresent(window -> show(project, studies, window));
    }

    private static void show(IProject project, List<IFile> studies, IWorkbenchWindow window) {
        try {
            PlatformUI.getWorkbench().showPerspective(SewallUi.PERSPECTIVE, window);
            BasicNewResourceWizard.selectAndReveal(studies.isEmpty() ? project : studies.get(0), window);
            if (!studies.isEmpty()) {
                IDE.openEditor(window.getActivePage(), studies.get(0));
            }
        } catch (WorkbenchException notShown) {
            SewallUi.log().warn(notShown.getLocalizedMessage(), notShown);
        }
    }

    private static final class Opening extends WorkspaceJob {
        private final Path folder;

        Opening(Path aFolder) {
            super("Opening " + aFolder);
            folder = aFolder;
            setUser(true);
        }

        @Override
        public IStatus runInWorkspace(IProgressMonitor monitor) {
            try {
                var project = SewallProjects.open(folder, monitor);
                var studies = StudyFiles.of(project);
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(project, studies));
                return Status.OK_STATUS;
            } catch (CoreException refused) {
                return Status.warning(UiMessage.FOLDER_NOT_OPENED.with(folder, refused.getLocalizedMessage()), refused);
            }
        }
    }
}
