package org.sewall.kernel.profile;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.inference.InformationMatrix;
import org.sewall.kernel.optimise.Minimiser;
import org.sewall.kernel.optimise.Optimisation;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.option.Information;

/** Fit a model with one quantity held at a value. */
final class HeldFits {
    /** The start predicted, the last point, and a jitter of the first. */
    private static final int ATTEMPTS = 3;

    private final FittedModel model;
    private final FitOptions options;
    private final ProfileTarget target;
    private final CancelSignal cancel;
    private final double minimum;
    private final double[] direction;
    private final double variance;
    private final Point solution;

    /**
     * Hold one fit.
     *
     * @param status how it ended
     * @param atBorder whether an inequality or a bound stood in its way
     * @param value value of the quantity
     * @param theta parameters
     * @param rise by how much chi-square exceeds its minimum
     */
    record Point(Optimisation.Status status, boolean atBorder, double value, double[] theta, double rise) {
        boolean converged() {
            return status == Optimisation.Status.CONVERGED;
        }
    }

    HeldFits(FittedModel model, FitOptions options, ProfileTarget target, CancelSignal cancel) {
        this.model = model;
        this.options = options;
        this.target = target;
        this.cancel = cancel;
        model.discrepancy().evaluate(model.theta());
        minimum = model.discrepancy().value();
        int q = model.theta().length;
        double[] gradient = new double[q];
        double value = target.evaluate(model.theta(), gradient);
        solution = new Point(Optimisation.Status.CONVERGED, false, value, model.theta(), 0);
        direction = new double[q];
        // bounds and inequalities give way on one side at least, so only equalities count
        Reduction free = new Reduction(model.reduction().state().equalities());
        InformationMatrix information = InformationMatrix.of(model.discrepancy(), free, Information.EXPECTED);
        variance = information.isPositiveDefinite() ? direct(information.inverse(), gradient) : 0;
    }

    /** Compute how the other parameters follow the quantity at first, and its sampling variance. */
    private double direct(DMatrixRMaj inverse, double[] gradient) {
        int q = gradient.length;
        double sum = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                direction[i] += inverse.get(i, j) * gradient[j];
            }
            sum += direction[i] * gradient[i];
        }
        for (int i = 0; i < q && sum > 0; i++) {
            direction[i] /= sum;
        }
        return sum / model.multiplier();
    }

    /** Return the solution of the model. */
    Point solution() {
        return solution;
    }

    /** Return the standard error of the quantity; 0 if it cannot vary. */
    double standardError() {
        return variance > 0 && Double.isFinite(variance) ? Math.sqrt(variance) : 0;
    }

    /**
     * Fit the model with the quantity held.
     *
     * @param value where it is held
     * @param near point that is near
     * @param other another point on the profile, which shows the direction; the same point if there is none
     */
    Point at(double value, Point near, Point other) {
        List<double[]> starts = List.of(predicted(value, near, other), near.theta());
        Optimisation end = new Minimiser(
                        model.discrepancy(),
                        target.reduction(model.specification(), value),
                        target.functions(model.specification(), value),
                        model.multiplier(),
                        options.maximumIterations(),
                        ATTEMPTS)
                .minimise(starts, ProgressListener.SILENT, cancel);
        boolean converged = end.status() == Optimisation.Status.CONVERGED;
        // what is held only to within rounding is taken where it stands
        double reached = converged ? target.evaluate(end.theta(), new double[direction.length]) : value;
        return new Point(
                end.status(),
                !end.constraints().violated().isEmpty(),
                reached,
                end.theta(),
                (end.value() - minimum) * model.multiplier());
    }

    private double[] predicted(double value, Point near, Point other) {
        double[] start = near.theta().clone();
        double step = value - near.value();
        double between = near.value() - other.value();
        for (int i = 0; i < start.length; i++) {
            double slope = between == 0 ? direction[i] : (near.theta()[i] - other.theta()[i]) / between;
            start[i] += step * slope;
        }
        return start;
    }
}
