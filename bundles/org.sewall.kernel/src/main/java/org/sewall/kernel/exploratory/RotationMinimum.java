package org.sewall.kernel.exploratory;

import java.io.Serializable;

/**
 * Count the starts that led to one minimum of a rotation criterion.
 *
 * @param criterion value at the minimum
 * @param starts number of starts that ended there
 */
public record RotationMinimum(double criterion, int starts) implements Serializable {

    RotationMinimum again() {
        return new RotationMinimum(criterion, starts + 1);
    }
}
