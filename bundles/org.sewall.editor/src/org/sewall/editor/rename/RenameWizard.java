package org.sewall.editor.rename;

import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;

/** The dialog that asks for a new name, with the page that shows before what changes. */
public final class RenameWizard extends RefactoringWizard {
    private static final String TITLE = "Rename";

    private final RenamePage page;

    /** Create the dialog for a renaming. */
    public RenameWizard(RenameRefactoring rename) {
        super(rename, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        setDefaultPageTitle(TITLE);
        page = new RenamePage(rename);
    }

    @Override
    protected void addUserInputPages() {
        addPage(page);
    }

    static void open(Shell shell, RenameRefactoring rename) {
        try {
            new RefactoringWizardOpenOperation(new RenameWizard(rename)).run(shell, TITLE);
        } catch (InterruptedException stopped) {
            // The user went away while other changes were waited for.
            Thread.currentThread().interrupt();
        }
    }
}
