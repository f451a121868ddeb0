package org.sewall.kernel.exploratory;

import java.io.Serializable;

/**
 * Say when principal-axis iterations stop.
 *
 * <p>Programs differ: SPSS stops at a change of .001 or after 25 iterations, the R package psych at .001 of their sum or
 * after 50. Sewall goes on until nothing changes, which gives one answer whatever the start.
 *
 * @param tolerance largest change of a communality that counts as none
 * @param maximumIterations iterations allowed, at least 1
 */
public record PrincipalAxisRule(double tolerance, int maximumIterations) implements Serializable {
    /** Iterate until the communalities stand still. */
    public static final PrincipalAxisRule TO_CONVERGENCE = new PrincipalAxisRule(1e-9, 20_000);
    /** Stop where SPSS FACTOR stops by default. */
    public static final PrincipalAxisRule SPSS = new PrincipalAxisRule(1e-3, 25);

    /**
     * Check the numbers.
     *
     * @throws IllegalArgumentException if {@code tolerance <= 0} or {@code maximumIterations < 1}
     */
    public PrincipalAxisRule {
        if (!(tolerance > 0) || maximumIterations < 1) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ", iterations = " + maximumIterations);
        }
    }
}
