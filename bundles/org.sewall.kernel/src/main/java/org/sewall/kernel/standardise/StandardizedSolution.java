package org.sewall.kernel.standardise;

import java.util.Arrays;
import java.util.List;
import org.sewall.kernel.Standardized;
import org.sewall.kernel.inference.EstimateUncertainty;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;

/**
 * Standardize every row of the parameter table, std.all with standard errors by the delta method.
 *
 * <p>A standardized value is the estimate times powers of standard deviations that depend on the estimates themselves;
 * both parts enter the standard error (Browne, M. W., 1982, in Hawkins (ed.), Topics in Applied Multivariate Analysis,
 * 72-141; Yuan, K.-H. & Chan, W., 2011, Psychometrika 76, 670-690).
 */
public final class StandardizedSolution {
    /** Standard errors below this are rounding errors of an exact zero. */
    private static final double ZERO = 1e-12;

    private final FittedModel model;
    private final EstimateUncertainty uncertainty;
    private final List<VariableScales> scales;
    private final List<ParameterRow> rows;
    private final double[] estimates;

    /** Standardize a model at its solution. */
    public StandardizedSolution(FittedModel model, EstimateUncertainty uncertainty) {
        this.model = model;
        this.uncertainty = uncertainty;
        scales = model.groups().stream().map(VariableScales::new).toList();
        rows = model.table().rows();
        estimates = model.rowValues();
    }

    /** Standardize row e of the table, from 0. */
    public Standardized row(int e) {
        List<ScalingFactor> all = factors(e, Standardization.ALL);
        double error = standardError(gradient(e));
        String culprit = scales(e).culprit(all);
        String reason = "";
        if (!culprit.isEmpty()) {
            reason = KernelMessage.NO_STANDARDIZED_VALUE.text(
                    culprit, rows.get(e).term());
        } else if (!uncertainty.isAvailable()) {
            reason = uncertainty.reason();
        }
        return new Standardized(
                value(e, Standardization.LATENT),
                value(e, Standardization.ALL),
                value(e, Standardization.NO_EXOGENOUS),
                error,
                reason);
    }

    /** Compute the standardized value of every row. */
    public double[] values(Standardization kind) {
        double[] values = new double[estimates.length];
        for (int e = 0; e < values.length; e++) {
            values[e] = value(e, kind);
        }
        return values;
    }

    /** Compute the standardized value of row e, from 0; NaN if a variance it needs is not positive. */
    public double value(int e, Standardization kind) {
        if (rows.get(e).operator() == Operator.SCALED_BY && kind != Standardization.LATENT) {
            // in units of the response variable its scale is one
            return 1;
        }
        return estimates[e] * scales(e).product(factors(e, kind));
    }

    /**
     * Compute the derivatives of std.all of row e, from 0, by the parameters.
     *
     * @return one number per parameter; NaN if a variance is not positive
     */
    public double[] gradient(int e) {
        double[] gradient = new double[model.theta().length];
        List<ScalingFactor> factors = factors(e, Standardization.ALL);
        double product = scales(e).product(factors);
        if (Double.isNaN(product)) {
            Arrays.fill(gradient, Double.NaN);
            return gradient;
        }
        if (product == 0) {
            // a variance fixed at 0 stays there, whatever the parameters are
            return gradient;
        }
        ParameterRow row = rows.get(e);
        if (row.operator() == Operator.SCALED_BY) {
            // in units of the response variable its scale is one
            return gradient;
        }
        if (row.isFree()) {
            gradient[row.parameter()] = product;
        } else if (row.isVariance()) {
            scales(e).addDependent(group(row).position(row.left()), product, gradient);
        }
        if (estimates[e] != 0) {
            scales(e).addLogarithmicGradient(factors, estimates[e] * product, gradient);
        }
        return gradient;
    }

    /** Compute the standard error of a standardized quantity; NaN if there is none, 0 for a constant. */
    double standardError(double[] gradient) {
        double variance = uncertainty.variance(gradient);
        if (Double.isNaN(variance)) {
            return Double.NaN;
        }
        double error = Math.sqrt(Math.max(0, variance));
        return error < ZERO ? 0 : error;
    }

    private FittedGroup group(ParameterRow row) {
        return model.groups().get(row.group() - 1);
    }

    private VariableScales scales(int e) {
        return scales.get(rows.get(e).group() - 1);
    }

    private List<ScalingFactor> factors(int e, Standardization kind) {
        ParameterRow row = rows.get(e);
        return ScalingFactor.of(model.table().roles(), row.left(), row.operator(), row.right(), kind);
    }
}
