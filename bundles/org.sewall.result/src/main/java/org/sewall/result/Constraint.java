package org.sewall.result;

/**
 * A constraint between parameters.
 *
 * @param left left-hand side
 * @param operator {@code ==}, {@code <} or {@code >}
 * @param right right-hand side
 * @param user 1 written by the user, 2 from equal labels
 */
public record Constraint(String left, String operator, String right, int user) {}
