package org.sewall.analysis.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.analysis.Places;
import org.sewall.analysis.PlannedModel;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.identification.IdentificationReport;

/** Examines one model with what is known of its data: the data tell groups and categories. */
final class ModelCheck {

    private final PlannedModel model;
    private final Optional<DataSummary> data;
    private final IdentificationCheck identification;
    private final Places places;
    private final Findings findings;

    ModelCheck(
            PlannedModel model,
            Optional<DataSummary> data,
            IdentificationCheck identification,
            Places places,
            Findings findings) {
        this.model = model;
        this.data = data;
        this.identification = identification;
        this.places = places;
        this.findings = findings;
    }

    void run(CancelSignal cancel) {
        Map<String, Integer> thresholds = thresholds();
        Optional<IdentificationReport> report = identification.examine(model, groups(), thresholds, cancel);
        report.ifPresent(found -> IdentificationCheck.report(found, model, places, findings));
        if (data.isPresent() && !cancel.isCancelled()) {
            checkData(data.get(), report);
        }
    }

    private void checkData(DataSummary summary, Optional<IdentificationReport> report) {
        var table = model.uncompleted();
        var columns = new ColumnCheck(model, table, places, findings);
        boolean complete = columns.reportUnknown(summary);
        var sample = new SampleCheck(model, table, places, findings);
        if (summary instanceof DataSummary.Table found) {
            columns.report(found);
            Optional<ColumnSummary> groups = found.column(model.groupColumn());
            groups.ifPresent(column -> columns.reportGroups(found, column));
            if (complete) {
                sample.report(found, groups, report);
            }
        } else if (summary instanceof DataSummary.Moments moments && complete) {
            model.data().ifPresent(source -> sample.report(source, moments, report));
        }
    }

    /** Return the groups of the data in order of appearance, else as many as the text speaks of. */
    private List<String> groups() {
        if (data.isPresent() && data.get() instanceof DataSummary.Moments) {
            return List.of("");
        }
        if (model.groupLabels().isEmpty() && data.isPresent() && data.get() instanceof DataSummary.Table table) {
            List<String> found =
                    table.column(model.groupColumn()).map(ColumnSummary::values).orElse(List.of());
            if (found.size() == 1) {
                return List.of("");
            }
            if (found.size() > 1) {
                return found;
            }
        }
        return model.groupsInText();
    }

    private Map<String, Integer> thresholds() {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        if (data.isPresent() && data.get() instanceof DataSummary.Table table) {
            for (String name : model.ordered()) {
                table.column(name)
                        .map(column -> column.rowsOf().size() - 1)
                        .filter(count -> count > 0)
                        .ifPresent(count -> thresholds.put(name, count));
            }
        }
        return thresholds;
    }
}
