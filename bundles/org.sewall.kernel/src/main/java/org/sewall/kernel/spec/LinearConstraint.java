package org.sewall.kernel.spec;

import java.io.Serializable;

/**
 * Require a linear combination of parameters to have a given value: {@code coefficients' theta = constant}.
 *
 * @param name the constraint as its author wrote it, for messages
 * @param coefficients one for each parameter
 * @param constant right side
 */
public record LinearConstraint(String name, double[] coefficients, double constant) implements Serializable {

    /** Copy the coefficients. */
    public LinearConstraint {
        coefficients = coefficients.clone();
    }

    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }
}
