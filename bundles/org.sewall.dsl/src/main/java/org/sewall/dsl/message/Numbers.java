package org.sewall.dsl.validation;

/** Numbers in messages. */
final class Numbers {

    private Numbers() {}

    /** Return a number as a user would write it. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
