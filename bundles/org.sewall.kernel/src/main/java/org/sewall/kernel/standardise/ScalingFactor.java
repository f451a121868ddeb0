package org.sewall.kernel.standardise;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.VariableRoles;

/**
 * Name one power of a standard deviation in the factor that standardizes an estimate.
 *
 * <p>The rules are those of lavaan 0.6 ({@code standardizedSolution}, {@code cov.std = TRUE}): covariances are divided by
 * the standard deviations of the residuals where the variables are endogenous, so that they become correlations.
 *
 * @param variable variable whose standard deviation is meant
 * @param residual whether the residual rather than the total standard deviation is meant
 * @param exponent power: 1, -1 or -2
 */
record ScalingFactor(String variable, boolean residual, int exponent) {

    /** List the factors that standardize a parameter; empty if it stays as it is. */
    static List<ScalingFactor> of(
            VariableRoles roles, String left, Operator operator, String right, Standardization kind) {
        List<ScalingFactor> factors = new ArrayList<>(2);
        switch (operator) {
            case MEASURED_BY -> {
                add(factors, roles, kind, left, false, 1);
                // an indicator is never an exogenous covariate
                add(factors, roles, kind, right, false, -1);
            }
            case REGRESSED_ON, FORMED_BY -> {
                // what is an outcome is scaled as one, also where a modification index makes one of a covariate
                Standardization outcome = kind == Standardization.NO_EXOGENOUS ? Standardization.ALL : kind;
                add(factors, roles, outcome, left, false, -1);
                add(factors, roles, kind, right, false, 1);
            }
            case COVARIES_WITH -> {
                if (left.equals(right)) {
                    add(factors, roles, kind, left, false, -2);
                } else {
                    add(factors, roles, kind, left, true, -1);
                    add(factors, roles, kind, right, true, -1);
                }
            }
            case INTERCEPT, THRESHOLD -> add(factors, roles, kind, left, false, -1);
            case SCALED_BY -> add(factors, roles, kind, left, false, 1);
        }
        return factors;
    }

    private static void add(
            List<ScalingFactor> factors,
            VariableRoles roles,
            Standardization kind,
            String variable,
            boolean residual,
            int exponent) {
        boolean scaled =
                switch (kind) {
                    case LATENT -> roles.isLatent(variable);
                    case ALL -> true;
                    case NO_EXOGENOUS -> !roles.covariates().contains(variable);
                };
        if (scaled) {
            factors.add(new ScalingFactor(variable, residual, exponent));
        }
    }
}
