package org.sewall.kernel.spec;

/** Name what is averaged over the indicators of a latent variable to set its scale (Little, Slegers & Card, 2006). */
public enum EffectCoding {
    /** The loadings of a latent variable average 1. */
    LOADINGS,
    /** The intercepts of its indicators average 0, and its own mean is free. */
    INTERCEPTS
}
