package org.sewall.kernel.inference;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.matrix.CholeskyFactor;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.option.Information;

/**
 * Hold half the Hessian of F in the free coordinates, its scale and, where it is not positive definite, its eigenvalues.
 *
 * <p>The matrix is judged after scaling to a unit diagonal, which makes the judgement independent of the units of the
 * variables. Source of the covariance matrix under constraints: Silvey, S. D. (1959), Annals of Mathematical Statistics
 * 30, 389-407, in the form K (K' I K)^-1 K'.
 */
public final class InformationMatrix {
    /** Largest relative eigenvalue that counts as zero. */
    private static final double ZERO = 1e-11;

    private final Reduction reduction;
    private final DMatrixRMaj scaled;
    private final double[] scale;
    private final boolean positiveDefinite;
    private final CholeskyFactor factor;
    private final double[] eigenvalues;
    private final DMatrixRMaj[] eigenvectors;

    private InformationMatrix(Reduction reduction, DMatrixRMaj matrix) {
        this.reduction = reduction;
        int r = matrix.numRows;
        scale = new double[r];
        for (int i = 0; i < r; i++) {
            double diagonal = Math.abs(matrix.get(i, i));
            scale[i] = diagonal > 0 ? Math.sqrt(diagonal) : 1;
        }
        scaled = new DMatrixRMaj(r, r);
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < r; j++) {
                scaled.set(i, j, 0.5 * (matrix.get(i, j) + matrix.get(j, i)) / (scale[i] * scale[j]));
            }
        }
        // all eigenvalues exceed a limit just when the matrix less the limit on its diagonal is positive definite
        factor = new CholeskyFactor(r);
        positiveDefinite = factor.factor(scaled, -ZERO, 0);
        eigenvalues = new double[positiveDefinite ? 0 : r];
        eigenvectors = new DMatrixRMaj[positiveDefinite ? 0 : r];
        decompose();
    }

    /**
     * Take the information of one observation at the point at which a discrepancy stands.
     *
     * @param discrepancy discrepancy, evaluated
     * @param reduction free coordinates
     * @param kind expected or observed
     */
    public static InformationMatrix of(Discrepancy discrepancy, Reduction reduction, Information kind) {
        int q = reduction.parameters();
        DMatrixRMaj full = new DMatrixRMaj(q, q);
        if (kind == Information.EXPECTED) {
            discrepancy.expectedHessian(full);
        } else {
            discrepancy.observedHessian(full);
        }
        CommonOps_DDRM.scale(0.5, full);
        return of(full, reduction);
    }

    /**
     * Take an information matrix.
     *
     * @param information information of one observation about all parameters; not kept
     * @param reduction free coordinates
     */
    public static InformationMatrix of(DMatrixRMaj information, Reduction reduction) {
        DMatrixRMaj reduced = new DMatrixRMaj(reduction.freeDimension(), reduction.freeDimension());
        reduction.hessian(information, reduced);
        return new InformationMatrix(reduction, reduced);
    }

    private void decompose() {
        if (positiveDefinite) {
            return;
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(scale.length, true, true);
        if (!eigen.decompose(scaled.copy())) {
            Arrays.fill(eigenvalues, Double.NaN);
            return;
        }
        for (int i = 0; i < scale.length; i++) {
            eigenvalues[i] = eigen.getEigenvalue(i).getReal();
            eigenvectors[i] = eigen.getEigenVector(i);
        }
    }

    /** Return whether all eigenvalues are safely positive. */
    public boolean isPositiveDefinite() {
        return positiveDefinite;
    }

    /** Return the number of eigenvalues that are not safely positive. */
    public int rankDeficiency() {
        int deficiency = 0;
        for (double eigenvalue : eigenvalues) {
            if (!(eigenvalue > ZERO)) {
                deficiency++;
            }
        }
        return deficiency;
    }

    /**
     * Compute how far each parameter takes part in the directions without information.
     *
     * @return one share per parameter, between 0 and 1: root of the sum of squares of its scaled elements
     */
    public double[] nullSpaceShares() {
        double[] shares = new double[reduction.parameters()];
        for (int k = 0; k < eigenvalues.length; k++) {
            if (eigenvalues[k] > ZERO || eigenvectors[k] == null) {
                continue;
            }
            for (int i = 0; i < shares.length; i++) {
                for (int j = 0; j < scale.length; j++) {
                    double share = reduction.basis().get(i, j) * eigenvectors[k].get(j, 0);
                    shares[i] += share * share;
                }
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.sqrt(shares[i]);
        }
        return shares;
    }

    /**
     * Compute K (K' I K)^-1 K', the inverse information of one observation.
     *
     * @throws IllegalStateException unless {@link #isPositiveDefinite()}
     */
    public DMatrixRMaj inverse() {
        int r = scale.length;
        if (!positiveDefinite || !factor.factor(scaled)) {
            throw new IllegalStateException("information matrix is not positive definite");
        }
        DMatrixRMaj inverse = new DMatrixRMaj(r, r);
        factor.invert(inverse);
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < r; j++) {
                inverse.data[i * r + j] /= scale[i] * scale[j];
            }
        }
        DMatrixRMaj full = new DMatrixRMaj(reduction.parameters(), reduction.parameters());
        reduction.expand(inverse, full);
        return full;
    }
}
