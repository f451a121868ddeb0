package org.sewall.kernel;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;
import org.sewall.kernel.spec.SpecificationFinding;

/**
 * Hold a completed model and the sample it is fitted to, checked against one another.
 *
 * @param table completed parameter table
 * @param specification its matrices, covariates filled in if there are no faults
 * @param sample data as given
 * @param groups data of the groups; empty if there are faults
 * @param options how to fit
 * @param faults what makes a fit impossible; if there is any, nothing else may be used
 * @param warnings what else the author should know
 */
record PreparedModel(
        ParameterTable table,
        RamSpecification specification,
        Sample sample,
        List<PreparedGroup> groups,
        FitOptions options,
        List<Finding> faults,
        List<Finding> warnings) {

    /** Check a completed model and its sample. */
    static PreparedModel of(ParameterTable table, Sample sample, FitOptions options) {
        RamSpecification specification = RamSpecification.of(table);
        List<Finding> faults = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        for (SpecificationFinding finding : specification.findings()) {
            (finding.fatal() ? faults : warnings).add(new Finding(finding.message(), finding.names(), finding.text()));
        }
        if (table.groupCount() != sample.groupCount()) {
            faults.add(Finding.of(KernelMessage.GROUPS_DIFFER, List.of(), table.groupCount(), sample.groupCount()));
        }
        for (String variable : sample.missing(specification.observed())) {
            faults.add(Finding.of(KernelMessage.MISSING_VARIABLE, List.of(variable), variable));
        }
        boolean means = sample.groups().stream()
                .allMatch(group -> group.hasCases() || group.published().hasMeans());
        if (table.meanStructure() && !means) {
            faults.add(Finding.of(KernelMessage.MEANS_REQUIRED, List.of()));
        }
        MethodSupport.fault(options.method(), sample).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            return refused(table, specification, sample, options, faults, warnings);
        }
        SamplePreparation preparation = new SamplePreparation(table, specification, sample, options, warnings);
        faults.addAll(preparation.unsupported());
        return faults.isEmpty()
                ? preparation.prepare()
                : refused(table, specification, sample, options, faults, warnings);
    }

    /** Say that a model cannot be fitted to a sample. */
    static PreparedModel refused(
            ParameterTable table,
            RamSpecification specification,
            Sample sample,
            FitOptions options,
            List<Finding> faults,
            List<Finding> warnings) {
        return new PreparedModel(table, specification, sample, List.of(), options, faults, warnings);
    }

    /** Prepare the same model for another sample of the same variables and groups. */
    PreparedModel withSample(Sample other) {
        return new SamplePreparation(table, specification, other, options, new ArrayList<>()).prepare();
    }

    /** Return the number rules, which for least squares differ from those of maximum likelihood. */
    NumberRules rules() {
        return options.rules().forEstimator(options.method().estimator());
    }

    /** Return the sample moments of the groups. */
    List<SampleMoments> moments() {
        return groups.stream().map(PreparedGroup::moments).toList();
    }

    /** Return the factor from discrepancy to chi-square. */
    double multiplier() {
        return groups.stream().mapToDouble(PreparedGroup::multiplier).sum();
    }

    /** Say whether cases with missing values are used. */
    boolean isIncomplete() {
        return groups.stream().allMatch(group -> group.incomplete().exists());
    }

    /** Return the share of each group in the discrepancy; in least squares it is that in the chi-square. */
    double[] weights() {
        // least squares add up as the chi-square does, also where information is weighed by cases
        return options.method().estimator() == Estimator.ML
                ? groups.stream().mapToDouble(PreparedGroup::weight).toArray()
                : groups.stream()
                        .mapToDouble(group -> group.multiplier() / multiplier())
                        .toArray();
    }

    /** Return the number of cases of all groups. */
    int cases() {
        return groups.stream().mapToInt(group -> group.moments().cases()).sum();
    }

    /** Return sample moments minus free parameters; moments of fixed covariates do not count. */
    int degreesOfFreedom() {
        if (!table.ordinalPlan().isEmpty()) {
            int statistics = groups.stream()
                    .mapToInt(group -> group.ordinal().order().size())
                    .sum();
            return statistics - specification.constraints().freeDimension();
        }
        int inGroup = momentCount(specification.observedCount())
                - momentCount(fixedCovariates().size());
        return table.groupCount() * inGroup - specification.constraints().freeDimension();
    }

    /** Return the exogenous covariates whose moments are taken from the sample. */
    List<String> fixedCovariates() {
        return fixedCovariates(table);
    }

    /** Return the exogenous covariates whose moments are taken from the sample. */
    static List<String> fixedCovariates(ParameterTable table) {
        return table.rows(1).stream()
                .filter(row -> row.exogenous() && row.isVariance())
                .map(ParameterRow::left)
                .toList();
    }

    private int momentCount(int variables) {
        return variables * (variables + 1) / 2 + (table.meanStructure() ? variables : 0);
    }

    /** Return the positions of variables among the observed ones. */
    List<Integer> positions(List<String> variables) {
        return variables.stream().map(specification.observed()::indexOf).toList();
    }
}
