package org.sewall.kernel.spec;

import java.io.Serializable;

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

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A premultiplier must be finite, not " + value + ".");
        }
    }
}
