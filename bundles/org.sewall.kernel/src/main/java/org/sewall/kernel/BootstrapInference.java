package org.sewall.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sewall.kernel.inference.EstimateUncertainty;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.modeltest.TestStatistic;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.resample.BootstrapDistribution;
import org.sewall.kernel.resample.CaseDraws;
import org.sewall.kernel.resample.Replicate;
import org.sewall.kernel.resample.ReplicateCounts;
import org.sewall.kernel.resample.Replicates;
import org.sewall.kernel.sample.Sample;

/**
 * Take standard errors, percentile intervals and the test of the model from the bootstrap, where a method asks for it.
 *
 * <p>As in lavaan 0.6, a Bollen-Stine test draws from the transformed cases, also for the errors if they come from the
 * bootstrap too.
 */
final class BootstrapInference {
    private final EstimateUncertainty uncertainty;
    private final Optional<Replicates> replicates;
    private final boolean errors;
    private final boolean test;
    private final double level;

    private BootstrapInference(
            EstimateUncertainty uncertainty, Optional<Replicates> replicates, FitOptions options, boolean errors) {
        this.uncertainty = uncertainty;
        this.replicates = replicates;
        this.errors = errors;
        test = options.method().tests().contains(TestKind.BOLLEN_STINE);
        level = options.confidenceLevel();
    }

    /** Draw samples if the method of a model asks for it. */
    static BootstrapInference of(PreparedModel prepared, FittedModel fitted, FitOptions options, CancelSignal cancel) {
        boolean errors = options.method().standardErrors() == StandardErrors.BOOTSTRAP;
        boolean test = options.method().tests().contains(TestKind.BOLLEN_STINE);
        if (!errors && !test) {
            return new BootstrapInference(EstimateUncertainty.of(fitted, options), Optional.empty(), options, false);
        }
        Sample sample = test ? Resampling.transformed(prepared, fitted) : prepared.sample();
        Replicates replicates = new Resampling(prepared, fitted, sample)
                .replicates(
                        options.bootstrap().draws(),
                        CaseDraws.seeded(options.bootstrap().seed()),
                        cancel);
        boolean enough = replicates.all().size() - replicates.count(Replicate.Status.FAILED) > 1;
        EstimateUncertainty uncertainty =
                errors && enough ? uncertainty(fitted, options, replicates) : EstimateUncertainty.of(fitted, options);
        return new BootstrapInference(uncertainty, Optional.of(replicates), options, errors && enough);
    }

    private static EstimateUncertainty uncertainty(FittedModel fitted, FitOptions options, Replicates replicates) {
        double[][] limits = new double[fitted.theta().length][];
        for (int i = 0; i < limits.length; i++) {
            BootstrapDistribution.Interval interval =
                    replicates.of(Replicate::theta, i).percentile(options.confidenceLevel());
            limits[i] = new double[] {interval.lower(), interval.upper()};
        }
        return EstimateUncertainty.ofReplicates(fitted, replicates.covariance(), options.confidenceLevel(), limits);
    }

    /** Return the uncertainty of the estimates. */
    EstimateUncertainty uncertainty() {
        return uncertainty;
    }

    /** Give defined parameters the errors and intervals of their own values in the samples. */
    List<DefinedEstimate> defined(List<DefinedEstimate> estimates) {
        if (!errors) {
            return estimates;
        }
        List<DefinedEstimate> replaced = new ArrayList<>();
        for (int d = 0; d < estimates.size(); d++) {
            DefinedEstimate estimate = estimates.get(d);
            BootstrapDistribution values = replicates.orElseThrow().of(Replicate::defined, d);
            BootstrapDistribution.Interval interval = values.percentile(level);
            Uncertainty known = values.standardError() > 0
                    ? uncertainty.ofError(estimate.value(), values.standardError(), interval.lower(), interval.upper())
                    : estimate.uncertainty();
            replaced.add(new DefinedEstimate(estimate.name(), estimate.value(), known, estimate.standardized()));
        }
        return replaced;
    }

    /** Return the Bollen-Stine test, if it was asked for. */
    Optional<TestStatistic> test(FitEvidence evidence) {
        return replicates
                .filter(found -> test)
                .map(found -> new TestStatistic(
                        TestKind.BOLLEN_STINE,
                        evidence.chiSquare(),
                        evidence.degreesOfFreedom(),
                        found.shareAbove(evidence.chiSquare()),
                        Double.NaN,
                        Double.NaN,
                        List.of()));
    }

    /** Return how many samples were drawn, and how their fits ended. */
    ReplicateCounts counts() {
        return replicates.map(Replicates::counts).orElse(ReplicateCounts.NONE);
    }

    /** Say how many samples could not be fitted, or not admissibly. */
    List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>();
        replicates.ifPresent(found -> {
            long failed = found.count(Replicate.Status.FAILED);
            long inadmissible = found.count(Replicate.Status.INADMISSIBLE);
            if (failed > 0) {
                warnings.add(Finding.of(
                        KernelMessage.REPLICATES_FAILED,
                        List.of(),
                        failed,
                        found.all().size()));
            }
            if (inadmissible > 0) {
                warnings.add(Finding.of(
                        KernelMessage.REPLICATES_INADMISSIBLE,
                        List.of(),
                        inadmissible,
                        found.all().size()));
            }
        });
        return warnings;
    }
}
