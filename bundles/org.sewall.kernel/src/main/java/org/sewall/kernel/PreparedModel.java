package org.sewall.kernel;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.discrepancy.LeastSquaresWeight;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.missing.IncompleteGroup;
import org.sewall.kernel.option.Estimator;
import org.sewall.kernel.ordinal.OrdinalMoments;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.sample.SampleFinding;
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
        if (faults.isEmpty()) {
            faults.addAll(
                    new OrdinalPreparation(table, sample, options.method().missing()).unsupported(options.method()));
        }
        if (!faults.isEmpty()) {
            return new PreparedModel(table, specification, sample, List.of(), options, faults, warnings);
        }
        return withSample(table, specification, sample, options, warnings);
    }

    private static PreparedModel withSample(
            ParameterTable table,
            RamSpecification specification,
            Sample sample,
            FitOptions options,
            List<Finding> warnings) {
        List<Finding> faults = new ArrayList<>();
        List<SampleMoments> moments = new ArrayList<>();
        OrdinalPreparation ordinal =
                new OrdinalPreparation(table, sample, options.method().missing());
        List<OrdinalMoments> ordinalMoments = new ArrayList<>();
        List<IncompleteGroup> incomplete = new ArrayList<>();
        IncompleteData data = new IncompleteData(specification, options.method().missing(), warnings);
        for (GroupSample group : sample.groups()) {
            IncompleteGroup cases = data.of(group);
            incomplete.add(cases);
            ordinalMoments.add(ordinal.moments(group));
            if (ordinal.isNeeded()) {
                moments.add(ordinalMoments.get(ordinalMoments.size() - 1).responseMoments());
                continue;
            }
            SampleMoments selected = cases.exists() ? cases.moments() : group.moments(specification.observed());
            for (SampleFinding finding : selected.examine()) {
                Finding found = new Finding(finding.message(), finding.variables(), finding.text());
                (finding.fatal() ? faults : warnings).add(found.inGroup(group.name()));
            }
            // unrestricted estimates have no other divisor
            moments.add(cases.exists() ? selected : selected.withDivisor(divisor(rules(options), selected)));
        }
        faults.addAll(ordinal.faults());
        warnings.addAll(ordinal.warnings());
        if (!faults.isEmpty()) {
            return new PreparedModel(table, specification, sample, List.of(), options, faults, warnings);
        }
        int total = moments.stream().mapToInt(SampleMoments::cases).sum();
        List<PreparedGroup> groups = new ArrayList<>();
        for (int g = 0; g < moments.size(); g++) {
            GroupSample group = sample.groups().get(g);
            CaseMatrix cases = group.hasCases() ? group.cases().select(specification.observed()) : CaseMatrix.NONE;
            int own = moments.get(g).cases();
            // a likelihood of cases has its own number, which is N in every convention
            boolean casewise = incomplete.get(g).exists();
            WeightChoice choice = new WeightChoice(options, table, specification);
            LeastSquaresWeight momentWeight = ordinalMoments.get(g).isEmpty()
                    ? choice.weight(moments.get(g), cases.complete())
                    : choice.weight(ordinalMoments.get(g));
            int statistics =
                    ordinal.isNeeded() ? ordinalMoments.get(g).order().size() : choice.momentCount(moments.get(g));
            choice.fault(momentWeight, own, statistics).ifPresent(fault -> faults.add(fault.inGroup(group.name())));
            groups.add(new PreparedGroup(
                    group.name(),
                    moments.get(g),
                    cases.complete(),
                    incomplete.get(g),
                    casewise ? own : rules(options).chiSquareMultiplier(own, total, moments.size()),
                    casewise ? own / (double) total : rules(options).groupWeight(own, total, moments.size()),
                    momentWeight,
                    ordinalMoments.get(g)));
        }
        if (!faults.isEmpty()) {
            return new PreparedModel(table, specification, sample, List.of(), options, faults, warnings);
        }
        RamSpecification filled = FixedThresholds.of(specification.withSample(moments), ordinalMoments);
        return new PreparedModel(table, filled, sample, groups, options, faults, warnings);
    }

    /** Prepare the same model for another sample of the same variables and groups. */
    PreparedModel withSample(Sample other) {
        return withSample(table, specification, other, options, new ArrayList<>());
    }

    private static NumberRules rules(FitOptions options) {
        return options.rules().forEstimator(options.method().estimator());
    }

    /** Return the number rules, which for least squares differ from those of maximum likelihood. */
    NumberRules rules() {
        return rules(options);
    }

    private static CovarianceDivisor divisor(NumberRules rules, SampleMoments moments) {
        boolean unbiased = rules.covarianceDivisor(moments.cases()) < moments.cases();
        return unbiased ? CovarianceDivisor.N_MINUS_ONE : CovarianceDivisor.N;
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
