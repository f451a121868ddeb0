package org.sewall.kernel;

/** Hear how far a fit has come; called from the thread that fits, once per iteration. */
@FunctionalInterface
public interface ProgressListener {

    /** Listener that ignores everything. */
    ProgressListener SILENT = (phase, iteration, decrement) -> {};

    /**
     * Report one completed iteration.
     *
     * @param phase what is being done, in words, for example {@code estimating}
     * @param iteration number of iterations completed in this phase, from 1
     * @param decrement predicted decrease still to come, in chi-square units; never negative
     */
    void iterated(String phase, int iteration, double decrement);
}
