package org.sewall.dsl.message;

/** Numbers in messages and in texts that are written anew. */
public final class Numbers {

    private Numbers() {}

    /** Return a number as a user would write it. */
    public static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
