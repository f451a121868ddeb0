package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;

/**
 * Likelihood discrepancy log|Sigma| + tr(R Sigma^-1) - log|R| - p, minimised over the loadings.
 *
 * <p>With theta the eigenvalues of Psi^-1/2 R Psi^-1/2, decreasing, it is the sum over j &gt; m of
 * theta(j) - log theta(j) - 1; the coordinates are logarithms of the uniquenesses, in which it is close to quadratic.
 * Sources: Jöreskog (1967), Psychometrika 32, 443-482, eq. 17 and 26; Lawley & Maxwell (1971), Factor Analysis as a
 * Statistical Method, chapter 4; Clarke (1970), British Journal of Mathematical and Statistical Psychology 23, 43-52, for
 * second derivatives.
 */
final class MaximumLikelihoodObjective implements ExtractionObjective {
    private final DMatrixRMaj correlation;
    private final int factors;

    MaximumLikelihoodObjective(DMatrixRMaj correlation, int factors) {
        this.correlation = correlation;
        this.factors = factors;
    }

    @Override
    public double coordinate(double uniqueness) {
        return Math.log(uniqueness);
    }

    @Override
    public double uniqueness(double coordinate) {
        return Math.exp(coordinate);
    }

    @Override
    public double evaluate(double[] coordinates, double[] gradient, DMatrixRMaj hessian) {
        int size = coordinates.length;
        double[] uniquenesses = new double[size];
        for (int i = 0; i < size; i++) {
            uniquenesses[i] = Math.exp(coordinates[i]);
        }
        SymmetricSpectrum spectrum = scaled(uniquenesses);
        double[] theta = spectrum.values();
        double[] weights = new double[size];
        double value = 0;
        for (int j = factors; j < size; j++) {
            weights[j] = 1 - theta[j];
            value += theta[j] - Math.log(theta[j]) - 1;
        }
        EigenSums.gradient(spectrum.vectors(), factors, weights, gradient);
        EigenSums.hessian(
                spectrum.vectors(),
                factors,
                (j, l) -> l >= factors
                        ? 0.5 * (theta[j] + theta[l])
                        : (1 - theta[j]) * (theta[j] + theta[l]) / (theta[l] - theta[j]),
                hessian);
        return value;
    }

    @Override
    public DMatrixRMaj loadings(double[] uniquenesses) {
        SymmetricSpectrum spectrum = scaled(uniquenesses);
        var loadings = new DMatrixRMaj(uniquenesses.length, factors);
        for (int j = 0; j < factors; j++) {
            double length = Math.sqrt(Math.max(0, spectrum.values()[j] - 1));
            for (int i = 0; i < uniquenesses.length; i++) {
                loadings.set(
                        i,
                        j,
                        Math.sqrt(uniquenesses[i]) * length * spectrum.vectors().get(i, j));
            }
        }
        return loadings;
    }

    private SymmetricSpectrum scaled(double[] uniquenesses) {
        int size = uniquenesses.length;
        var matrix = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.set(i, j, correlation.get(i, j) / Math.sqrt(uniquenesses[i] * uniquenesses[j]));
            }
        }
        return SymmetricSpectrum.of(matrix);
    }
}
