package org.sewall.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.discrepancy.GroupedDiscrepancy;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.inference.Identification;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.optimise.Minimiser;
import org.sewall.kernel.optimise.Optimisation;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.ordinal.DependentElements;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;
import org.sewall.kernel.start.DominantStart;
import org.sewall.kernel.start.StartValues;
import org.sewall.kernel.start.UnitFreeStart;

/** Fit a structural equation model: from description and sample to an outcome. */
public final class Estimation {
    private Estimation() {}

    /**
     * Fit a model of one or several groups.
     *
     * @param model what the author wrote
     * @param defaults what is added beyond it
     * @param plan groups and what is held equal across them
     * @param sample data of each group; variables that the model does not use are ignored
     * @param options how to fit
     * @param progress hears of each iteration
     * @param cancel is asked in each iteration
     * @return how the fit ended; nothing a user can cause is thrown
     */
    public static Outcome fit(
            ModelDescription model,
            ModelDefaults defaults,
            GroupPlan plan,
            Sample sample,
            FitOptions options,
            ProgressListener progress,
            CancelSignal cancel) {
        return fitModel(model, defaults, plan, sample, options, progress, cancel)
                .outcome();
    }

    /** Fit a model as {@link #fit} does, and keep the model at its solution. */
    public static Fit fitModel(
            ModelDescription model,
            ModelDefaults defaults,
            GroupPlan plan,
            Sample sample,
            FitOptions options,
            ProgressListener progress,
            CancelSignal cancel) {
        boolean means = options.method().missing().keepsIncompleteCases() || defaults.meanStructure();
        ParameterTable table = ParameterTable.complete(
                model, defaults.withMeanStructure(means), plan, OrdinalPreparation.plan(options.method(), sample));
        PreparedModel prepared = PreparedModel.of(table, sample, options);
        if (!prepared.faults().isEmpty()) {
            return Fit.ended(new Outcome.InvalidInput(prepared.faults()));
        }
        List<double[]> starts = starts(prepared);
        if (options.method().missing().keepsIncompleteCases()) {
            starts = FullInformationStart.before(starts, prepared, options, cancel);
        }
        Fit fit = estimate(prepared, starts, options, progress, cancel);
        return vanished(fit.outcome(), prepared).isEmpty() ? fit : again(fit, prepared, options, progress, cancel);
    }

    /**
     * Fit a model of one group to moments.
     *
     * @param model what the author wrote
     * @param defaults what is added beyond it
     * @param moments sample moments; variables that the model does not use are ignored
     * @param options how to fit
     * @param progress hears of each iteration
     * @param cancel is asked in each iteration
     * @return how the fit ended; nothing a user can cause is thrown
     */
    public static Outcome fit(
            ModelDescription model,
            ModelDefaults defaults,
            SampleMoments moments,
            FitOptions options,
            ProgressListener progress,
            CancelSignal cancel) {
        return fit(model, defaults, GroupPlan.SINGLE, Sample.of(moments), options, progress, cancel);
    }

    /** Fit a model of one group without progress, cancellation or other options than the defaults. */
    public static Outcome fit(ModelDescription model, ModelDefaults defaults, SampleMoments moments) {
        return fit(model, defaults, moments, FitOptions.defaults(), ProgressListener.SILENT, CancelSignal.NEVER);
    }

    static List<double[]> starts(PreparedModel prepared) {
        double[] unitFree = UnitFreeStart.of(prepared.table(), prepared.specification(), prepared.moments());
        double[] usual = StartValues.of(prepared.table(), prepared.specification(), prepared.moments());
        double[] dominant = DominantStart.of(prepared.table(), prepared.specification(), unitFree);
        return Arrays.equals(dominant, unitFree) ? List.of(unitFree, usual) : List.of(unitFree, usual, dominant);
    }

    /** Name the constructs that have vanished on the way, all of them where the way did not end; none if it ended well. */
    private static List<String> vanished(Outcome outcome, PreparedModel prepared) {
        if (outcome instanceof Outcome.NotIdentified end
                && end.finding().message() == KernelMessage.EMPIRICALLY_NOT_IDENTIFIED) {
            return end.constructs();
        }
        boolean unended =
                outcome instanceof Outcome.NotConverged end && end.finding().message() == KernelMessage.NOT_CONVERGED;
        return unended ? prepared.table().latent() : List.of();
    }

    /** A construct can vanish on the way from a small variance; look whether another start leads to a lower minimum. */
    private static Fit again(
            Fit first, PreparedModel prepared, FitOptions options, ProgressListener progress, CancelSignal cancel) {
        ParameterTable table = prepared.table();
        double[] large = UnitFreeStart.withLargeConstructs(table, prepared.specification(), prepared.moments());
        double[] negative = UnitFreeStart.withNegativeConstructs(
                table, prepared.specification(), prepared.moments(), vanished(first.outcome(), prepared));
        for (double[] start : List.of(large, negative)) {
            Fit other = estimate(prepared, List.of(start), options.withAttempts(2), progress, cancel);
            double reached = reached(first.outcome());
            boolean better = other.solution()
                    .filter(end -> end.evidence().discrepancy() <= reached)
                    .isPresent();
            if (better || other.outcome() instanceof Outcome.Cancelled) {
                return other;
            }
        }
        return first;
    }

    /** Return the discrepancy at the end of a fit that came to no solution. */
    private static double reached(Outcome outcome) {
        if (outcome instanceof Outcome.NotIdentified end) {
            return end.evidence().discrepancy();
        }
        return outcome instanceof Outcome.NotConverged end ? end.evidence().discrepancy() : Double.POSITIVE_INFINITY;
    }

    private static Fit estimate(
            PreparedModel prepared,
            List<double[]> starts,
            FitOptions options,
            ProgressListener progress,
            CancelSignal cancel) {
        Minimum minimum = minimum(prepared, starts, options, progress, cancel);
        Optimisation end = minimum.end();
        FittedModel fitted = minimum.model();
        FitEvidence evidence = evidence(prepared, minimum.discrepancies(), end);
        return switch (end.status()) {
            case CANCELLED -> Fit.ended(new Outcome.Cancelled());
            case INADMISSIBLE_START ->
                Fit.ended(new Outcome.NotConverged(Finding.of(KernelMessage.NO_ADMISSIBLE_START, List.of()), evidence));
            case EXHAUSTED, STALLED -> Fit.ended(notConverged(fitted, end, evidence));
            case CONVERGED -> converged(prepared, fitted, options, evidence, cancel);
        };
    }

    /**
     * Hold the end of a minimisation.
     *
     * @param end how it ended
     * @param discrepancies discrepancies of the groups, evaluated there
     * @param model the model there
     */
    record Minimum(Optimisation end, List<GroupDiscrepancy> discrepancies, FittedModel model) {}

    /** Minimise the discrepancy of a model. */
    static Minimum minimum(
            PreparedModel prepared,
            List<double[]> starts,
            FitOptions options,
            ProgressListener progress,
            CancelSignal cancel) {
        List<GroupDiscrepancy> discrepancies = new ArrayList<>();
        for (int group = 1; group <= prepared.groups().size(); group++) {
            discrepancies.add(DiscrepancyChoice.of(prepared, group));
        }
        Discrepancy discrepancy = GroupedDiscrepancy.of(discrepancies, prepared.weights());
        Optimisation end = new Minimiser(
                        discrepancy,
                        new Reduction(prepared.specification().constraints()),
                        prepared.specification().functions(),
                        prepared.multiplier(),
                        options.maximumIterations(),
                        options.attempts())
                .minimise(OrdinalStart.of(prepared, starts), progress, cancel);
        RamSpecification specification = prepared.table().ordinalPlan().isEmpty()
                ? prepared.specification()
                : DependentElements.fill(prepared.specification(), discrepancies);
        FittedModel fitted = new FittedModel(
                prepared.table(),
                specification,
                discrepancy,
                fittedGroups(prepared, specification, discrepancies, end.theta()),
                new Reduction(end.constraints()),
                end.theta(),
                prepared.multiplier());
        return new Minimum(end, discrepancies, fitted);
    }

    private static List<FittedGroup> fittedGroups(
            PreparedModel prepared,
            RamSpecification specification,
            List<GroupDiscrepancy> discrepancies,
            double[] theta) {
        List<FittedGroup> groups = new ArrayList<>();
        for (int g = 0; g < discrepancies.size(); g++) {
            PreparedGroup group = prepared.groups().get(g);
            groups.add(new FittedGroup(
                    g + 1,
                    prepared.table(),
                    specification,
                    discrepancies.get(g),
                    group.moments(),
                    group.cases(),
                    theta,
                    group.multiplier(),
                    group.weight()));
        }
        return groups;
    }

    private static Fit converged(
            PreparedModel prepared, FittedModel fitted, FitOptions options, FitEvidence evidence, CancelSignal cancel) {
        Identification identification = Identification.of(fitted);
        if (!identification.isIdentified()) {
            return Fit.ended(notIdentified(fitted, identification, evidence));
        }
        return Fit.converged(new SolutionAssembly(prepared, fitted, options, evidence, cancel).solution(), fitted);
    }

    private static Outcome notIdentified(FittedModel fitted, Identification identification, FitEvidence evidence) {
        List<String> parameters =
                identification.parameters().stream().map(ParameterRow::term).toList();
        List<String> constructs = identification.constructs();
        String names = String.join(", ", parameters);
        String scales = String.join(", ", constructs);
        int free = fitted.reduction().freeParameters();
        int degreesOfFreedom = evidence.degreesOfFreedom();
        Finding finding;
        if (degreesOfFreedom < 0) {
            finding = Finding.of(
                    KernelMessage.NEGATIVE_DEGREES_OF_FREEDOM,
                    constructs,
                    free,
                    free + degreesOfFreedom,
                    names,
                    scales);
        } else if (identification.structural()) {
            finding = Finding.of(KernelMessage.NOT_IDENTIFIED, constructs, names, scales);
        } else {
            finding = Finding.of(KernelMessage.EMPIRICALLY_NOT_IDENTIFIED, constructs, names, scales);
        }
        return new Outcome.NotIdentified(parameters, constructs, finding, evidence);
    }

    /** A model that is not identified often fails to converge; that is then the better answer. */
    private static Outcome notConverged(FittedModel fitted, Optimisation end, FitEvidence evidence) {
        Identification identification = Identification.of(fitted);
        if (!identification.isIdentified() && identification.structural()) {
            return notIdentified(fitted, identification, evidence);
        }
        List<String> violated = end.constraints().violated();
        if (!violated.isEmpty()) {
            return new Outcome.NotConverged(
                    Finding.of(KernelMessage.INFEASIBLE_CONSTRAINTS, violated, String.join(", ", violated)), evidence);
        }
        Finding finding = Finding.of(
                KernelMessage.NOT_CONVERGED,
                List.of(),
                end.iterations().size(),
                end.attempts(),
                end.status().text());
        return new Outcome.NotConverged(finding, evidence);
    }

    private static FitEvidence evidence(
            PreparedModel prepared, List<GroupDiscrepancy> discrepancies, Optimisation end) {
        double chiSquare = 0;
        for (int g = 0; g < discrepancies.size(); g++) {
            chiSquare +=
                    prepared.groups().get(g).multiplier() * discrepancies.get(g).value();
        }
        return new FitEvidence(
                end.iterations(),
                end.attempts(),
                end.value(),
                // rounding can leave the minimum of a saturated model a little below zero
                Math.max(0, chiSquare),
                prepared.degreesOfFreedom() + end.constraints().nonlinearRank(),
                end.decrement(),
                end.scaledGradient(),
                end.status().text());
    }
}
