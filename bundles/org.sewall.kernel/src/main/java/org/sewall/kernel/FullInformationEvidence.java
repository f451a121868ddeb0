package org.sewall.kernel;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.fit.IncompleteEvidence;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.missing.FullInformationLikelihood;
import org.sewall.kernel.missing.IncompleteSample;

/**
 * Gather what the fit indices need of a group with missing values.
 *
 * <p>The residuals of the goodness-of-fit index are those of available means and pairwise covariances, as in lavaan 0.6;
 * all other indices take the unrestricted estimates as sample moments.
 */
final class FullInformationEvidence {
    private FullInformationEvidence() {}

    /**
     * Evaluate a group at its solution.
     *
     * @param fixed positions of covariates whose moments are given; moments among them do not count
     */
    static IncompleteEvidence of(FullInformationLikelihood likelihood, List<Integer> fixed) {
        ImpliedMoments implied = likelihood.implied();
        IncompleteSample cases = likelihood.group().sample();
        DMatrixRMaj sample = cases.pairwiseCovariance();
        CommonOps_DDRM.scale((cases.cases() - 1.0) / cases.cases(), sample);
        double[] means = cases.availableMeans();
        int p = means.length;
        DMatrixRMaj residual = new DMatrixRMaj(p, p);
        double[] meanResidual = new double[p];
        for (int i = 0; i < p; i++) {
            meanResidual[i] = means[i] - implied.mean(i);
            for (int j = 0; j < p; j++) {
                residual.set(i, j, sample.get(i, j) - implied.covariance(i, j));
            }
        }
        for (int i : fixed) {
            fixed.forEach(j -> sample.set(i, j, 0));
            fixed.forEach(j -> residual.set(i, j, 0));
            means[i] = 0;
            meanResidual[i] = 0;
        }
        return IncompleteEvidence.of(
                likelihood.logLikelihood(),
                likelihood.group().saturated().logLikelihood(),
                likelihood.informationForm(residual, meanResidual),
                likelihood.informationForm(sample, means));
    }
}
