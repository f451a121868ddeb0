package org.sewall.result;

/** How much a problem matters. */
public enum Severity {
    /** The analysis could not be made, or must not be trusted. */
    ERROR,
    /** The analysis was made, with something its reader has to know. */
    WARNING,
    /** Worth knowing. */
    INFO
}
