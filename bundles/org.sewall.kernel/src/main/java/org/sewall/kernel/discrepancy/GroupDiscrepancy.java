package org.sewall.kernel.discrepancy;

import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamLayout;

/** Evaluate the discrepancy of one group; the parameter vector is that of all groups. */
public interface GroupDiscrepancy extends Discrepancy {

    /** Return the implied moments at the last point. */
    ImpliedMoments implied();

    /** Say whether residuals are squared, rather than a likelihood maximised. */
    default boolean isLeastSquares() {
        return false;
    }

    /** Return the factor by which an observed variable is multiplied before its covariances are compared. */
    default double scale(int variable) {
        return 1;
    }

    /** Return how residual variances that are no parameters follow from the parameters. */
    default DependentRates dependents() {
        return DependentRates.NONE;
    }

    /**
     * Create the same discrepancy for a model with more parameters, not evaluated yet.
     *
     * @param layout the extended model
     */
    GroupDiscrepancy extended(RamLayout layout);

    /**
     * Compute one entry of the expected Hessian given the covariates.
     *
     * @param candidate parameter that stands at one place only
     * @param other another such parameter, which does not make a fixed covariate an outcome, or the same one
     * @param fixed for each observed variable whether it is a covariate whose moments are given
     */
    double conditionalHessian(int candidate, int other, boolean[] fixed);

    /**
     * Compute how much of the information of candidates other parameters account for, given the covariates.
     *
     * @param first first candidate; all parameters from here on are candidates, those before are not
     * @param inverse symmetric matrix M of order {@code first}
     * @param fixed for each observed variable whether it is a covariate whose moments are given
     * @return h' M h for each candidate, h being its {@link #conditionalHessian} with the other parameters
     */
    default double[] explained(int first, DMatrixRMaj inverse, boolean[] fixed) {
        double[] explained = new double[parameters() - first];
        double[] cross = new double[first];
        for (int c = 0; c < explained.length; c++) {
            for (int i = 0; i < first; i++) {
                cross[i] = conditionalHessian(first + c, i, fixed);
            }
            for (int i = 0; i < first; i++) {
                double inner = 0;
                for (int j = 0; j < first && cross[i] != 0; j++) {
                    inner += inverse.data[i * first + j] * cross[j];
                }
                explained[c] += cross[i] * inner;
            }
        }
        return explained;
    }
}
