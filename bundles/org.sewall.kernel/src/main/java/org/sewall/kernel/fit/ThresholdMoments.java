package org.sewall.kernel.fit;

/**
 * Thresholds of the ordered variables of one group.
 *
 * @param sample thresholds of the sample
 * @param implied thresholds at the estimates, in units of the response variables' standard deviations
 * @param continuous number of variables that are not ordered
 * @param covariates number of covariates that are given; the moments of the group are those given them
 */
public record ThresholdMoments(double[] sample, double[] implied, int continuous, int covariates) {

    /** No variable is ordered. */
    public static final ThresholdMoments NONE = new ThresholdMoments(new double[0], new double[0], 0, 0);

    /** Tell whether there are ordered variables. */
    public boolean known() {
        return sample.length > 0;
    }

    /** Return the residuals, sample minus implied. */
    double[] residuals() {
        double[] residuals = sample.clone();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= implied[i];
        }
        return residuals;
    }
}
