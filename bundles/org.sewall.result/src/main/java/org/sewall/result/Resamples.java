package org.sewall.result;

/**
 * How many samples of the bootstrap stand behind errors, intervals and tests.
 *
 * @param drawn number of samples
 * @param failed those to which the model could not be fitted, which are left out
 * @param inadmissible those whose solution is inadmissible, which are used all the same
 */
public record Resamples(int drawn, int failed, int inadmissible) {

    /** No samples were drawn. */
    public static final Resamples NONE = new Resamples(0, 0, 0);

    /** Tell whether no samples were drawn. */
    public boolean isEmpty() {
        return drawn == 0;
    }

    /** Return the number of samples used. */
    public int used() {
        return drawn - failed;
    }
}
