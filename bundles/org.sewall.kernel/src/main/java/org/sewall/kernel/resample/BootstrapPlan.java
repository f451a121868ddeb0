package org.sewall.kernel.resample;

import java.io.Serializable;

/**
 * Say how many samples are drawn, and from what.
 *
 * @param draws number of samples, at least 2
 * @param seed starts the random numbers; the same seed gives the same samples whatever the number of threads
 * @param kind what is drawn from
 */
public record BootstrapPlan(int draws, long seed, Kind kind) implements Serializable {

    /** What is drawn from. */
    public enum Kind {
        /** The cases as they are. */
        NONPARAMETRIC,
        /** Cases transformed so that the model holds exactly, for tests of the model. */
        BOLLEN_STINE
    }

    /** A thousand samples of the cases as they are. */
    public static final BootstrapPlan DEFAULT = new BootstrapPlan(1000, 19_790_101L, Kind.NONPARAMETRIC);

    /** Check the number. */
    public BootstrapPlan {
        if (draws < 2) {
            throw new IllegalArgumentException("draws must be at least 2");
        }
    }

    /** Draw another number of samples. */
    public BootstrapPlan withDraws(int number) {
        return new BootstrapPlan(number, seed, kind);
    }

    /** Start the random numbers elsewhere. */
    public BootstrapPlan withSeed(long other) {
        return new BootstrapPlan(draws, other, kind);
    }

    /** Draw from something else. */
    public BootstrapPlan withKind(Kind other) {
        return new BootstrapPlan(draws, seed, other);
    }
}
