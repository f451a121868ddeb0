package org.sewall.kernel.inference;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.Uncertainty;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.optimise.ConstraintState;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.robust.EstimateCovariance;
import org.sewall.kernel.robust.TestedModel;
import org.sewall.kernel.spec.ParameterRow;

/**
 * Compute the covariance matrix of the estimates and what follows from it.
 *
 * <p>If the information matrix is not positive definite, everything is marked as unavailable with the reason, and the
 * covariance matrix is empty.
 */
public final class EstimateUncertainty {
    private static final NormalInference NONE = NormalInference.ofLevel(0.95);

    private final FittedModel model;
    private final NormalInference inference;
    private final DMatrixRMaj covariance;
    private final String reason;
    private final List<String> culprits;
    private final double[][] limits;

    private EstimateUncertainty(
            FittedModel model,
            NormalInference inference,
            DMatrixRMaj covariance,
            String reason,
            List<String> culprits) {
        this(model, inference, covariance, reason, culprits, new double[0][]);
    }

    private EstimateUncertainty(
            FittedModel model,
            NormalInference inference,
            DMatrixRMaj covariance,
            String reason,
            List<String> culprits,
            double[][] limits) {
        this.limits = limits;
        this.model = model;
        this.inference = inference;
        this.covariance = covariance;
        this.reason = reason;
        this.culprits = culprits;
    }

    /** Compute the covariance matrix: the inverse of the information of all observations. */
    public static EstimateUncertainty of(FittedModel model, FitOptions options) {
        NormalInference inference = NormalInference.ofLevel(options.confidenceLevel());
        if (options.method().standardErrors() == StandardErrors.NONE) {
            String reason = KernelMessage.STANDARD_ERRORS_NOT_ASKED_FOR.text();
            return new EstimateUncertainty(model, inference, new DMatrixRMaj(0, 0), reason, List.of());
        }
        EstimateCovariance estimated = EstimateCovariance.of(TestedModel.of(model), options.method());
        InformationMatrix information = estimated.information();
        if (!information.isPositiveDefinite()) {
            List<String> culprits = culprits(model, information.nullSpaceShares());
            String reason = KernelMessage.NO_STANDARD_ERRORS.text(String.join(", ", culprits));
            return new EstimateUncertainty(model, inference, new DMatrixRMaj(0, 0), reason, culprits);
        }
        return new EstimateUncertainty(model, inference, estimated.covariance(), "", List.of());
    }

    /** Say that nothing is known about the uncertainty, because nobody asked. */
    public static EstimateUncertainty unknown(FittedModel model) {
        String reason = KernelMessage.STANDARD_ERRORS_NOT_ASKED_FOR.text();
        return new EstimateUncertainty(model, NONE, new DMatrixRMaj(0, 0), reason, List.of());
    }

    /**
     * Take over what many samples have shown.
     *
     * @param covariance covariance matrix of the estimates
     * @param level level of the intervals
     * @param limits lower and upper limit for each parameter
     */
    public static EstimateUncertainty ofReplicates(
            FittedModel model, DMatrixRMaj covariance, double level, double[][] limits) {
        NormalInference inference = NormalInference.ofLevel(level);
        return new EstimateUncertainty(model, inference, covariance, "", List.of(), limits);
    }

    /** Judge a value whose standard error and interval are known by other means. */
    public Uncertainty ofError(double value, double error, double lower, double upper) {
        return within(inference.known(value, error * error), lower, upper);
    }

    private static Uncertainty within(Uncertainty uncertainty, double lower, double upper) {
        return uncertainty instanceof Uncertainty.Known known
                ? new Uncertainty.Known(known.standardError(), known.z(), known.pValue(), lower, upper)
                : uncertainty;
    }

    private static List<String> culprits(FittedModel model, double[] shares) {
        List<ParameterRow> rows = model.table().freeRows();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0.3) {
                names.add(rows.get(i).term());
            }
        }
        return names;
    }

    /** Return whether there are standard errors. */
    public boolean isAvailable() {
        return reason.isEmpty();
    }

    /** Return why there are no standard errors; empty if there are. */
    public String reason() {
        return reason;
    }

    /** Return the parameters that leave the information singular; empty if there are standard errors. */
    public List<String> culprits() {
        return culprits;
    }

    /** Return the covariance matrix of all free parameters, 0 by 0 if it does not exist. */
    public DMatrixRMaj covariance() {
        return covariance;
    }

    /** Return the covariance matrix with lavaan's names: the label, or the term without blanks. */
    public NamedMatrix namedCovariance() {
        List<String> names = model.table().freeRows().stream()
                .map(row -> row.label().isEmpty() ? unlabelled(row) : row.label())
                .limit(covariance.numRows)
                .toList();
        double[][] values = new double[covariance.numRows][covariance.numCols];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                values[i][j] = covariance.get(i, j);
            }
        }
        return NamedMatrix.square(names, values);
    }

    private static String unlabelled(ParameterRow row) {
        String term = row.term().replace(" ", "");
        return row.group() == 1 ? term : term + ".g" + row.group();
    }

    /** Judge the value of a free parameter. */
    public Uncertainty ofParameter(int parameter) {
        if (!isAvailable()) {
            return new Uncertainty.Unavailable(reason);
        }
        ConstraintState state = model.reduction().state();
        List<String> borders = state.bordersOf(parameter);
        if (!borders.isEmpty()) {
            return new Uncertainty.Unavailable(KernelMessage.ON_A_BORDER.text(String.join(", ", borders)));
        }
        double variance = covariance.get(parameter, parameter);
        // constraints can leave a free row with no freedom at all
        if (!(variance > 0) || state.isHeld(parameter)) {
            return new Uncertainty.Fixed();
        }
        Uncertainty.Known known = inference.known(model.theta()[parameter], variance);
        if (limits.length > 0) {
            return within(known, limits[parameter][0], limits[parameter][1]);
        }
        return state.isAtBound(parameter) ? known.withoutTest() : known;
    }

    /**
     * Judge a function of the parameters by the delta method.
     *
     * @param value value of the function
     * @param gradient its derivatives by the parameters
     */
    public Uncertainty ofFunction(double value, double[] gradient) {
        if (!isAvailable()) {
            return new Uncertainty.Unavailable(reason);
        }
        double variance = variance(gradient);
        return variance > 0 ? inference.known(value, variance) : new Uncertainty.Fixed();
    }

    /**
     * Compute the variance of a function of the parameters by the delta method.
     *
     * @return gradient' V gradient; NaN if there is no covariance matrix
     */
    public double variance(double[] gradient) {
        if (!isAvailable()) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            if (gradient[i] != 0) {
                for (int j = 0; j < gradient.length; j++) {
                    sum += gradient[i] * gradient[j] * covariance.get(i, j);
                }
            }
        }
        return sum;
    }
}
