package org.sewall.kernel;

/** Tell a running fit to stop; asked once per iteration, so it has to answer quickly. */
@FunctionalInterface
public interface CancelSignal {

    /** Signal that never cancels. */
    CancelSignal NEVER = () -> false;

    /** Return whether the caller no longer wants the result. */
    boolean isCancelled();
}
