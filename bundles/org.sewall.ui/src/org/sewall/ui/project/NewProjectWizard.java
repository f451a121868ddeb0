package org.sewall.ui.project;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.sewall.core.SewallProjects;
import org.sewall.ui.SewallUi;
import org.sewall.ui.UiMessage;

/** Make a Sewall project, with an example or an empty study in it, and open it. */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {
    private final NewProjectPage page = new NewProjectPage();
    private IWorkbench workbench;
    private IConfigurationElement configuration;
    private Optional<IFile> first = Optional.empty();

    @Override
    public void init(IWorkbench aWorkbench, IStructuredSelection selection) {
        workbench = aWorkbench;
        setWindowTitle("New Sewall Project");
        setDefaultPageImageDescriptor(SewallUi.icon("wizard-banner.png"));
        setNeedsProgressMonitor(true);
    }

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        configuration = element;
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    /** Return the page that asks for name and content. */
    public NewProjectPage page() {
        return page;
    }

    @Override
    public boolean performFinish() {
        try {
            getContainer().run(true, true, creation());
        } catch (InvocationTargetException failed) {
            var reason = failed.getCause().getLocalizedMessage();
            MessageDialog.openError(
                    getShell(),
                    "New Sewall Project",
                    UiMessage.PROJECT_NOT_CREATED.with(page.project().getName(), reason));
            return false;
        } catch (InterruptedException cancelled) {
            return false;
        }
        BasicNewProjectResourceWizard.updatePerspective(configuration);
        first.ifPresent(this::open);
        return true;
    }

    private WorkspaceModifyOperation creation() {
        var project = page.project();
        var content = page.content();
        return new WorkspaceModifyOperation() {
            @Override
            protected void execute(IProgressMonitor monitor) throws CoreException {
                var progress = SubMonitor.convert(monitor, 2);
                SewallProjects.create(project, progress.split(1));
                first = content.fill(project, progress.split(1));
            }
        };
    }

    private void open(IFile study) {
        var window = workbench.getActiveWorkbenchWindow();
        BasicNewResourceWizard.selectAndReveal(study, window);
        try {
            IDE.openEditor(window.getActivePage(), study);
        } catch (PartInitException notOpened) {
            SewallUi.log().warn(notOpened.getLocalizedMessage(), notOpened);
        }
    }
}
