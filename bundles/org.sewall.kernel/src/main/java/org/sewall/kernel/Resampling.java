package org.sewall.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.inference.EstimateUncertainty;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.optimise.Optimisation;
import org.sewall.kernel.resample.CaseDraws;
import org.sewall.kernel.resample.ModelTransform;
import org.sewall.kernel.resample.Replicate;
import org.sewall.kernel.resample.Replicates;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.DefinedParameters;
import org.sewall.kernel.standardise.Admissibility;
import org.sewall.kernel.standardise.Standardization;
import org.sewall.kernel.standardise.StandardizedSolution;

/**
 * Fit a model to samples drawn from its sample, each from the solution as start, on all processors.
 *
 * <p>Nothing depends on the order in which the fits are made, so the result is the same for any number of threads.
 */
final class Resampling {
    private final PreparedModel prepared;
    private final FittedModel fitted;
    private final Sample sample;
    private final DefinedParameters definitions;
    private final FitOptions options;

    /**
     * Use a model at its solution.
     *
     * @param fitted the model at the solution for its sample, of cases
     * @param sample what is drawn from
     */
    Resampling(PreparedModel prepared, FittedModel fitted, Sample sample) {
        this.prepared = prepared;
        this.fitted = fitted;
        this.sample = sample;
        definitions = DefinedParameters.of(prepared.table());
        options = prepared.options().withModificationIndices(false).withAttempts(3);
    }

    /** Fit the model to samples; empty if the caller cancelled. */
    Replicates replicates(int number, CaseDraws draws, CancelSignal cancel) {
        int[] sizes =
                sample.groups().stream().mapToInt(group -> group.cases().size()).toArray();
        IntFunction<Replicate> fit = d -> cancel.isCancelled() ? Replicate.failed() : fit(drawn(draws.draw(d, sizes)));
        List<Replicate> all =
                IntStream.range(0, number).parallel().mapToObj(fit).toList();
        return new Replicates(replicate(fitted), all);
    }

    private Sample drawn(int[][] chosen) {
        List<GroupSample> groups = new ArrayList<>();
        for (int g = 0; g < chosen.length; g++) {
            GroupSample group = sample.groups().get(g);
            double[][] rows = group.cases().rows();
            double[][] picked = Arrays.stream(chosen[g]).mapToObj(i -> rows[i]).toArray(double[][]::new);
            groups.add(GroupSample.ofCases(group.name(), new CaseMatrix(group.names(), picked)));
        }
        return new Sample(groups);
    }

    private Replicate fit(Sample drawn) {
        PreparedModel replicate = prepared.withSample(drawn);
        if (!replicate.faults().isEmpty()) {
            return Replicate.failed();
        }
        Estimation.Minimum minimum = minimum(replicate, List.of(fitted.theta()));
        if (minimum.end().status() != Optimisation.Status.CONVERGED) {
            minimum = minimum(replicate, Estimation.starts(replicate));
        }
        return minimum.end().status() == Optimisation.Status.CONVERGED
                ? replicate(minimum.model())
                : Replicate.failed();
    }

    private Estimation.Minimum minimum(PreparedModel replicate, List<double[]> starts) {
        return Estimation.minimum(replicate, starts, options, ProgressListener.SILENT, CancelSignal.NEVER);
    }

    private Replicate replicate(FittedModel model) {
        StandardizedSolution standardized = new StandardizedSolution(model, EstimateUncertainty.unknown(model));
        boolean admissible = Admissibility.findings(model).isEmpty();
        return new Replicate(
                admissible ? Replicate.Status.ADMISSIBLE : Replicate.Status.INADMISSIBLE,
                model.theta(),
                definitions.values(model.rowValues()),
                standardized.values(Standardization.ALL),
                Math.max(0, model.discrepancy().value() * model.multiplier()));
    }

    /** Transform the cases of a sample so that the model holds in it exactly. */
    static Sample transformed(PreparedModel prepared, FittedModel fitted) {
        List<GroupSample> groups = new ArrayList<>();
        for (int g = 0; g < prepared.groups().size(); g++) {
            PreparedGroup group = prepared.groups().get(g);
            SampleMoments moments = group.moments();
            int p = moments.size();
            var implied = fitted.groups().get(g).implied();
            var covariance = new DMatrixRMaj(p, p);
            double[] means = new double[p];
            for (int i = 0; i < p; i++) {
                means[i] = implied.mean(i);
                for (int j = 0; j < p; j++) {
                    covariance.set(i, j, implied.covariance(i, j));
                }
            }
            CaseMatrix cases =
                    ModelTransform.apply(group.cases(), moments.covariance(), moments.means(), covariance, means);
            groups.add(GroupSample.ofCases(group.name(), cases));
        }
        return new Sample(groups);
    }
}
