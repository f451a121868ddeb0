package org.sewall.kernel;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hold what belongs to one group of a solution.
 *
 * @param name name of the group, empty for a single group
 * @param observations number of observations
 * @param sample sample moments as analysed
 * @param implied moments implied by the estimates
 * @param residuals sample against implied moments
 * @param latentCovariance implied covariance matrix of the latent variables, 0 by 0 if there are none
 * @param latentCorrelation the same as correlations; NaN where a variance is not positive (see the findings)
 * @param stabilityIndex largest modulus of the eigenvalues of the matrix of paths; 0 in a recursive model, and total
 *     effects exist only below 1
 * @param rSquared explained share of the variance of each endogenous variable, in lavaan's order
 * @param missing values that are missing, if incomplete cases are used
 */
public record GroupSolution(
        String name,
        int observations,
        Moments sample,
        Moments implied,
        Residuals residuals,
        NamedMatrix latentCovariance,
        NamedMatrix latentCorrelation,
        double stabilityIndex,
        Map<String, Double> rSquared,
        MissingValues missing)
        implements Serializable {

    /** Keep the order of the variables. */
    public GroupSolution {
        rSquared = Collections.unmodifiableMap(new LinkedHashMap<>(rSquared));
    }
}
