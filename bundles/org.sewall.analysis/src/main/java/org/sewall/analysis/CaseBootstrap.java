package org.sewall.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.GroupSample;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.Definition;
import org.sewall.result.BootstrapResult;

/** Fits a model again to given resamples of the cases of its single group. */
final class CaseBootstrap {

    private final SampledModel model;
    private final FitSettings settings;
    private final CancelSignal cancel;

    CaseBootstrap(SampledModel model, FitSettings settings, CancelSignal cancel) {
        this.model = model;
        this.settings = settings;
        this.cancel = cancel;
    }

    /**
     * Fit the model to resamples.
     *
     * @param original solution of the sample itself
     * @param resamples numbers of cases, from 1, one array for each resample
     */
    BootstrapResult run(Solution original, List<int[]> resamples) {
        GroupSample group = model.data().sample().groups().get(0);
        List<List<Double>> estimates = new ArrayList<>();
        int failed = 0;
        for (int[] numbers : resamples) {
            double[][] rows = Arrays.stream(numbers)
                    .mapToObj(number -> group.cases().rows()[number - 1])
                    .toArray(double[][]::new);
            Outcome outcome = fit(new Sample(List.of(GroupSample.ofCases(
                    group.name(), new CaseMatrix(group.cases().names(), rows)))));
            if (outcome instanceof Outcome.Converged converged) {
                estimates.add(values(converged.solution()));
            } else {
                estimates.add(Collections.nCopies(names().size(), Double.NaN));
                failed++;
            }
        }
        return new BootstrapResult(
                names(),
                estimates,
                values(original),
                describe(estimates, CaseBootstrap::mean),
                describe(estimates, CaseBootstrap::deviation),
                describe(estimates, values -> quantile(values, 0.025)),
                describe(estimates, values -> quantile(values, 0.975)),
                failed);
    }

    private Outcome fit(Sample sample) {
        FitOptions options = model.options().withModificationIndices(false);
        return Estimation.fit(
                model.description(),
                settings.defaults(),
                model.plan(),
                sample,
                options,
                ProgressListener.SILENT,
                cancel);
    }

    /** Return the names of the parameters: of all rows that the data decide, covariates' moments among them. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        model.table().rows().forEach(row -> names.add(row.left() + row.operator() + row.right()));
        for (Definition definition : model.table().definitions()) {
            names.add(definition.name() + ":=" + definition.expression().text());
        }
        return names;
    }

    private static List<Double> values(Solution solution) {
        List<Double> values = new ArrayList<>();
        solution.estimates().forEach(row -> values.add(row.value()));
        solution.defined().forEach(row -> values.add(row.value()));
        return values;
    }

    private List<Double> describe(List<List<Double>> estimates, ToDoubleFunction<double[]> statistic) {
        List<Double> described = new ArrayList<>();
        for (int i = 0; i < names().size(); i++) {
            int column = i;
            double[] values = estimates.stream()
                    .mapToDouble(draw -> draw.get(column))
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            described.add(statistic.applyAsDouble(values));
        }
        return described;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }

    /** Return a quantile of sorted values by Hyndman and Fan's sixth definition (1996, American Statistician 50, 361). */
    private static double quantile(double[] values, double probability) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double place = (values.length + 1) * probability;
        int below = (int) Math.floor(place);
        if (below < 1) {
            return values[0];
        }
        if (below >= values.length) {
            return values[values.length - 1];
        }
        return values[below - 1] + (place - below) * (values[below] - values[below - 1]);
    }
}
