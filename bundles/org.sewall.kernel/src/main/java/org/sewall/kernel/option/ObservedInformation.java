package org.sewall.kernel.option;

/** Name how the observed information is computed; the names in lavaan are those of its option observed.information. */
public enum ObservedInformation {
    /** Hessian for standard errors, and for a test what lavaan takes for it. */
    DEFAULT,
    /** Hessian of the discrepancy. */
    HESSIAN,
    /** Derivatives of the moments around their own observed information, without second derivatives of the moments. */
    H1
}
