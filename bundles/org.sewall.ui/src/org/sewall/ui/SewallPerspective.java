package org.sewall.ui;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.sewall.ui.results.ResultsView;

/** Arrange the workbench for a methodologist: project and outline at the left, text in the middle, results below. */
public final class SewallPerspective implements IPerspectiveFactory {
    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        var editor = layout.getEditorArea();
        var bottom = layout.createFolder("results", IPageLayout.BOTTOM, 0.57f, editor);
        bottom.addView(ResultsView.ID);
        bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
        bottom.addPlaceholder(PROGRESS);
        layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.17f, editor);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.76f, editor);
        layout.addNewWizardShortcut("org.sewall.ui.newProject");
        layout.addNewWizardShortcut("org.sewall.ui.newStudy");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
        layout.addShowViewShortcut(ResultsView.ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
        layout.addShowViewShortcut(PROGRESS);
    }
}
