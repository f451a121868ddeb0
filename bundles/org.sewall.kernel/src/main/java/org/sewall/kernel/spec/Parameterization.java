package org.sewall.kernel.spec;

/** Name how the scale of the response variables behind ordered variables is set (Muthen & Asparouhov, 2002). */
public enum Parameterization {
    /** Scaling factors are parameters, residual variances follow from them. */
    DELTA,
    /** Residual variances are parameters, scaling factors follow from them. */
    THETA
}
