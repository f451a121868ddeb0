package org.sewall.kernel.exploratory;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Minimise a rotation criterion over orthogonal or oblique rotations by gradient projection.
 *
 * <p>Sources: Jennrich (2001), Psychometrika 66, 289-306 (orthogonal) and (2002), Psychometrika 67, 7-19 (oblique);
 * Bernaards & Jennrich (2005), Educational and Psychological Measurement 65, 676-696. The first length tried of a step is
 * that of Barzilai & Borwein (1988), and a step is taken if it improves on the worst of the last few values (Raydan 1997,
 * SIAM Journal on Optimization 7, 26-33), which needs far fewer steps than doubling and halving alone.
 */
final class GradientProjection {
    private static final double TOLERANCE = 1e-9;
    private static final double ACCEPTED = 1e-6;
    private static final int MOST_STEPS = 5000;
    private static final int MEMORY = 6;
    private static final int HALVINGS = 30;

    private final RotationCriterion criterion;
    private final boolean oblique;
    private final DMatrixRMaj unrotated;

    private DMatrixRMaj rotation;
    private DMatrixRMaj loadings;
    private DMatrixRMaj projected;
    private final DMatrixRMaj slope = new DMatrixRMaj(1, 1);
    private double value;

    /**
     * Prepare minimisations.
     *
     * @param criterion what to minimise
     * @param oblique whether factors may correlate
     * @param unrotated p by m loadings of uncorrelated factors, left as they are
     */
    GradientProjection(RotationCriterion criterion, boolean oblique, DMatrixRMaj unrotated) {
        this.criterion = criterion;
        this.oblique = oblique;
        this.unrotated = unrotated;
    }

    /**
     * Minimise from one start.
     *
     * @param start m by m orthogonal matrix
     */
    Rotated minimise(DMatrixRMaj start) {
        moveTo(start.copy());
        projected = project();
        double[] recent = new double[MEMORY];
        Arrays.fill(recent, value);
        double length = 1;
        double norm = NormOps_DDRM.normF(projected);
        int steps = 0;
        while (norm > TOLERANCE && steps < MOST_STEPS) {
            DMatrixRMaj from = rotation;
            DMatrixRMaj before = projected;
            if (!descend(from, norm, length, largest(recent))) {
                break;
            }
            recent[++steps % MEMORY] = value;
            projected = project();
            norm = NormOps_DDRM.normF(projected);
            length = nextLength(from, before);
        }
        return new Rotated(rotation, loadings, value, norm, norm < ACCEPTED, steps);
    }

    /** Try shorter and shorter steps against the projected gradient; leave the rotation where one is good enough. */
    private boolean descend(DMatrixRMaj from, double norm, double firstLength, double reference) {
        DMatrixRMaj direction = projected;
        double length = firstLength;
        for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
            DMatrixRMaj next = from.copy();
            CommonOps_DDRM.addEquals(next, -length, direction);
            if (retract(next)
                    && moveTo(next)
                    && value <= reference - 1e-4 * length * norm * norm + 1e-15 * (1 + Math.abs(reference))) {
                return true;
            }
        }
        moveTo(from);
        return false;
    }

    /** Return the length of Barzilai and Borwein from the last change of rotation and gradient. */
    private double nextLength(DMatrixRMaj from, DMatrixRMaj before) {
        double moved = 0;
        double along = 0;
        for (int i = 0; i < from.getNumElements(); i++) {
            double change = rotation.get(i) - from.get(i);
            moved += change * change;
            along += change * (projected.get(i) - before.get(i));
        }
        double length = moved / Math.abs(along);
        return Double.isFinite(length) ? Math.max(1e-6, Math.min(1e6, length)) : 1;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** Evaluate the criterion at a rotation; say whether it exists there. */
    private boolean moveTo(DMatrixRMaj next) {
        DMatrixRMaj rotated = new DMatrixRMaj(unrotated.numRows, unrotated.numCols);
        if (oblique) {
            DMatrixRMaj inverse = new DMatrixRMaj(next.numRows, next.numCols);
            if (!CommonOps_DDRM.invert(next, inverse)) {
                return false;
            }
            CommonOps_DDRM.multTransB(unrotated, inverse, rotated);
        } else {
            CommonOps_DDRM.mult(unrotated, next, rotated);
        }
        rotation = next;
        loadings = rotated;
        value = criterion.evaluate(rotated, slope);
        return Double.isFinite(value);
    }

    /** Return the gradient at the current rotation, projected on the tangent space. */
    private DMatrixRMaj project() {
        int size = rotation.numRows;
        var gradient = new DMatrixRMaj(size, size);
        if (oblique) {
            var inner = new DMatrixRMaj(size, size);
            CommonOps_DDRM.multTransA(slope, loadings, inner);
            var inverse = new DMatrixRMaj(size, size);
            CommonOps_DDRM.invert(rotation, inverse);
            CommonOps_DDRM.multTransA(-1, inverse, inner, gradient);
            removeLengthening(gradient);
        } else {
            CommonOps_DDRM.multTransA(unrotated, slope, gradient);
            var inner = new DMatrixRMaj(size, size);
            CommonOps_DDRM.multTransA(rotation, gradient, inner);
            var symmetric = CommonOps_DDRM.transpose(inner, null);
            CommonOps_DDRM.addEquals(symmetric, inner);
            CommonOps_DDRM.multAdd(-0.5, rotation, symmetric, gradient);
        }
        return gradient;
    }

    private void removeLengthening(DMatrixRMaj gradient) {
        for (int j = 0; j < gradient.numCols; j++) {
            double along = 0;
            for (int i = 0; i < gradient.numRows; i++) {
                along += rotation.get(i, j) * gradient.get(i, j);
            }
            for (int i = 0; i < gradient.numRows; i++) {
                gradient.add(i, j, -along * rotation.get(i, j));
            }
        }
    }

    /** Bring a matrix back among the rotations: unit columns if oblique, the nearest orthogonal matrix if not. */
    private boolean retract(DMatrixRMaj matrix) {
        if (!oblique) {
            SingularValueDecomposition_F64<DMatrixRMaj> svd =
                    DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, true, false);
            if (!svd.decompose(matrix.copy())) {
                return false;
            }
            CommonOps_DDRM.mult(svd.getU(null, false), svd.getV(null, true), matrix);
            return true;
        }
        for (int j = 0; j < matrix.numCols; j++) {
            double length = 0;
            for (int i = 0; i < matrix.numRows; i++) {
                length += matrix.get(i, j) * matrix.get(i, j);
            }
            for (int i = 0; i < matrix.numRows; i++) {
                matrix.set(i, j, matrix.get(i, j) / Math.sqrt(length));
            }
        }
        return true;
    }

    /**
     * Hold the end of one minimisation.
     *
     * @param rotation T with L = A (T')^-1, the correlation of factors being T'T
     * @param loadings L
     * @param value criterion
     * @param projectedGradient norm of the projected gradient
     * @param converged whether that is close to zero
     * @param steps number of steps
     */
    record Rotated(
            DMatrixRMaj rotation,
            DMatrixRMaj loadings,
            double value,
            double projectedGradient,
            boolean converged,
            int steps) {}
}
