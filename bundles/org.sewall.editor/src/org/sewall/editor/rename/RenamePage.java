package org.sewall.editor.rename;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name. */
final class RenamePage extends UserInputWizardPage {
    private static final int WIDTH = 280;

    private final RenameRefactoring rename;

    RenamePage(RenameRefactoring rename) {
        super("rename");
        this.rename = rename;
    }

    @Override
    public void createControl(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        area.setLayout(
                GridLayoutFactory.fillDefaults().numColumns(2).margins(5, 5).create());
        var label = new Label(area, SWT.NONE);
        label.setText("&New name:");
        var name = new Text(area, SWT.BORDER);
        name.setLayoutData(GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .create());
        name.setText(rename.oldName());
        name.selectAll();
        name.addModifyListener(typed -> {
            rename.setNewName(name.getText().strip());
            // Also a status without fault: only that takes back an earlier one.
            setPageComplete(rename.checkName());
        });
        name.setFocus();
        setControl(area);
        setPageComplete(false);
    }
}
