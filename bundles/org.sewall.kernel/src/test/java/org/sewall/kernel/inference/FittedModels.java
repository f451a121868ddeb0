package org.sewall.kernel.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.discrepancy.BorderedSample;
import org.sewall.kernel.discrepancy.MaximumLikelihood;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/** Puts a model of one group at a point, without any optimisation. */
public final class FittedModels {
    private FittedModels() {}

    /** Evaluate the likelihood of a model at a point. */
    public static FittedModel at(
            ParameterTable table, RamSpecification specification, SampleMoments moments, double[] theta) {
        DMatrixRMaj covariance = moments.covariance();
        double logDeterminant = Math.log(CommonOps_DDRM.det(covariance));
        BorderedSample sample = table.meanStructure()
                ? BorderedSample.of(covariance, logDeterminant, moments.means())
                : BorderedSample.of(covariance, logDeterminant);
        MaximumLikelihood likelihood = new MaximumLikelihood(FittedGroup.layout(specification, 1), sample);
        assertThat(likelihood.evaluate(theta)).isTrue();
        FittedGroup group = new FittedGroup(
                1, table, specification, likelihood, moments, CaseMatrix.NONE, theta, moments.cases(), 1);
        return new FittedModel(
                table,
                specification,
                likelihood,
                List.of(group),
                new Reduction(specification.constraints()),
                theta,
                moments.cases());
    }
}
