package org.sewall.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.ordinal.Categories;
import org.sewall.kernel.ordinal.OrdinalMoments;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.sample.SampleFinding;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterTable;

/** Prepare ordered variables: their categories, and the sample statistics of each group. */
final class OrdinalPreparation {
    private final ParameterTable table;
    private final boolean pairwise;
    private final Categories categories;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    /** Collect the categories of a model's ordered variables. */
    OrdinalPreparation(ParameterTable table, Sample sample, Missing missing) {
        this.table = table;
        pairwise = missing == Missing.PAIRWISE;
        List<String> observed = table.observed();
        List<double[][]> groups = !isNeeded()
                ? List.of()
                : sample.groups().stream()
                        .map(group -> group.cases().select(observed).rows())
                        .toList();
        categories = Categories.of(observed, table.ordinalPlan().thresholds().keySet(), groups);
    }

    /** Find the categories that occur in any group of the variables that a method takes as ordered. */
    static OrdinalPlan plan(EstimationMethod method, Sample sample) {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        if (method.isCategorical() && sample.hasCases()) {
            List<String> known = method.ordered().stream()
                    .filter(variable -> sample.missing(List.of(variable)).isEmpty())
                    .toList();
            List<double[][]> groups = sample.groups().stream()
                    .map(group -> group.cases().select(known).rows())
                    .toList();
            thresholds.putAll(Categories.of(known, known, groups).thresholds());
        }
        return new OrdinalPlan(thresholds, method.parameterization());
    }

    /** Say whether the model has ordered variables. */
    boolean isNeeded() {
        return !table.ordinalPlan().isEmpty();
    }

    /** Say why a method cannot treat the model's ordered variables, if it cannot. */
    List<Finding> unsupported(EstimationMethod method) {
        List<Finding> found = new ArrayList<>();
        if (isNeeded() && (method.estimator() == Estimator.ML || method.estimator() == Estimator.GLS)) {
            List<String> ordered = List.copyOf(table.ordinalPlan().thresholds().keySet());
            String names = String.join(", ", ordered);
            found.add(Finding.of(
                    KernelMessage.ORDERED_NEED_LEAST_SQUARES,
                    ordered,
                    method.estimator().label(),
                    names));
        }
        List<String> covariates = PreparedModel.fixedCovariates(table).stream()
                .filter(table.ordinalPlan().thresholds()::containsKey)
                .toList();
        if (isNeeded() && !covariates.isEmpty()) {
            found.add(Finding.of(KernelMessage.ORDERED_WITH_COVARIATES, covariates, String.join(", ", covariates)));
        }
        if (isNeeded() && pairwise && !PreparedModel.fixedCovariates(table).isEmpty()) {
            String words = "missing = pairwise, ordered variables, fixed covariates";
            found.add(Finding.of(KernelMessage.METHOD_NOT_SUPPORTED, List.of(), words));
        }
        return found;
    }

    /** Compute the sample statistics of a group; none if no variable is ordered or a fault prevents them. */
    OrdinalMoments moments(GroupSample group) {
        if (!isNeeded()) {
            return OrdinalMoments.NONE;
        }
        CaseMatrix cases = cases(group);
        if (cases.isEmpty()) {
            int variables = table.observed().size();
            faults.add(Finding.of(KernelMessage.TOO_FEW_CASES, List.of(), 0, variables)
                    .inGroup(group.name()));
            return OrdinalMoments.NONE;
        }
        List<SampleFinding> found = new ArrayList<>(categories.examine(group.name(), cases.rows()));
        found.addAll(neverTogether(cases));
        List<String> covariates = PreparedModel.fixedCovariates(table);
        if (!covariates.isEmpty()) {
            found.addAll(
                    SampleMoments.ofRaw(covariates, cases.select(covariates).rows())
                            .examine());
        }
        int[] positions =
                covariates.stream().mapToInt(table.observed()::indexOf).toArray();
        OrdinalMoments moments = found.stream().noneMatch(SampleFinding::fatal)
                ? OrdinalMoments.given(categories, cases.rows(), positions)
                : OrdinalMoments.NONE;
        found.addAll(moments.findings());
        for (SampleFinding finding : found) {
            Finding report = new Finding(finding.message(), finding.variables(), finding.text());
            (finding.fatal() ? faults : warnings).add(report.inGroup(group.name()));
        }
        return moments;
    }

    /** Return the cases that count: those without missing values, or all that have any value. */
    private CaseMatrix cases(GroupSample group) {
        CaseMatrix selected = group.cases().select(table.observed());
        if (!pairwise) {
            return selected.complete();
        }
        double[][] rows = Arrays.stream(selected.rows())
                .filter(row -> !Arrays.stream(row).allMatch(Double::isNaN))
                .toArray(double[][]::new);
        int empty = selected.size() - rows.length;
        if (empty > 0) {
            warnings.add(Finding.of(KernelMessage.EMPTY_CASES, List.of(), empty).inGroup(group.name()));
        }
        return new CaseMatrix(selected.names(), rows);
    }

    /** Find pairs of variables that no case has both of. */
    private static List<SampleFinding> neverTogether(CaseMatrix cases) {
        List<SampleFinding> found = new ArrayList<>();
        for (int i = 0; i < cases.names().size(); i++) {
            for (int j = 0; j < i; j++) {
                int first = j;
                int second = i;
                if (Arrays.stream(cases.rows())
                        .noneMatch(row -> !Double.isNaN(row[first]) && !Double.isNaN(row[second]))) {
                    List<String> pair =
                            List.of(cases.names().get(first), cases.names().get(second));
                    found.add(new SampleFinding(KernelMessage.NEVER_IN_PAIRS, pair, pair, true));
                }
            }
        }
        return found;
    }

    /** Return what makes statistics impossible. */
    List<Finding> faults() {
        return faults;
    }

    /** Return what makes statistics doubtful. */
    List<Finding> warnings() {
        return warnings;
    }
}
