package org.sewall.analysis.option;

import static org.sewall.analysis.option.OptionValue.of;

import java.util.List;

/** The words that an exploratory factor analysis and an analysis of common method variance can have. */
public final class ExploratoryValues {
    /** Ways to extract factors. */
    public static final List<OptionValue> EXTRACTIONS = List.of(
            of("ml", "Maximum likelihood, with a test of fit (Lawley, 1940; Jöreskog, 1967)."),
            of("minres", "Least squares of the residual correlations (Harman & Jones, 1966)."),
            of("pa", "Principal axes, iterated."),
            of("pca", "Principal components (Hotelling, 1933), which are no common factors."));

    /** Ways to rotate them. */
    public static final List<OptionValue> ROTATIONS = List.of(
            of("oblimin", "Oblique, direct oblimin with gamma 0 (Jennrich & Sampson, 1966)."),
            of("quartimin", "Oblique; the same criterion as oblimin with gamma 0."),
            of("geomin", "Oblique, simple structure by geometric means (Yates, 1987)."),
            of("promax", "Oblique, from varimax raised to the fourth power (Hendrickson & White, 1964)."),
            of("varimax", "Orthogonal, simple columns (Kaiser, 1958)."),
            of("quartimax", "Orthogonal, simple rows (Carroll, 1953)."),
            of("equamax", "Orthogonal, between varimax and quartimax (Saunders, 1962)."),
            of("parsimax", "Orthogonal, of the Crawford-Ferguson family (Crawford & Ferguson, 1970)."),
            of("none", "Factors as they were extracted."));

    /** Ways to decide how many factors there are. */
    public static final List<OptionValue> CRITERIA = List.of(
            of("eigenvalue", "As many as eigenvalues of the correlation matrix above a threshold (Kaiser, 1960)."),
            of("parallel", "As many as eigenvalues above those of random data (Horn, 1965)."));

    private ExploratoryValues() {}
}
