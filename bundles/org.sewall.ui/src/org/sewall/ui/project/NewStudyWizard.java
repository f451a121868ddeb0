package org.sewall.ui.project;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.sewall.ui.SewallUi;

/** Make a new study file and open it. */
public final class NewStudyWizard extends BasicNewResourceWizard {
    private WizardNewFileCreationPage page;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        super.init(workbench, selection);
        setWindowTitle("New Study");
        setDefaultPageImageDescriptor(SewallUi.icon("wizard-banner.png"));
    }

    @Override
    public void addPages() {
        page = new StudyPage(getSelection());
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        var file = page.createNewFile();
        if (file == null) {
            return false;
        }
        selectAndReveal(file);
        try {
            IDE.openEditor(getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
        } catch (PartInitException notOpened) {
            SewallUi.log().warn(notOpened.getLocalizedMessage(), notOpened);
        }
        return true;
    }

    private static final class StudyPage extends WizardNewFileCreationPage {
        StudyPage(IStructuredSelection selection) {
            super("study", selection);
            setTitle("Study");
            setDescription("Make a file that holds a study: data, constructs, hypotheses and models.");
            setFileExtension("sem");
            setFileName("study.sem");
        }

        @Override
        protected InputStream getInitialContents() {
            return new ByteArrayInputStream(NewStudy.text(getFileName()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        protected void createAdvancedControls(Composite parent) {
            // a study is a plain file of its project, never a link
        }

        @Override
        protected IStatus validateLinkedResource() {
            return Status.OK_STATUS;
        }
    }
}
