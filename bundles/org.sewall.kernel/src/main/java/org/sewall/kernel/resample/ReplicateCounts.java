package org.sewall.kernel.resample;

import java.io.Serializable;

/**
 * Count how the fits to samples ended.
 *
 * @param drawn number of samples
 * @param failed those to which the model could not be fitted; errors, intervals and tests use the others
 * @param inadmissible those whose solution is inadmissible, which are used all the same
 */
public record ReplicateCounts(int drawn, int failed, int inadmissible) implements Serializable {
    /** No samples were drawn. */
    public static final ReplicateCounts NONE = new ReplicateCounts(0, 0, 0);

    /** Return the number of samples that errors, intervals and tests use. */
    public int used() {
        return drawn - failed;
    }
}
