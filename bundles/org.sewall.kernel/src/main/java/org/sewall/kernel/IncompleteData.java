package org.sewall.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.missing.IncompleteGroup;
import org.sewall.kernel.missing.IncompleteSample;
import org.sewall.kernel.option.Missing;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.spec.RamSpecification;

/** Take the cases of a group as they are, with missing values, and estimate their unrestricted moments. */
final class IncompleteData {
    private final RamSpecification specification;
    private final Missing missing;
    private final List<Finding> warnings;

    /**
     * Prepare to take groups.
     *
     * @param specification model without values of covariates
     * @param missing what is done with missing values
     * @param warnings receives what the author should know
     */
    IncompleteData(RamSpecification specification, Missing missing, List<Finding> warnings) {
        this.specification = specification;
        this.missing = missing;
        this.warnings = warnings;
    }

    /** Take the cases of a group; none if only complete cases are used. */
    IncompleteGroup of(GroupSample group) {
        if (!missing.keepsIncompleteCases()) {
            return IncompleteGroup.NONE;
        }
        CaseMatrix selected = group.cases().select(specification.observed());
        IncompleteSample sample = IncompleteSample.of(selected.names(), rows(selected, group.name()));
        if (sample.emptyCases() > 0) {
            warn(group.name(), Finding.of(KernelMessage.EMPTY_CASES, List.of(), sample.emptyCases()));
        }
        for (List<String> pair : sample.neverTogether()) {
            warn(group.name(), Finding.of(KernelMessage.NEVER_TOGETHER, pair, pair.get(0), pair.get(1)));
        }
        IncompleteGroup incomplete = IncompleteGroup.of(sample);
        boolean begun = incomplete.saturated().iterations() > 0;
        if (begun && !incomplete.saturated().converged()) {
            warn(group.name(), Finding.of(KernelMessage.UNRESTRICTED_NOT_CONVERGED, List.of()));
        }
        return incomplete;
    }

    /** Leave out cases that lack a covariate whose moments are taken as given. */
    private double[][] rows(CaseMatrix cases, String group) {
        if (missing == Missing.FULL_INFORMATION_WITH_COVARIATES) {
            return cases.rows();
        }
        int[] fixed = specification.covariates().stream()
                .distinct()
                .mapToInt(cases.names()::indexOf)
                .toArray();
        Predicate<double[]> hasCovariates = row -> Arrays.stream(fixed).noneMatch(column -> Double.isNaN(row[column]));
        double[][] kept = Arrays.stream(cases.rows()).filter(hasCovariates).toArray(double[][]::new);
        if (kept.length < cases.size()) {
            List<String> names = specification.covariates().stream().distinct().toList();
            int dropped = cases.size() - kept.length;
            warn(group, Finding.of(KernelMessage.CASES_WITHOUT_COVARIATES, names, dropped, String.join(", ", names)));
        }
        return kept;
    }

    private void warn(String group, Finding finding) {
        warnings.add(finding.inGroup(group));
    }
}
