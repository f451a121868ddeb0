package org.sewall.analysis.check;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sewall.analysis.AnalysisMessage;
import org.sewall.analysis.Places;
import org.sewall.analysis.PlannedModel;
import org.sewall.kernel.identification.IdentificationReport;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.model.DataSource;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/** Compares the number of cases with what a model asks of them, in every group. */
final class SampleCheck {

    private final PlannedModel model;
    private final ParameterTable table;
    private final Places places;
    private final Findings findings;

    SampleCheck(PlannedModel model, ParameterTable table, Places places, Findings findings) {
        this.model = model;
        this.table = table;
        this.places = places;
        this.findings = findings;
    }

    /** Look at a table; groups without cases are told, and too few cases of all groups together or of one of them. */
    void report(DataSummary.Table data, Optional<ColumnSummary> groups, Optional<IdentificationReport> report) {
        BitSet usable = model.needsCompleteCases() ? data.complete(table.observed()) : all(data);
        int smallest = usable.cardinality();
        if (groups.isPresent() && !groups.get().rowsOf().isEmpty()) {
            smallest = Integer.MAX_VALUE;
            for (var group : groups.get().rowsOf().entrySet()) {
                List<String> chosen = model.groupLabels();
                if (chosen.isEmpty() || chosen.contains(group.getKey())) {
                    BitSet members = (BitSet) group.getValue().clone();
                    members.and(usable);
                    smallest = Math.min(smallest, members.cardinality());
                    if (members.isEmpty()) {
                        add(AnalysisMessage.EMPTY_GROUP
                                .about(group.getKey(), model.groupColumn())
                                .about(group.getKey()));
                    }
                }
            }
        }
        if (smallest > 0) {
            compare(usable.cardinality(), smallest, report, model.needsCompleteCases());
        }
    }

    /** Look at moments. */
    void report(DataSource source, DataSummary.Moments data, Optional<IdentificationReport> report) {
        Integer declared = source.getObservations();
        int cases = declared == null ? data.observations() : declared;
        if (cases > 0) {
            compare(cases, cases, report, false);
        }
    }

    /** The covariance matrix of too few complete cases is singular; printed moments and incomplete cases may do. */
    private void compare(int cases, int smallest, Optional<IdentificationReport> report, boolean singular) {
        int parameters = report.filter(IdentificationReport::examined)
                .map(IdentificationReport::parameters)
                .orElse(table.freeCount());
        int variables = table.observed().size();
        if (smallest <= variables) {
            add(AnalysisMessage.TOO_FEW_CASES
                    .about(model.name(), smallest, parameters, variables)
                    .about(model.name(), smallest, parameters)
                    .withSeverity(singular ? Severity.ERROR : Severity.WARNING));
        } else if (cases < parameters) {
            add(AnalysisMessage.FEW_CASES.about(model.name(), cases, parameters));
        }
    }

    private static BitSet all(DataSummary.Table data) {
        var all = new BitSet();
        all.set(0, data.rows());
        return all;
    }

    private void add(Problem problem) {
        var place = places.ofName(model.source());
        findings.add(problem, place, place);
    }
}
