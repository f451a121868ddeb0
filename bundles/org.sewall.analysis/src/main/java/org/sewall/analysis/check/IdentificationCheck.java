package org.sewall.analysis.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sewall.analysis.AnalysisMessage;
import org.sewall.analysis.Place;
import org.sewall.analysis.Places;
import org.sewall.analysis.PlannedModel;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.identification.IdentificationFinding;
import org.sewall.kernel.identification.IdentificationReport;
import org.sewall.kernel.identification.StructuralIdentification;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.result.Problem;

/** Says which models are not identified and why; the examination of a model is kept as long as nobody changes it. */
final class IdentificationCheck {

    private static final int CAPACITY = 256;

    /** So many parameters are named in a message; all are in its arguments. */
    private static final int NAMED = 8;

    private final Map<String, IdentificationReport> known = new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, IdentificationReport> eldest) {
            return size() > CAPACITY;
        }
    };

    /**
     * Examine a model.
     *
     * @param groups names of its groups
     * @param thresholds thresholds of its ordered variables, as far as they are known
     * @return nothing if it cannot be examined
     */
    Optional<IdentificationReport> examine(
            PlannedModel model, List<String> groups, Map<String, Integer> thresholds, CancelSignal cancel) {
        String key = model.fingerprint() + groups + thresholds;
        IdentificationReport report = remembered(key);
        if (report != null) {
            return Optional.of(report);
        }
        Optional<IdentificationReport> examined = model.completed(groups, thresholds)
                .map(completed -> StructuralIdentification.examine(completed.description(), completed.table(), cancel));
        if (examined.isPresent() && !cancel.isCancelled()) {
            remember(key, examined.get());
        }
        return examined;
    }

    private synchronized IdentificationReport remembered(String key) {
        return known.get(key);
    }

    private synchronized void remember(String key, IdentificationReport report) {
        known.put(key, report);
    }

    /** Report what was found at its places. */
    static void report(IdentificationReport report, PlannedModel model, Places places, Findings findings) {
        report.findings().forEach(finding -> report(finding, model, places, findings));
    }

    /** Report one finding at its place. */
    static void report(IdentificationFinding finding, PlannedModel model, Places places, Findings findings) {
        var at = new ParameterPlaces(places, model.source());
        findings.add(problem(finding, model), place(finding, at), at.ofModel());
    }

    private static Place place(IdentificationFinding finding, ParameterPlaces at) {
        if (finding instanceof IdentificationFinding.ScaleNotSet found) {
            return at.ofConstruct(found.construct());
        }
        if (finding instanceof IdentificationFinding.ScaleSetTwice found) {
            return at.ofConstruct(found.construct());
        }
        if (finding instanceof IdentificationFinding.TooFewIndicators found) {
            return at.ofConstruct(found.construct());
        }
        if (finding instanceof IdentificationFinding.Undetermined found) {
            return at.ofFirst(found.rows());
        }
        if (finding instanceof IdentificationFinding.Feedback found) {
            return at.ofPath(found.variables());
        }
        return at.ofModel();
    }

    private static Problem problem(IdentificationFinding finding, PlannedModel model) {
        if (finding instanceof IdentificationFinding.ScaleNotSet found) {
            return AnalysisMessage.SCALE_NOT_SET.about(
                    found.construct(), found.firstItem().isEmpty() ? "an item" : found.firstItem());
        }
        if (finding instanceof IdentificationFinding.ScaleSetTwice found) {
            return AnalysisMessage.SCALE_SET_TWICE.about(found.construct(), found.marker());
        }
        if (finding instanceof IdentificationFinding.TooManyParameters found) {
            return AnalysisMessage.T_RULE.about(model.name(), found.parameters(), found.moments());
        }
        if (finding instanceof IdentificationFinding.TooFewIndicators found) {
            List<String> arguments = new ArrayList<>(List.of(found.construct()));
            arguments.addAll(found.items());
            return AnalysisMessage.TWO_INDICATOR_RULE
                    .about(found.construct(), String.join(", ", found.items()))
                    .about(arguments.toArray());
        }
        if (finding instanceof IdentificationFinding.Undetermined found) {
            List<String> arguments = new ArrayList<>(List.of(model.name()));
            arguments.addAll(
                    found.rows().stream().map(ParameterRow::term).distinct().toList());
            return AnalysisMessage.NOT_IDENTIFIED
                    .about(model.name(), words(arguments.subList(1, arguments.size())))
                    .about(arguments.toArray());
        }
        return loop((IdentificationFinding.Feedback) finding);
    }

    private static Problem loop(IdentificationFinding.Feedback found) {
        String variables = words(found.variables());
        String index = String.format(Locale.ROOT, "%.2f", found.stability());
        Problem problem = found.isUnstable()
                ? AnalysisMessage.UNSTABLE_CYCLE.about(variables, index)
                : Double.isNaN(found.stability())
                        ? AnalysisMessage.CYCLE.about(variables)
                        : AnalysisMessage.STABLE_CYCLE.about(variables, index);
        return problem.about(found.variables().toArray());
    }

    private static String words(List<String> names) {
        if (names.size() > NAMED) {
            return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
        }
        int last = names.size() - 1;
        return names.size() == 1 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
