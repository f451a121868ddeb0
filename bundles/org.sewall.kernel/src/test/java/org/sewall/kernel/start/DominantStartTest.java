package org.sewall.kernel.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/** Covariances that the author gave do not keep the optimiser from beginning. */
class DominantStartTest {
    private final ReferenceCase reference = ReferenceCase.of("cfa_hs");

    @Test
    void leavesStartsAloneThatNothingIsDemandedOf() {
        ParameterTable table = table(reference.model());
        RamSpecification specification = RamSpecification.of(table);
        double[] usual = UnitFreeStart.of(table, specification, List.of(reference.moments()));

        assertThat(DominantStart.of(table, specification, usual)).isEqualTo(usual);
    }

    @Test
    void makesRoomForALargeFixedCovariance() {
        ParameterTable table = table(
                LavaanReader.read(reference.text("model.lav") + "\nvisual ~~ 0.5*speed\ntextual ~~ start(0.7)*speed"));
        RamSpecification specification = RamSpecification.of(table);
        double[] usual = UnitFreeStart.of(table, specification, List.of(reference.moments()));
        double[] dominant = DominantStart.of(table, specification, usual);

        assertThat(isPositiveDefinite(specification, usual)).isFalse();
        assertThat(isPositiveDefinite(specification, dominant)).isTrue();
    }

    private static boolean isPositiveDefinite(RamSpecification specification, double[] theta) {
        ImpliedMoments implied = new ImpliedMoments(FittedGroup.layout(specification, 1));
        assertThat(implied.evaluate(theta)).isTrue();
        return MatrixFeatures_DDRM.isPositiveDefinite(new DMatrixRMaj(implied.sigma()));
    }

    private ParameterTable table(ModelDescription model) {
        return ParameterTable.complete(model, reference.defaults());
    }
}
