package org.sewall.kernel.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.discrepancy.LeastSquaresWeight;
import org.sewall.kernel.discrepancy.MomentFactors;
import org.sewall.kernel.discrepancy.RandomModel;
import org.sewall.kernel.implied.MeanCovarianceStructure;
import org.sewall.kernel.implied.MomentOrder;

/** The case-by-case forms against those from matrices of the order of the number of moments. */
class RobustFormsTest {

    static Stream<Arguments> settings() {
        return Stream.of(false, true).flatMap(means -> Stream.of(false, true)
                .flatMap(observed -> Stream.of(new int[0], new int[] {0}, new int[] {1, 4})
                        .map(covariates -> Arguments.of(means, observed, covariates))));
    }

    @ParameterizedTest(name = "means {0}, observed information {1}, covariates {2}")
    @MethodSource("settings")
    void bothWaysGiveTheSameForms(boolean means, boolean observed, int[] covariates) {
        RandomModel model = new RandomModel(3, 6, 2, means, true);
        MeanCovarianceStructure structure = new MeanCovarianceStructure(model.layout);
        structure.evaluate(model.theta);
        CaseDeviations cases = CaseDeviations.of(rows(40, 6), covariates);
        NormalWeight weight = weight(structure, cases, observed);
        DMatrixRMaj jacobian = new DMatrixRMaj(structure.moments(), model.theta.length);
        structure.jacobian(jacobian);
        DMatrixRMaj gamma = AsymptoticCovariance.distributionFree(cases, means);
        RobustForms dense =
                new DenseForms(jacobian, new LeastSquaresWeight.Dense(weight.matrix(structure.order())), gamma);
        RobustForms casewise =
                new CasewiseForms(new MomentFactors(structure.implied()), weight, cases, model.theta.length, means);
        assertThat(casewise.trace()).isCloseTo(dense.trace(), within(1e-10 * Math.abs(dense.trace())));
        assertThat(casewise.traceOfSquare())
                .isCloseTo(dense.traceOfSquare(), within(1e-10 * Math.abs(dense.traceOfSquare())));
        same(casewise.information(), dense.information());
        same(casewise.meat(), dense.meat());
        same(casewise.meatOfSquare(), dense.meatOfSquare());
    }

    private static void same(DMatrixRMaj actual, DMatrixRMaj expected) {
        double largest = CommonOps_DDRM.elementMaxAbs(expected);
        for (int i = 0; i < expected.getNumElements(); i++) {
            assertThat(actual.get(i)).as("element %d", i).isCloseTo(expected.get(i), within(1e-11 * largest));
        }
    }

    private static NormalWeight weight(MeanCovarianceStructure structure, CaseDeviations cases, boolean observed) {
        MomentOrder order = structure.order();
        int p = order.variables();
        DMatrixRMaj sigma = new DMatrixRMaj(p, p);
        double[] difference = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                sigma.set(i, j, structure.implied().covariance(i, j));
            }
            if (order.means()) {
                difference[i] = cases.means()[i] - structure.implied().mean(i);
            }
        }
        if (!observed) {
            return NormalWeight.expected(sigma);
        }
        DMatrixRMaj sample = CaseDeviations.of(rows(40, 6), new int[0]).spread();
        return NormalWeight.observed(sigma, sample, difference);
    }

    private static double[][] rows(int cases, int variables) {
        Random random = new Random(7);
        double[][] rows = new double[cases][variables];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            for (int i = 0; i < variables; i++) {
                row[i] = i + common + random.nextGaussian() * (1 + 0.3 * common * common);
            }
        }
        return rows;
    }
}
