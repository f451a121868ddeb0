package org.sewall.kernel.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.kernel.implied.ImpliedJacobian;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.MomentOrder;

class DerivativeProductsTest {

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void areThoseOfTheDerivativesOfTheBorderedMoments(boolean means, boolean loop) {
        var model = new org.sewall.kernel.discrepancy.RandomModel(7, 5, 2, means, loop);
        var implied = new ImpliedMoments(model.layout);
        implied.evaluate(model.theta);
        int q = model.theta.length;
        var products = new DMatrixRMaj(q, q);

        DerivativeProducts.add(implied, products);

        var jacobian = new ImpliedJacobian(implied);
        var rates = new DMatrixRMaj(jacobian.order().size(), q);
        jacobian.write(rates);
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                assertThat(products.get(a, b))
                        .isCloseTo(product(implied, jacobian.order(), rates, a, b), within(1e-10));
            }
        }
    }

    private static double product(ImpliedMoments implied, MomentOrder order, DMatrixRMaj rates, int a, int b) {
        int p = order.variables();
        double sum = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                sum += aboutZero(implied, order, rates, a, i, j) * aboutZero(implied, order, rates, b, i, j);
            }
            sum += order.means() ? 2 * rates.get(i, a) * rates.get(i, b) : 0;
        }
        return sum;
    }

    private static double aboutZero(
            ImpliedMoments implied, MomentOrder order, DMatrixRMaj rates, int parameter, int i, int j) {
        double rate = rates.get(order.covariance(i, j), parameter);
        return order.means()
                ? rate + rates.get(i, parameter) * implied.mean(j) + implied.mean(i) * rates.get(j, parameter)
                : rate;
    }
}
