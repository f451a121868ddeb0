package org.sewall.kernel.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives of the augmented Lagrangian agree with finite differences. */
class AugmentedLagrangianTest {
    private static final String CONSTRAINTS = "a*b == 0.3\nexp(a) < b + 2\na^2*b > 0.9\nb > -4";

    @ParameterizedTest
    @CsvSource({"0.7, 1.3", "1.4, -0.8", "0.2, 0.1"})
    void derivativesEqualFiniteDifferences(double first, double second) {
        double[] theta = {first, second};
        AugmentedLagrangian function = function(theta);
        double[] gradient = new double[2];
        function.evaluate(theta);
        function.gradient(gradient);
        DMatrixRMaj hessian = new DMatrixRMaj(2, 2);
        function.observedHessian(hessian);
        double step = 1e-6;
        for (int i = 0; i < 2; i++) {
            double[] above = gradientAt(function, theta, i, step);
            double valueAbove = function.value();
            double[] below = gradientAt(function, theta, i, -step);
            double valueBelow = function.value();
            assertThat((valueAbove - valueBelow) / (2 * step)).isCloseTo(gradient[i], within(1e-6));
            for (int j = 0; j < 2; j++) {
                assertThat((above[j] - below[j]) / (2 * step)).isCloseTo(hessian.get(i, j), within(1e-4));
            }
        }
    }

    private static AugmentedLagrangian function(double[] theta) {
        Restrictions restrictions = new Restrictions(
                ConstrainedMinimiserTest.specification(2, CONSTRAINTS).functions(), 2);
        AugmentedLagrangian function =
                new AugmentedLagrangian(new QuadraticFunction(CommonOps_DDRM.diag(2, 5), 1, 1), restrictions);
        function.reset(3);
        function.rescale(theta);
        function.evaluate(theta);
        // multipliers that are not zero
        function.updateMultipliers();
        return function;
    }

    private static double[] gradientAt(AugmentedLagrangian function, double[] theta, int moved, double by) {
        double[] point = theta.clone();
        point[moved] += by;
        double[] gradient = new double[2];
        function.evaluate(point);
        function.gradient(gradient);
        return gradient;
    }
}
