package org.sewall.kernel;

import java.io.Serializable;

/**
 * Give the standardized forms of one estimate.
 *
 * <p>A component is NaN exactly when it does not exist, and then {@code reason} says why; otherwise it is empty.
 *
 * @param latent std.lv: latent variables scaled to unit variance
 * @param all std.all: latent and observed variables scaled to unit variance
 * @param noExogenous std.nox: as std.all, but fixed exogenous observed variables keep their scale
 * @param allStandardError standard error of std.all by the delta method; 0 for a constant
 * @param reason why a component does not exist, empty if all do
 */
public record Standardized(double latent, double all, double noExogenous, double allStandardError, String reason)
        implements Serializable {}
