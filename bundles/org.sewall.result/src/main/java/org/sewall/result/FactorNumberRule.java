package org.sewall.result;

/** A rule that suggests how many factors to extract. */
public enum FactorNumberRule {
    /** Eigenvalues of the correlation matrix above 1 (Kaiser 1960). */
    KAISER("kaiser", "eigenvalue > 1"),
    /** Components whose eigenvalues are above those of random data (Horn 1965). */
    PARALLEL_COMPONENTS("parallel_components", "parallel analysis of components"),
    /** The same for common factors. */
    PARALLEL_FACTORS("parallel_factors", "parallel analysis of factors"),
    /** The smallest average squared partial correlation (Velicer 1976). */
    MINIMUM_AVERAGE_PARTIAL("map", "minimum average partial");

    private final String key;
    private final String label;

    FactorNumberRule(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Return the name among the suggestions of a result. */
    public String key() {
        return key;
    }

    /** Return what people call it. */
    public String label() {
        return label;
    }
}
