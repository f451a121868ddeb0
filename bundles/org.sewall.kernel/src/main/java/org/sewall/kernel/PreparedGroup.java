package org.sewall.kernel;

import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.discrepancy.BorderedSample;
import org.sewall.kernel.discrepancy.LeastSquaresWeight;
import org.sewall.kernel.matrix.CholeskyFactor;
import org.sewall.kernel.missing.IncompleteGroup;
import org.sewall.kernel.ordinal.OrdinalMoments;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.SampleMoments;

/**
 * Hold the data of one group in the form its discrepancy needs.
 *
 * @param name name of the group, empty for a single group
 * @param moments sample moments of the observed variables in the specification's order, in the divisor of the method
 * @param cases cases of the same variables, none if only moments are known
 * @param incomplete cases with missing values and their unrestricted moments, none if only complete cases are used
 * @param multiplier factor from the group's discrepancy to its part of chi-square
 * @param weight share of the group in the discrepancy of the model
 * @param momentWeight weight of its moments in least squares; of no size where the method has none
 * @param ordinal statistics of ordered and other variables; none where no variable is ordered
 */
record PreparedGroup(
        String name,
        SampleMoments moments,
        CaseMatrix cases,
        IncompleteGroup incomplete,
        double multiplier,
        double weight,
        LeastSquaresWeight momentWeight,
        OrdinalMoments ordinal) {

    /** Return the sample in the form of the maximum likelihood discrepancy. */
    BorderedSample bordered(boolean means) {
        DMatrixRMaj covariance = moments.covariance();
        double logDeterminant = logDeterminant(covariance);
        return means
                ? BorderedSample.of(covariance, logDeterminant, moments.means())
                : BorderedSample.of(covariance, logDeterminant);
    }

    /**
     * Compute the natural logarithm of the determinant of a covariance matrix.
     *
     * @throws IllegalStateException if the matrix is not positive definite
     */
    static double logDeterminant(DMatrixRMaj covariance) {
        if (covariance.numRows == 0) {
            return 0;
        }
        CholeskyFactor factor = new CholeskyFactor(covariance.numRows);
        if (!factor.factor(covariance)) {
            throw new IllegalStateException("a sample covariance matrix found positive definite is not");
        }
        return factor.logDeterminant();
    }
}
