package org.sewall.result;

/**
 * The standardized forms of an estimate; {@code NaN} for what is not available.
 *
 * @param latent only the latent variables have unit variance (lavaan's std.lv)
 * @param all latent and observed variables have unit variance (std.all)
 * @param noExogenous as {@code all}, but exogenous observed covariates keep their scale (std.nox)
 * @param allStandardError standard error of {@code all} by the delta method
 */
public record Standardized(double latent, double all, double noExogenous, double allStandardError) {

    /** Nothing standardized. */
    public static final Standardized NONE = new Standardized(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
