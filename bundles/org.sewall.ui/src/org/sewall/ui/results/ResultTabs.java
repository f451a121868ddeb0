package org.sewall.ui.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sewall.ui.results.table.Analysis;

/** The tabs beside the fit table: parameters, hypotheses, and one for each analysis that the study asks for. */
final class ResultTabs {
    static final String PARAMETERS = "Parameters";
    static final String HYPOTHESES = "Hypotheses";
    private static final int OF_MODELS = 2;

    private final CTabFolder folder;
    private final TableWidget parameters;
    private final TableWidget hypotheses;
    private final List<AnalysisPane> analyses = new ArrayList<>();
    private String words = "";
    /** Tab of models that was in front until there were no models, empty if the user has chosen another since. */
    private String left = "";

    ResultTabs(Composite parent) {
        folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        parameters = new TableWidget(folder);
        hypotheses = new TableWidget(folder);
        tab(PARAMETERS, parameters.control());
        tab(HYPOTHESES, hypotheses.control());
        folder.setSelection(0);
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> left = ""));
    }

    /** Show analyses; the tab that is in front stays there, or comes back, if it can. */
    void show(List<Analysis> found, boolean asPast, boolean withModels) {
        if (!titles(found).equals(shown())) {
            replace(found);
        }
        for (var index = 0; index < found.size(); index++) {
            analyses.get(index).show(found.get(index), asPast);
        }
        if (!withModels && folder.getSelectionIndex() < OF_MODELS && !found.isEmpty()) {
            left = folder.getSelection().getText();
            folder.setSelection(OF_MODELS);
        } else if (withModels && !left.isEmpty()) {
            select(left);
            left = "";
        }
    }

    /** Return the title of the tab in front. */
    String front() {
        return folder.getSelection().getText();
    }

    /** Return the titles of the tabs. */
    List<String> titles() {
        return Arrays.stream(folder.getItems()).map(CTabItem::getText).toList();
    }

    /** Bring a tab to the front. */
    void select(String title) {
        for (var item : folder.getItems()) {
            if (item.getText().equals(title)) {
                folder.setSelection(item);
            }
        }
    }

    void filter(String text) {
        words = text;
        parameters.filter(text);
        hypotheses.filter(text);
        analyses.forEach(pane -> pane.filter(text));
    }

    /** Return the pane of an analysis. */
    Optional<AnalysisPane> pane(String title) {
        return analyses.stream()
                .filter(pane -> pane.analysis().title().equals(title))
                .findFirst();
    }

    /** Give the focus to the table in front. */
    void setFocus() {
        var index = folder.getSelectionIndex();
        var front =
                switch (index) {
                    case 0 -> parameters;
                    case 1 -> hypotheses;
                    default -> analyses.get(index - OF_MODELS).table();
                };
        front.viewer().getTable().setFocus();
    }

    Control control() {
        return folder;
    }

    TableWidget parameters() {
        return parameters;
    }

    TableWidget hypotheses() {
        return hypotheses;
    }

    private void replace(List<Analysis> found) {
        var front = folder.getSelection().getText();
        for (var index = folder.getItemCount() - 1; index >= OF_MODELS; index--) {
            folder.getItem(index).dispose();
        }
        analyses.forEach(pane -> pane.control().dispose());
        analyses.clear();
        for (var analysis : found) {
            var pane = new AnalysisPane(folder, analysis);
            pane.filter(words);
            analyses.add(pane);
            tab(analysis.title(), pane.control());
        }
        folder.setSelection(0);
        select(front);
    }

    private List<String> shown() {
        return titles(analyses.stream().map(AnalysisPane::analysis).toList());
    }

    private static List<String> titles(List<Analysis> found) {
        return found.stream().map(Analysis::title).toList();
    }

    private void tab(String title, Control control) {
        var item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }
}
