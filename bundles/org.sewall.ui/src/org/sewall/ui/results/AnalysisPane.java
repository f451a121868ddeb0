package org.sewall.ui.results;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sewall.ui.results.table.Analysis;
import org.sewall.ui.results.table.ResultTable;

/** Show one analysis: remarks, a chooser where there are several tables, and the table that is chosen. */
final class AnalysisPane {
    private final Composite area;
    private final Label remarks;
    private final Combo chooser;
    private final TableWidget table;
    private Analysis analysis;
    private boolean dimmed;

    AnalysisPane(Composite parent, Analysis first) {
        analysis = first;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .extendedMargins(4, 0, 3, 0)
                .spacing(8, 3)
                .applyTo(area);
        remarks = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(200, SWT.DEFAULT)
                .applyTo(remarks);
        chooser = new Combo(area, SWT.READ_ONLY);
        chooser.setToolTipText("Table that is shown");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(chooser);
        chooser.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showChosen()));
        table = new TableWidget(area);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table.control());
    }

    /** Show what was found; the table that was chosen stays if it is still there. */
    void show(Analysis found, boolean asPast) {
        analysis = found;
        dimmed = asPast;
        var chosen = chooser.getText();
        remarks.setText(String.join("\n", found.remarks()));
        remarks.setForeground(found.tables().isEmpty() ? Tones.colour(Tones.BAD) : Tones.colour(Tones.MUTED));
        chooser.setItems(found.tables().stream().map(ResultTable::title).toArray(String[]::new));
        chooser.select(Math.max(0, chooser.indexOf(chosen)));
        Visibility.set(chooser, found.tables().size() > 1);
        Visibility.set(table.control(), !found.tables().isEmpty());
        showChosen();
        area.layout(true, true);
    }

    /** Choose a table by its title. */
    void choose(String title) {
        chooser.select(chooser.indexOf(title));
        showChosen();
    }

    void filter(String text) {
        table.filter(text);
    }

    Control control() {
        return area;
    }

    TableWidget table() {
        return table;
    }

    Analysis analysis() {
        return analysis;
    }

    private void showChosen() {
        if (chooser.getSelectionIndex() >= 0) {
            table.show(analysis.tables().get(chooser.getSelectionIndex()), dimmed);
        }
    }
}
