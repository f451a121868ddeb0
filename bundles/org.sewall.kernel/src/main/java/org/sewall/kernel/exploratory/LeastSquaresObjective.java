package org.sewall.kernel.exploratory;

import org.ejml.data.DMatrixRMaj;

/**
 * Half the sum of squared residuals of the correlation matrix, minimised over the loadings.
 *
 * <p>With lambda the eigenvalues of R - Psi, decreasing, it is half the sum over j &gt; m of lambda(j)^2. At a minimum
 * inside the bounds the diagonal residuals are zero, so that it is the minimum of the off-diagonal ones too. Sources:
 * Harman & Jones (1966), Psychometrika 31, 351-368; Jöreskog (1977), in Enslein, Ralston & Wilf, Statistical Methods for
 * Digital Computers, 125-153.
 */
final class LeastSquaresObjective implements ExtractionObjective {
    private final DMatrixRMaj correlation;
    private final int factors;

    LeastSquaresObjective(DMatrixRMaj correlation, int factors) {
        this.correlation = correlation;
        this.factors = factors;
    }

    @Override
    public double coordinate(double uniqueness) {
        return uniqueness;
    }

    @Override
    public double uniqueness(double coordinate) {
        return coordinate;
    }

    @Override
    public double evaluate(double[] coordinates, double[] gradient, DMatrixRMaj hessian) {
        SymmetricSpectrum spectrum = reduced(coordinates);
        double[] lambda = spectrum.values();
        double[] weights = new double[lambda.length];
        double value = 0;
        for (int j = factors; j < lambda.length; j++) {
            weights[j] = -lambda[j];
            value += 0.5 * lambda[j] * lambda[j];
        }
        EigenSums.gradient(spectrum.vectors(), factors, weights, gradient);
        EigenSums.hessian(
                spectrum.vectors(),
                factors,
                (j, l) -> l >= factors ? 1 : 2 * lambda[j] / (lambda[j] - lambda[l]),
                hessian);
        return value;
    }

    @Override
    public DMatrixRMaj loadings(double[] uniquenesses) {
        return PrincipalAxes.of(reduced(uniquenesses), factors);
    }

    private SymmetricSpectrum reduced(double[] uniquenesses) {
        DMatrixRMaj matrix = correlation.copy();
        for (int i = 0; i < uniquenesses.length; i++) {
            matrix.add(i, i, -uniquenesses[i]);
        }
        return SymmetricSpectrum.of(matrix);
    }
}
