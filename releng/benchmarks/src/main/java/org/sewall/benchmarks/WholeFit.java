package org.sewall.benchmarks;

import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.Solution;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;

/**
 * A whole fit: moments (raw data for full information) in; estimates, standard errors, tests, all fit indices, the
 * standardized solution with its standard errors, residuals and all modification indices out.
 *
 * @param id letter of the workload
 * @param title what is fitted
 * @param expected chi-square that lavaan found
 * @param model what the author wrote
 * @param defaults what is added beyond it
 * @param plan groups
 * @param sample data
 * @param options how to fit
 */
record WholeFit(
        String id,
        String title,
        double expected,
        ModelDescription model,
        ModelDefaults defaults,
        GroupPlan plan,
        Sample sample,
        FitOptions options)
        implements Workload {

    @Override
    public double run() {
        return solution().fitMeasures().value("chisq").orElse(Double.NaN);
    }

    Solution solution() {
        Outcome outcome =
                Estimation.fit(model, defaults, plan, sample, options, ProgressListener.SILENT, CancelSignal.NEVER);
        if (outcome instanceof Outcome.Converged converged) {
            return converged.solution();
        }
        throw new IllegalStateException(title + " did not converge: " + outcome);
    }

    /** Fit the model and keep its discrepancy, evaluated at the solution. */
    FittedModel fittedModel() {
        return Estimation.fitModel(model, defaults, plan, sample, options, ProgressListener.SILENT, CancelSignal.NEVER)
                .model()
                .orElseThrow();
    }
}
