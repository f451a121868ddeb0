package org.sewall.kernel.exploratory;

/** Name the ways to extract factors from a correlation matrix. */
public enum ExtractionMethod {
    /** Maximum likelihood under normality (Lawley 1940; Jöreskog 1967), with a test of fit. */
    MAXIMUM_LIKELIHOOD("ml"),
    /** Least squares of the residual correlations (Harman & Jones 1966), also known as ordinary least squares. */
    MINIMUM_RESIDUAL("minres"),
    /** Principal axes of the correlation matrix with communalities in the diagonal, iterated. */
    PRINCIPAL_AXIS("pa"),
    /** Principal components (Hotelling 1933), which are no common factors: they explain all of the variance. */
    PRINCIPAL_COMPONENTS("pca");

    private final String id;

    ExtractionMethod(String id) {
        this.id = id;
    }

    /** Return the short name, as in {@code "extraction": "ml"} of a case. */
    public String id() {
        return id;
    }
}
