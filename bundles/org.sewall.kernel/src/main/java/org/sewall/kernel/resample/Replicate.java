package org.sewall.kernel.resample;

import java.io.Serializable;

/**
 * Hold what a fit to one sample found.
 *
 * @param status how the fit ended; if it did not converge, the arrays are empty
 * @param theta free parameters
 * @param defined defined parameters
 * @param standardized std.all of each row of the parameter table; NaN where there is none
 * @param chiSquare chi-square of the model
 */
public record Replicate(Status status, double[] theta, double[] defined, double[] standardized, double chiSquare)
        implements Serializable {

    /** How a fit ended. */
    public enum Status {
        /** It converged to an admissible solution. */
        ADMISSIBLE,
        /** It converged to a solution with a negative variance or the like, which is used and counted. */
        INADMISSIBLE,
        /** It did not converge, or the sample could not be fitted, and is left out. */
        FAILED
    }

    /** Return a fit that did not converge. */
    public static Replicate failed() {
        return new Replicate(Status.FAILED, new double[0], new double[0], new double[0], Double.NaN);
    }

    /** Say whether the replicate counts. */
    public boolean converged() {
        return status != Status.FAILED;
    }
}
