package org.sewall.ui.results;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.sewall.core.ResultListener;
import org.sewall.core.ResultState;
import org.sewall.core.SewallCore;
import org.sewall.core.SewallNature;
import org.sewall.ui.SewallUi;
import org.sewall.ui.results.ResultsPage.Situation;
import org.sewall.ui.results.table.Focus;

/** The results of the study in the active editor: fit, parameters, hypotheses. */
public final class ResultsView extends ViewPart implements ResultListener {
    /** Id of the view. */
    public static final String ID = SewallUi.ID + ".results";

    private final IPropertyChangeListener theme = this::themeChanged;
    private ResultsPanel panel;
    private ActiveStudy study;

    @Override
    public void createPartControl(Composite parent) {
        panel = new ResultsPanel(parent);
        study = new ActiveStudy(getSite().getPage(), this::update, this::focus);
        SewallCore.results().addListener(this);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
        var everyIndex = new Action("All Fit Indices", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                panel.setEveryIndex(isChecked());
            }
        };
        everyIndex.setToolTipText("Show every fit index that is known, not only those that articles report");
        getViewSite().getActionBars().getMenuManager().add(everyIndex);
        update();
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }

    @Override
    public void dispose() {
        SewallCore.results().removeListener(this);
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
        if (study != null) {
            study.dispose();
        }
        super.dispose();
    }

    @Override
    public void resultChanged(IFile file, ResultState state) {
        var display = getSite().getShell().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (panel.isAlive() && study.file().filter(file::equals).isPresent()) {
                    update();
                }
            });
        }
    }

    /** Return the panel that shows the results. */
    public ResultsPanel panel() {
        return panel;
    }

    /** Take the new colours, once all of them are set. */
    private void themeChanged(PropertyChangeEvent change) {
        if (Tones.isChangedBy(change) && panel.isAlive()) {
            getSite().getShell().getDisplay().asyncExec(() -> {
                if (panel.isAlive()) {
                    panel.recolour();
                }
            });
        }
    }

    private void update() {
        if (study == null || !panel.isAlive()) {
            return;
        }
        study.file().ifPresent(SewallCore.results()::request);
        panel.show(page(study.file()));
        setContentDescription("");
    }

    private ResultsPage page(Optional<IFile> file) {
        return file.map(each -> ResultsPage.of(new Situation(
                        each.getName(),
                        SewallCore.results().state(each),
                        study.isUnsaved(),
                        SewallNature.isOn(each.getProject()),
                        ResourcesPlugin.getWorkspace().isAutoBuilding())))
                .orElseGet(ResultsPage::empty);
    }

    private void focus(Focus focus) {
        if (panel.isAlive()) {
            panel.focus(focus);
        }
    }
}
