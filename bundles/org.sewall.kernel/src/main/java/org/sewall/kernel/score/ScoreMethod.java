package org.sewall.kernel.score;

/** Name the ways to score cases on latent variables. */
public enum ScoreMethod {
    /** Expected value given the case (Thurstone 1935): smallest mean squared error, shrunk towards the mean. */
    REGRESSION("regression"),
    /** Weighted least squares of the items on the factors (Bartlett 1937): no shrinking, larger error. */
    BARTLETT("bartlett");

    private final String id;

    ScoreMethod(String id) {
        this.id = id;
    }

    /** Return the name in lower case. */
    public String id() {
        return id;
    }
}
