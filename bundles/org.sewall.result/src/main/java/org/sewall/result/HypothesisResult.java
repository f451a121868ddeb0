package org.sewall.result;

/**
 * What was found about a hypothesis.
 *
 * @param name its name, such as {@code H1}
 * @param from the construct that acts
 * @param to the construct acted upon
 * @param sign direction that it predicts
 * @param model id of the model that tests it, empty if none does
 * @param estimate estimate of its path
 * @param standardized the path with all variables standardized
 * @param verdict what follows
 * @param reason why it was not tested, or the group that decided in a model of several; else empty
 */
public record HypothesisResult(
        String name,
        String from,
        String to,
        Sign sign,
        String model,
        Estimate estimate,
        double standardized,
        Verdict verdict,
        String reason) {

    /** Return a hypothesis that was not tested. */
    public static HypothesisResult notTested(String name, String from, String to, Sign sign, String reason) {
        return new HypothesisResult(name, from, to, sign, "", Estimate.NONE, Double.NaN, Verdict.NOT_TESTED, reason);
    }

    /** Return its path as people write it. */
    public String path() {
        return from + " -> " + to;
    }
}
