package org.sewall.kernel.fit;

/**
 * Programs whose printed numbers can be asked for.
 *
 * <p>Programs minimise the same discrepancy but print different chi-squares, standard errors and indices from it. A
 * study names one convention, and every output says which one it used. What follows from a convention is in
 * {@link NumberRules}.
 */
public enum NumberConvention {
    /** IBM SPSS Amos: chi-square (N - G) F, S divided by N, RMSEA without the square root of G. */
    AMOS("Amos", "IBM SPSS Amos User's Guide, Appendix B (equation D1) and Appendix C \"Measures of fit\""),
    /** R package lavaan: chi-square N F, S divided by N; with the Wishart likelihood N - 1 in both. */
    LAVAAN("lavaan", "Rosseel (2012), Journal of Statistical Software 48(2); lavaan 0.6-14, fitMeasures()"),
    /** Mplus: chi-square N F, S divided by N, its own standardized root mean square residual. */
    MPLUS("Mplus", "Muthén & Muthén, Mplus Technical Appendices 1 and 5"),
    /** LISREL: chi-square (N - 1) F in each group, S divided by N - 1. */
    LISREL("LISREL", "Jöreskog & Sörbom (1996), LISREL 8: User's Reference Guide");

    private final String label;
    private final String source;

    NumberConvention(String label, String source) {
        this.label = label;
        this.source = source;
    }

    /** Return the name of the program as people write it. */
    public String label() {
        return label;
    }

    /** Return where the convention is documented. */
    public String source() {
        return source;
    }

    /** Return the rules that follow from this convention with its own default likelihood. */
    public NumberRules rules() {
        return new NumberRules(this, this == LISREL ? Likelihood.WISHART : Likelihood.NORMAL);
    }
}
