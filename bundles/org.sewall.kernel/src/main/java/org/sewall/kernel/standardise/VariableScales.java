package org.sewall.kernel.standardise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.discrepancy.DependentRates;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.VariableRoles;

/**
 * Compute the scale of each variable at the solution, with its derivatives by the parameters.
 *
 * <p>With V the implied covariance matrix of all variables and B the total effects, the variance of variable i has the
 * derivatives 2 B(i,k) V(i,l) by a path a(k,l) and B(i,k) B(i,l) by a covariance s(k,l), twice that off the diagonal.
 */
public final class VariableScales {
    private final FittedGroup group;
    private final Map<Integer, double[]> gradients = new HashMap<>();

    /** Use a group at its solution. */
    public VariableScales(FittedGroup group) {
        this.group = group;
    }

    /**
     * Compute the factor that standardizes a parameter.
     *
     * @return positive factor, 0 for a coefficient of a variable that does not vary; NaN if a variance it needs is not
     *     positive
     */
    public double scale(VariableRoles roles, String left, Operator operator, String right, Standardization kind) {
        return product(ScalingFactor.of(roles, left, operator, right, kind));
    }

    /**
     * Compute the product of standard deviations that some factors name.
     *
     * @return product, 0 if a variance that is multiplied with is 0; NaN if another one is not positive
     */
    double product(List<ScalingFactor> factors) {
        double product = 1;
        for (ScalingFactor factor : factors) {
            double variance = variance(factor);
            product *= exists(variance, factor.exponent()) ? power(variance, factor.exponent()) : Double.NaN;
        }
        return product;
    }

    /** Return the first variable whose variance prevents a product, or an empty text. */
    String culprit(List<ScalingFactor> factors) {
        return factors.stream()
                .filter(factor -> !exists(variance(factor), factor.exponent()))
                .map(ScalingFactor::variable)
                .findFirst()
                .orElse("");
    }

    /** Add the derivatives of the logarithm of the product, times a number, to a gradient. */
    void addLogarithmicGradient(List<ScalingFactor> factors, double times, double[] gradient) {
        for (ScalingFactor factor : factors) {
            int variable = group.position(factor.variable());
            double weight = 0.5 * factor.exponent() * times / signedVariance(factor);
            if (factor.residual()) {
                addDependent(variable, weight, gradient);
                for (RamElement element : group.layout().elements()) {
                    if (!element.directed()
                            && element.parameter() >= 0
                            && element.row() == variable
                            && element.column() == variable) {
                        gradient[element.parameter()] += weight;
                    }
                }
            } else {
                double[] total = gradients.computeIfAbsent(variable, this::varianceGradient);
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] += weight * total[i];
                }
            }
        }
    }

    /** Add a multiple of the derivatives of a residual variance that follows from the parameters, if it does. */
    void addDependent(int variable, double times, double[] gradient) {
        DependentRates dependents = group.discrepancy().dependents();
        int row = dependents.row(variable);
        if (row >= 0) {
            dependents.add(row, times, gradient);
        }
    }

    /** Tell whether a power exists: what a variable that does not vary brings is 0, but by 0 nothing can be divided. */
    private static boolean exists(double variance, int exponent) {
        return variance > 0 || variance == 0 && exponent > 0;
    }

    private static double power(double variance, int exponent) {
        return switch (exponent) {
            case 1 -> Math.sqrt(variance);
            case -1 -> 1 / Math.sqrt(variance);
            case -2 -> 1 / variance;
            default -> Math.pow(variance, 0.5 * exponent);
        };
    }

    /** Return the total variance, or the modulus of the residual variance as lavaan takes it. */
    private double variance(ScalingFactor factor) {
        double variance = signedVariance(factor);
        return factor.residual() ? Math.abs(variance) : variance;
    }

    private double signedVariance(ScalingFactor factor) {
        int variable = group.position(factor.variable());
        return factor.residual()
                ? group.implied().covariances().get(variable, variable)
                : group.implied().covariance(variable, variable);
    }

    private double[] varianceGradient(int variable) {
        double[] gradient = new double[group.theta().length];
        DMatrixRMaj total = group.implied().totalEffects();
        for (RamElement element : group.layout().elements()) {
            if (element.parameter() < 0) {
                continue;
            }
            double first = total.get(variable, element.row());
            double derivative;
            if (element.directed()) {
                derivative = 2 * first * group.implied().covariance(variable, element.column());
            } else {
                double second = total.get(variable, element.column());
                derivative = (element.row() == element.column() ? 1 : 2) * first * second;
            }
            gradient[element.parameter()] += derivative;
        }
        for (int dependent : group.discrepancy().dependents().variables()) {
            double effect = total.get(variable, dependent);
            if (effect != 0) {
                addDependent(dependent, effect * effect, gradient);
            }
        }
        return gradient;
    }
}
