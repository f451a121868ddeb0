package org.sewall.kernel.fit;

/** Which way an index points. */
public enum Direction {
    /** A higher value means better fit. */
    HIGHER_IS_BETTER,
    /** A lower value means better fit. */
    LOWER_IS_BETTER,
    /** The value describes, it does not judge. */
    NEUTRAL
}
