package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;

/** Turn the largest eigenvalues of a correlation matrix, reduced or not, into loadings. */
final class PrincipalAxes {

    private PrincipalAxes() {}

    /** Return eigenvectors times roots of eigenvalues, p by m; negative eigenvalues give zero loadings. */
    static DMatrixRMaj of(SymmetricSpectrum spectrum, int factors) {
        int size = spectrum.values().length;
        var loadings = new DMatrixRMaj(size, factors);
        for (int j = 0; j < factors; j++) {
            double length = Math.sqrt(Math.max(0, spectrum.values()[j]));
            for (int i = 0; i < size; i++) {
                loadings.set(i, j, length * spectrum.vectors().get(i, j));
            }
        }
        return loadings;
    }

    /**
     * Iterate principal axes until the communalities settle.
     *
     * <p>The fixed point is where the gradient of {@link LeastSquaresObjective} vanishes. Source: Thurstone (1947),
     * Multiple-Factor Analysis; Harman (1976), Modern Factor Analysis, chapter 8.
     *
     * @param correlation correlation matrix, left as it is
     * @param factors number of factors
     * @param start communalities to begin with
     * @param rule when to stop
     */
    static Iterated iterate(DMatrixRMaj correlation, int factors, double[] start, PrincipalAxisRule rule) {
        double[] communalities = start.clone();
        DMatrixRMaj reduced = correlation.copy();
        for (int iteration = 1; iteration <= rule.maximumIterations(); iteration++) {
            for (int i = 0; i < communalities.length; i++) {
                reduced.set(i, i, communalities[i]);
            }
            DMatrixRMaj loadings = of(SymmetricSpectrum.of(reduced), factors);
            double largest = 0;
            for (int i = 0; i < communalities.length; i++) {
                double next = Loadings.communality(loadings, i);
                largest = Math.max(largest, Math.abs(next - communalities[i]));
                communalities[i] = next;
            }
            boolean impossible = Loadings.largestCommunality(loadings) > 1;
            if (largest < rule.tolerance() || impossible) {
                return new Iterated(loadings, !impossible, iteration);
            }
            if (iteration == rule.maximumIterations()) {
                return new Iterated(loadings, false, iteration);
            }
        }
        throw new IllegalArgumentException("maximumIterations < 1");
    }

    /**
     * Hold the end of the iterations.
     *
     * @param loadings p by m
     * @param converged whether the communalities settled at values not above 1
     * @param iterations number of decompositions
     */
    record Iterated(DMatrixRMaj loadings, boolean converged, int iterations) {}
}
