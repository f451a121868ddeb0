package org.sewall.kernel.standardise;

/** Name which variables are scaled to unit variance. */
public enum Standardization {
    /** Latent variables (lavaan's std.lv). */
    LATENT,
    /** Latent and observed variables (std.all). */
    ALL,
    /** Latent and observed variables, exogenous observed covariates excepted (std.nox). */
    NO_EXOGENOUS
}
