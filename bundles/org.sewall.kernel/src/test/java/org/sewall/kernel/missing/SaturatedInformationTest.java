package org.sewall.kernel.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.discrepancy.MomentFactors;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.implied.RamLayout;

/** Information on unrestricted moments against that of a saturated model, whose derivatives have tests of their own. */
class SaturatedInformationTest {
    private static final int VARIABLES = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsThatOfTheSaturatedModel(long seed) {
        IncompleteSample sample =
                IncompleteSample.of(RandomCases.names(VARIABLES), RandomCases.rows(seed, 60, VARIABLES));
        SaturatedMoments saturated = SaturatedMoments.of(sample);
        FullInformationLikelihood model =
                new FullInformationLikelihood(layout(), new IncompleteGroup(sample, saturated));
        assertThat(model.evaluate(theta(saturated))).isTrue();
        assertThat(model.value()).isCloseTo(0, within(1e-12));
        SaturatedInformation information = new SaturatedInformation(sample, saturated);
        int q = layout().parameters();
        DMatrixRMaj jacobian = information.jacobian(new MomentFactors(model.implied()), q);
        DMatrixRMaj hessian = new DMatrixRMaj(q, q);
        model.observedHessian(hessian);
        CommonOps_DDRM.scale(0.5, hessian);
        assertThat(between(jacobian, information.observed()).data).containsExactly(hessian.data, within(1e-7));
        model.scoringHessian(hessian);
        CommonOps_DDRM.scale(0.5, hessian);
        assertThat(between(jacobian, information.complete()).data).containsExactly(hessian.data, within(1e-9));
        DMatrixRMaj firstOrder = model.caseScores().firstOrder();
        assertThat(between(jacobian, information.firstOrder()).data).containsExactly(firstOrder.data, within(1e-9));
    }

    private static DMatrixRMaj between(DMatrixRMaj jacobian, DMatrixRMaj matrix) {
        DMatrixRMaj half = new DMatrixRMaj(matrix.numRows, jacobian.numCols);
        CommonOps_DDRM.mult(matrix, jacobian, half);
        DMatrixRMaj full = new DMatrixRMaj(jacobian.numCols, jacobian.numCols);
        CommonOps_DDRM.multTransA(jacobian, half, full);
        return full;
    }

    private static RamLayout layout() {
        List<RamElement> elements = new ArrayList<>();
        for (int i = 0; i < VARIABLES; i++) {
            elements.add(new RamElement(true, i, VARIABLES, elements.size(), 0));
            for (int j = 0; j <= i; j++) {
                elements.add(new RamElement(false, i, j, elements.size(), 0));
            }
        }
        return RamLayout.of(VARIABLES, true, 0, elements.size(), elements);
    }

    private static double[] theta(SaturatedMoments saturated) {
        List<Double> theta = new ArrayList<>();
        for (int i = 0; i < VARIABLES; i++) {
            theta.add(saturated.means()[i]);
            for (int j = 0; j <= i; j++) {
                theta.add(saturated.covariance().get(i, j));
            }
        }
        return theta.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
