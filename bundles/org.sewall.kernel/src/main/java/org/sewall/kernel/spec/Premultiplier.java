package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.List;

/** Say what the user wrote in front of a term: {@code 1*x}, {@code NA*x}, {@code a*x} or {@code start(.5)*x}. */
public sealed interface Premultiplier extends Serializable {

    /**
     * Fix the parameter at a value.
     *
     * @param value the value, finite
     */
    record Fixed(double value) implements Premultiplier {
        /** Check that the value is finite. */
        public Fixed {
            requireFinite(value);
        }
    }

    /** Free a parameter that a default would fix ({@code NA*}). */
    record Freed() implements Premultiplier {}

    /**
     * Give the parameter a name; equal names mean equal parameters.
     *
     * @param label the name, not empty
     */
    record Labelled(String label) implements Premultiplier {
        /** Check that the label is not empty. */
        public Labelled {
            if (label.isEmpty()) {
                throw new IllegalArgumentException("A label must not be empty.");
            }
        }
    }

    /**
     * Give the optimiser a start value ({@code start(.5)*}).
     *
     * @param value the value, finite
     */
    record Started(double value) implements Premultiplier {
        /** Check that the value is finite. */
        public Started {
            requireFinite(value);
        }
    }

    /**
     * Make the parameter equal to another one that has no label ({@code equal("f=~x1")*}).
     *
     * @param term relation of the other one without blanks, with {@code .g2} behind it for group 2
     */
    record SameAs(String term) implements Premultiplier {}

    /**
     * Keep the parameter within bounds ({@code lower(0)*}, {@code upper(1)*}).
     *
     * @param lower lower bound, or minus infinity
     * @param upper upper bound, or infinity
     */
    record Bounded(double lower, double upper) implements Premultiplier {
        /** Check the order of the bounds. */
        public Bounded {
            if (!(lower <= upper)) {
                throw new IllegalArgumentException(
                        "The lower bound " + lower + " exceeds the upper one, " + upper + ".");
            }
        }
    }

    /**
     * Say something else in each group ({@code c(a, b)*}).
     *
     * @param byGroup one for each group, or a single one for all
     */
    record PerGroup(List<Premultiplier> byGroup) implements Premultiplier {
        /** Copy the list. */
        public PerGroup {
            byGroup = List.copyOf(byGroup);
            if (byGroup.isEmpty()) {
                throw new IllegalArgumentException("There must be a premultiplier for at least one group.");
            }
        }

        /** Say whether there is one for each of some groups. */
        boolean fits(int groups) {
            return byGroup.size() == 1 || byGroup.size() == groups;
        }

        /** Return the premultiplier of a group, counted from 1; the last one where there are too few. */
        Premultiplier of(int group) {
            return byGroup.get(Math.min(group, byGroup.size()) - 1);
        }
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A premultiplier must be finite, not " + value + ".");
        }
    }
}
