package org.sewall.result;

/**
 * Chi-square difference of two nested models.
 *
 * @param id id of the comparison
 * @param general id of the model with fewer degrees of freedom
 * @param restricted id of the model with more degrees of freedom
 * @param method how the difference is made, such as {@code standard}
 * @param chiSquareDifference restricted minus general, {@code NaN} if not available
 * @param degreesOfFreedomDifference restricted minus general, {@code NaN} if not available
 * @param pValue p-value of the difference, {@code NaN} if not available
 * @param reason why there is no test, empty if there is one
 */
public record ModelComparison(
        String id,
        String general,
        String restricted,
        String method,
        double chiSquareDifference,
        double degreesOfFreedomDifference,
        double pValue,
        String reason) {

    /** Return a comparison that was not possible. */
    public static ModelComparison notPossible(String id, String general, String restricted, String reason) {
        return new ModelComparison(id, general, restricted, "standard", Double.NaN, Double.NaN, Double.NaN, reason);
    }
}
