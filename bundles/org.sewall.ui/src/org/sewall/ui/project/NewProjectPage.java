package org.sewall.ui.project;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sewall.ui.UiMessage;

/** Ask for the name of a new project and for what it begins with. */
public final class NewProjectPage extends WizardPage {
    private Text name;
    private ProjectContent content = ExampleProject.KHAVUL_2010::copyTo;
    private boolean nameIsProposed = true;

    NewProjectPage() {
        super("project", "Sewall Project", null);
        setDescription("Begin with a published study that is fitted as it is, or with an empty one.");
    }

    @Override
    public void createControl(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(10, 10)
                .spacing(8, 8)
                .applyTo(area);
        new Label(area, SWT.NONE).setText("&Project name:");
        name = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        new Label(area, SWT.NONE).setText("Begin with:");
        for (var example : ExampleProject.all()) {
            choice(area, example.title(), example.folder(), example::copyTo, example == ExampleProject.KHAVUL_2010);
            new Label(area, SWT.NONE);
        }
        choice(area, "An empty study", "study", NewStudy::in, false);
        propose(ExampleProject.KHAVUL_2010.folder());
        name.addModifyListener(event -> validate());
        name.addKeyListener(KeyListener.keyPressedAdapter(event -> nameIsProposed = false));
        name.selectAll();
        setControl(area);
        validate();
        setErrorMessage(null);
    }

    /** Put in a name, as the user would. */
    public void setProjectName(String text) {
        nameIsProposed = false;
        name.setText(text);
    }

    IProject project() {
        return ResourcesPlugin.getWorkspace()
                .getRoot()
                .getProject(name.getText().strip());
    }

    ProjectContent content() {
        return content;
    }

    private void choice(Composite area, String text, String proposal, ProjectContent chosen, boolean first) {
        var button = new Button(area, SWT.RADIO);
        button.setText(text);
        button.setSelection(first);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (button.getSelection()) {
                content = chosen;
                propose(proposal);
            }
        }));
    }

    private void propose(String proposal) {
        if (nameIsProposed) {
            var free = proposal;
            for (var number = 2; exists(free); number++) {
                free = proposal + "-" + number;
            }
            name.setText(free);
        }
    }

    private void validate() {
        var text = name.getText().strip();
        var status = ResourcesPlugin.getWorkspace().validateName(text, IResource.PROJECT);
        var problem = status.isOK() ? null : status.getMessage();
        if (status.isOK() && exists(text)) {
            problem = (project().exists() ? UiMessage.NAME_TAKEN : UiMessage.FOLDER_TAKEN).with(text);
        }
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }

    private static boolean exists(String text) {
        var root = ResourcesPlugin.getWorkspace().getRoot();
        return root.getProject(text).exists()
                || root.getLocation().append(text).toFile().exists();
    }
}
