package org.sewall.kernel.ordinal;

/** What two variables say together: their correlation, and how much each case influences it. */
sealed interface Pair permits PolychoricPair, PolyserialPair, PearsonPair {

    /** Return the correlation of the normal variables behind the two. */
    double correlation();

    /**
     * Return the influence of a case on the correlation, that of the univariate statistics it rests on included.
     *
     * <p>Muthén (1984), Psychometrika 49, 115-132, equation 16; Muthén, du Toit and Spisic (1997), Robust inference using
     * weighted least squares and quadratic estimating equations in latent variable modeling, equations 26 to 31.
     */
    double influence(int row);
}
