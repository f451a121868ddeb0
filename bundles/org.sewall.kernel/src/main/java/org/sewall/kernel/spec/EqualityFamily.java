package org.sewall.kernel.spec;

import java.util.Arrays;
import java.util.Optional;

/** Name a family of parameters that can be held equal across groups; the names are those of lavaan's {@code group.equal}. */
public enum EqualityFamily {
    /** Loadings of indicators. */
    LOADINGS("loadings"),
    /** Weights of composites. */
    COMPOSITE_LOADINGS("composite.loadings"),
    /** Intercepts of observed variables that are not covariates. */
    INTERCEPTS("intercepts"),
    /** Means and intercepts of latent variables. */
    MEANS("means"),
    /** Thresholds of ordered variables. */
    THRESHOLDS("thresholds"),
    /** Regression coefficients. */
    REGRESSIONS("regressions"),
    /** Residual variances of observed variables. */
    RESIDUALS("residuals"),
    /** Residual covariances of observed variables. */
    RESIDUAL_COVARIANCES("residual.covariances"),
    /** Variances and disturbances of latent variables. */
    LATENT_VARIANCES("lv.variances"),
    /** Covariances of latent variables and of their disturbances. */
    LATENT_COVARIANCES("lv.covariances");

    private final String lavaanName;

    EqualityFamily(String lavaanName) {
        this.lavaanName = lavaanName;
    }

    /** Return the name in lavaan's {@code group.equal}. */
    public String lavaanName() {
        return lavaanName;
    }

    /** Find a family by its name in lavaan's {@code group.equal}. */
    public static Optional<EqualityFamily> named(String name) {
        return Arrays.stream(values())
                .filter(family -> family.lavaanName.equals(name))
                .findFirst();
    }

    /** Say whether a row belongs to the family. */
    boolean contains(Operator operator, String left, String right, VariableRoles roles) {
        boolean latent = roles.isLatent(left);
        boolean modelled = !latent && !roles.covariates().contains(left);
        boolean variance = left.equals(right);
        return switch (this) {
            case LOADINGS -> operator == Operator.MEASURED_BY;
            case COMPOSITE_LOADINGS -> operator == Operator.FORMED_BY;
            case INTERCEPTS -> operator == Operator.INTERCEPT && modelled;
            case MEANS -> operator == Operator.INTERCEPT && latent;
            case THRESHOLDS -> operator == Operator.THRESHOLD;
            case REGRESSIONS -> operator == Operator.REGRESSED_ON;
            case RESIDUALS -> operator == Operator.COVARIES_WITH && modelled && variance;
            case RESIDUAL_COVARIANCES -> operator == Operator.COVARIES_WITH && modelled && !variance;
            case LATENT_VARIANCES -> operator == Operator.COVARIES_WITH && latent && variance;
            case LATENT_COVARIANCES -> operator == Operator.COVARIES_WITH && latent && !variance;
        };
    }
}
