package org.sewall.ui.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sewall.result.ModelResult;
import org.sewall.result.ResultDocument;
import org.sewall.result.Step;
import org.sewall.ui.results.table.Analyses;
import org.sewall.ui.results.table.FitTable;
import org.sewall.ui.results.table.Focus;
import org.sewall.ui.results.table.HypothesisTable;
import org.sewall.ui.results.table.ModelLabels;
import org.sewall.ui.results.table.ParameterTable;
import org.sewall.ui.results.table.ResultTable;

/** The controls of the results view: a headline, a notice, the fit table beside the other tables. */
public final class ResultsPanel {
    private final Composite area;
    private final Label headline;
    private final Text filter;
    private final Combo models;
    private final Label notice;
    private final Composite stack;
    private final Label message;
    private final SashForm numbers;
    private final TableWidget fit;
    private final ResultTabs tabs;
    private ResultsPage page = ResultsPage.empty();
    private String model = "";
    private boolean everyIndex;

    ResultsPanel(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(area);
        var head = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        headline = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(headline);
        models = modelChooser(head);
        filter = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter rows");
        GridDataFactory.fillDefaults().hint(170, SWT.DEFAULT).applyTo(filter);
        notice = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(notice);
        stack = new Composite(area, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        message = new Label(stack, SWT.WRAP);
        numbers = new SashForm(stack, SWT.HORIZONTAL | SWT.SMOOTH);
        fit = new TableWidget(numbers);
        tabs = new ResultTabs(numbers);
        numbers.setWeights(40, 60);
        filter.addModifyListener(filtering());
    }

    /** Show a page. */
    void show(ResultsPage aPage) {
        page = aPage;
        headline.setText(page.headline());
        tell(notice, page.document().isPresent() ? page.notice() : "");
        var hasNumbers = page.hasNumbers();
        message.setText(text());
        message.setForeground(Tones.colour(page.reasons().isEmpty() ? Tones.MUTED : Tones.BAD));
        page.document().ifPresent(this::offerModels);
        Visibility.set(models, page.hasModels());
        Visibility.set(filter, hasNumbers);
        if (hasNumbers) {
            page.document().ifPresent(this::fill);
            tell(notice, noticeAndReasons());
        }
        ((StackLayout) stack.getLayout()).topControl = hasNumbers ? numbers : message;
        area.layout(true, true);
        stack.layout(true, true);
    }

    /** Select what the caret is on. */
    void focus(Focus focus) {
        tabs.parameters().focus(focus);
        tabs.hypotheses().focus(focus);
    }

    void setEveryIndex(boolean every) {
        everyIndex = every;
        show(page);
    }

    void setFocus() {
        if (numbers.isVisible()) {
            tabs.setFocus();
        } else {
            area.setFocus();
        }
    }

    /** Show the page in the colours that hold now. */
    void recolour() {
        show(page);
    }

    boolean isAlive() {
        return !area.isDisposed();
    }

    /** Return what holds all controls. */
    public Composite area() {
        return area;
    }

    /** Return the page that is shown. */
    public ResultsPage page() {
        return page;
    }

    /** Bring a tab to the front by its title. */
    public void select(String title) {
        tabs.select(title);
    }

    /** Show one of several tables of an analysis. */
    public void select(String analysis, String table) {
        select(analysis);
        tabs.pane(analysis).ifPresent(pane -> pane.choose(table));
    }

    /** Return the title of the tab in front. */
    public String front() {
        return tabs.front();
    }

    /** Return the titles of the tabs. */
    public List<String> titles() {
        return tabs.titles();
    }

    /** Return what stands above the tables of an analysis. */
    public List<String> remarks(String analysis) {
        return tabs.pane(analysis).map(pane -> pane.analysis().remarks()).orElse(List.of());
    }

    /** Return the titles of the tables of an analysis. */
    public List<String> tables(String analysis) {
        return tabs.pane(analysis).stream()
                .flatMap(pane -> pane.analysis().tables().stream())
                .map(ResultTable::title)
                .toList();
    }

    /** Return what is written in a table, as shown; of an analysis in the table that is chosen. */
    public List<List<String>> cells(String title) {
        var table = widget(title).viewer().getTable();
        return List.of(table.getItems()).stream()
                .map(item -> IntStream.range(0, table.getColumnCount())
                        .mapToObj(item::getText)
                        .toList())
                .toList();
    }

    private TableWidget widget(String title) {
        return switch (title) {
            case "Fit" -> fit;
            case ResultTabs.PARAMETERS -> tabs.parameters();
            case ResultTabs.HYPOTHESES -> tabs.hypotheses();
            default -> tabs.pane(title).orElseThrow().table();
        };
    }

    private String text() {
        var reasons = String.join("\n", page.reasons());
        return page.document().isEmpty() ? page.notice() : reasons;
    }

    private String noticeAndReasons() {
        var reasons = String.join("\n", page.reasons());
        return page.notice().isEmpty() || reasons.isEmpty() ? page.notice() + reasons : page.notice() + "\n" + reasons;
    }

    private void fill(ResultDocument document) {
        var dimmed = page.dimmed();
        var indices = FitTable.of(document, everyIndex);
        fit.show(indices, dimmed);
        tabs.parameters().show(chosen(document).map(ParameterTable::of).orElseGet(ParameterTable::empty), dimmed);
        tabs.hypotheses().show(HypothesisTable.of(document), dimmed);
        tabs.show(Analyses.of(document), dimmed, page.hasModels());
        numbers.setMaximizedControl(indices.rows().isEmpty() ? tabs.control() : null);
    }

    private void offerModels(ResultDocument document) {
        var labels = ModelLabels.of(document);
        var fitted = document.models().stream().filter(ModelResult::isFitted).toList();
        models.setItems(fitted.stream().map(each -> labels.get(each.id())).toArray(String[]::new));
        chosen(document).ifPresent(each -> models.select(fitted.indexOf(each)));
    }

    /** Return the model whose parameters are shown: the one the user chose, else the structural one, else the first. */
    private Optional<ModelResult> chosen(ResultDocument document) {
        var fitted = document.models().stream().filter(ModelResult::isFitted).toList();
        return fitted.stream()
                .filter(each -> each.id().equals(model))
                .findFirst()
                .or(() -> fitted.stream()
                        .filter(each -> each.step() == Step.STRUCTURAL)
                        .findFirst())
                .or(() -> fitted.stream().findFirst());
    }

    private Combo modelChooser(Composite parent) {
        var combo = new Combo(parent, SWT.READ_ONLY);
        combo.setToolTipText("Model whose parameters are shown");
        combo.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> page.document().ifPresent(document -> {
                    var fitted = document.models().stream()
                            .filter(ModelResult::isFitted)
                            .toList();
                    model = fitted.get(combo.getSelectionIndex()).id();
                    fill(document);
                })));
        return combo;
    }

    private ModifyListener filtering() {
        return event -> {
            fit.filter(filter.getText());
            tabs.filter(filter.getText());
        };
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        label.setForeground(Tones.colour(Tones.DOUBTFUL));
        Visibility.set(label, !text.isEmpty());
    }
}
