package org.sewall.kernel;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.discrepancy.LeastSquaresWeight;
import org.sewall.kernel.fit.NumberRules;
import org.sewall.kernel.missing.IncompleteGroup;
import org.sewall.kernel.ordinal.OrdinalMoments;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.sample.SampleFinding;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/** Bring the data of each group into the form that the method needs, and examine them on the way. */
final class SamplePreparation {
    private final ParameterTable table;
    private final RamSpecification specification;
    private final Sample sample;
    private final FitOptions options;
    private final NumberRules rules;
    private final OrdinalPreparation ordinal;
    private final IncompleteData incomplete;
    private final WeightChoice weights;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> warnings;

    /**
     * Prepare to take a sample that has all variables of the model.
     *
     * @param specification model without values of covariates
     * @param warnings what is known already; receives what the sample gives to know
     */
    SamplePreparation(
            ParameterTable table,
            RamSpecification specification,
            Sample sample,
            FitOptions options,
            List<Finding> warnings) {
        this.table = table;
        this.specification = specification;
        this.sample = sample;
        this.options = options;
        this.warnings = warnings;
        rules = options.rules().forEstimator(options.method().estimator());
        ordinal = new OrdinalPreparation(table, sample, options.method().missing());
        incomplete = new IncompleteData(specification, options.method().missing(), warnings);
        weights = new WeightChoice(options, table, specification);
    }

    /**
     * Hold what is known of a group before the sizes of all groups are.
     *
     * @param complete cases without missing values, none if only moments are known
     */
    private record Examined(
            String name,
            SampleMoments moments,
            CaseMatrix complete,
            IncompleteGroup incomplete,
            OrdinalMoments ordinal) {}

    /** Say why the method cannot treat the model's ordered variables, if it cannot. */
    List<Finding> unsupported() {
        return ordinal.unsupported(options.method());
    }

    /** Prepare the sample, or say what is wrong with it. */
    PreparedModel prepare() {
        List<Examined> examined = sample.groups().stream().map(this::examined).toList();
        faults.addAll(ordinal.faults());
        warnings.addAll(ordinal.warnings());
        if (!faults.isEmpty()) {
            return refused();
        }
        List<SampleMoments> moments = examined.stream().map(Examined::moments).toList();
        int total = moments.stream().mapToInt(SampleMoments::cases).sum();
        List<PreparedGroup> groups =
                examined.stream().map(group -> prepared(group, total)).toList();
        if (!faults.isEmpty()) {
            return refused();
        }
        RamSpecification filled = FixedThresholds.of(
                specification.withSample(moments),
                examined.stream().map(Examined::ordinal).toList());
        return new PreparedModel(table, filled, sample, groups, options, faults, warnings);
    }

    private PreparedModel refused() {
        return PreparedModel.refused(table, specification, sample, options, faults, warnings);
    }

    private Examined examined(GroupSample group) {
        IncompleteGroup cases = incomplete.of(group);
        OrdinalMoments statistics = ordinal.moments(group);
        CaseMatrix complete = group.completeCases(specification.observed());
        SampleMoments moments;
        if (ordinal.isNeeded()) {
            moments = statistics.responseMoments();
        } else if (cases.exists()) {
            // unrestricted estimates have no other divisor
            moments = sound(cases.moments(), group.name());
        } else {
            SampleMoments given =
                    group.hasCases() ? complete.moments() : group.published().select(specification.observed());
            moments = sound(given, group.name()).withDivisor(divisor(given.cases()));
        }
        return new Examined(group.name(), moments, complete, cases, statistics);
    }

    private SampleMoments sound(SampleMoments moments, String group) {
        for (SampleFinding finding : moments.examine()) {
            Finding found = new Finding(finding.message(), finding.variables(), finding.text());
            (finding.fatal() ? faults : warnings).add(found.inGroup(group));
        }
        return moments;
    }

    private CovarianceDivisor divisor(int cases) {
        return rules.covarianceDivisor(cases) < cases ? CovarianceDivisor.N_MINUS_ONE : CovarianceDivisor.N;
    }

    private PreparedGroup prepared(Examined group, int total) {
        int own = group.moments().cases();
        int groups = sample.groupCount();
        // a likelihood of cases has its own number, which is N in every convention
        boolean casewise = group.incomplete().exists();
        return new PreparedGroup(
                group.name(),
                group.moments(),
                group.complete(),
                group.incomplete(),
                casewise ? own : rules.chiSquareMultiplier(own, total, groups),
                casewise ? own / (double) total : rules.groupWeight(own, total, groups),
                weight(group),
                group.ordinal());
    }

    private LeastSquaresWeight weight(Examined group) {
        boolean plain = group.ordinal().isEmpty();
        LeastSquaresWeight weight =
                plain ? weights.weight(group.moments(), group.complete()) : weights.weight(group.ordinal());
        int statistics = plain
                ? weights.momentCount(group.moments())
                : group.ordinal().order().size();
        weights.fault(weight, group.moments().cases(), statistics)
                .ifPresent(fault -> faults.add(fault.inGroup(group.name())));
        return weight;
    }
}
