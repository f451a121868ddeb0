package org.sewall.kernel.exploratory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.NamedMatrix;

/** Rotate extracted loadings and put the factors in order. */
final class FactorRotation {
    private final List<String> items;
    private final DMatrixRMaj unrotated;
    private final RotationStarts starts;

    /**
     * Prepare rotations.
     *
     * @param items names of the rows
     * @param unrotated p by m loadings of uncorrelated factors, left as they are
     * @param starts how many starts, and their seed
     */
    FactorRotation(List<String> items, DMatrixRMaj unrotated, RotationStarts starts) {
        this.items = items;
        this.unrotated = unrotated;
        this.starts = starts;
    }

    /** Rotate in one way; a single factor is left as it is but for its sign. */
    RotatedFactors rotate(Rotation rotation) {
        if (rotation instanceof Rotation.Promax promax) {
            return promax(promax);
        }
        return byCriterion((Rotation.ByCriterion) rotation);
    }

    private RotatedFactors byCriterion(Rotation.ByCriterion rotation) {
        RotationStarts number = unrotated.numCols == 1 ? new RotationStarts(1, 0) : starts;
        DMatrixRMaj rows = rotation.kaiser() ? normalised(unrotated) : unrotated;
        RotationStarts.Best best = number.rotate(rotation.criterion(), rotation.oblique(), rows);
        GradientProjection.Rotated end = best.rotated();
        return assemble(
                rotation,
                end.rotation(),
                new Ending(end.value(), best.firstValue(), end.projectedGradient(), end.converged(), best.minima()));
    }

    /** Hendrickson & White (1964), British Journal of Statistical Psychology 17, 65-70. */
    private RotatedFactors promax(Rotation.Promax rotation) {
        int factors = unrotated.numCols;
        DMatrixRMaj rows = rotation.kaiser() ? normalised(unrotated) : unrotated;
        DMatrixRMaj varimax =
                starts.rotate(new Orthomax(1), false, rows).rotated().rotation();
        var simple = new DMatrixRMaj(unrotated.numRows, factors);
        CommonOps_DDRM.mult(unrotated, varimax, simple);
        var target = new DMatrixRMaj(unrotated.numRows, factors);
        for (int i = 0; i < target.getNumElements(); i++) {
            target.set(i, simple.get(i) * Math.pow(Math.abs(simple.get(i)), rotation.power() - 1));
        }
        var square = new DMatrixRMaj(factors, factors);
        CommonOps_DDRM.multTransA(simple, simple, square);
        var right = new DMatrixRMaj(factors, factors);
        CommonOps_DDRM.multTransA(simple, target, right);
        var map = new DMatrixRMaj(factors, factors);
        CommonOps_DDRM.solve(square, right, map);
        // (U'U)^-1 becomes the correlation of the factors once the columns of U have the right length
        var total = new DMatrixRMaj(factors, factors);
        CommonOps_DDRM.mult(varimax, map, total);
        CommonOps_DDRM.invert(total);
        var transformation = CommonOps_DDRM.transpose(total, null);
        for (int j = 0; j < factors; j++) {
            double length = 0;
            for (int i = 0; i < factors; i++) {
                length += transformation.get(i, j) * transformation.get(i, j);
            }
            for (int i = 0; i < factors; i++) {
                transformation.set(i, j, transformation.get(i, j) / Math.sqrt(length));
            }
        }
        return assemble(rotation, transformation, new Ending(Double.NaN, Double.NaN, 0, true, List.of()));
    }

    private static DMatrixRMaj normalised(DMatrixRMaj loadings) {
        DMatrixRMaj rows = loadings.copy();
        for (int i = 0; i < rows.numRows; i++) {
            double length = Math.sqrt(Loadings.communality(loadings, i));
            for (int j = 0; j < rows.numCols; j++) {
                rows.set(i, j, length == 0 ? 0 : rows.get(i, j) / length);
            }
        }
        return rows;
    }

    private RotatedFactors assemble(Rotation rotation, DMatrixRMaj transformation, Ending ending) {
        DMatrixRMaj inverse = transformation.copy();
        CommonOps_DDRM.invert(inverse);
        var loadings = new DMatrixRMaj(unrotated.numRows, unrotated.numCols);
        CommonOps_DDRM.multTransB(unrotated, inverse, loadings);
        int[] order = Loadings.bySumOfSquares(loadings);
        double[] signs = Loadings.signs(loadings);
        DMatrixRMaj pattern = Loadings.arrange(loadings, order, signs);
        DMatrixRMaj turned = Loadings.arrange(transformation, order, signs);
        DMatrixRMaj correlation = correlation(turned, rotation.oblique());
        var structure = new DMatrixRMaj(pattern.numRows, pattern.numCols);
        CommonOps_DDRM.mult(pattern, correlation, structure);
        List<String> names = FactorExtraction.factorNames(pattern.numCols);
        return new RotatedFactors(
                rotation,
                new NamedMatrix(items, names, Loadings.rows(pattern)),
                new NamedMatrix(items, names, Loadings.rows(structure)),
                NamedMatrix.square(names, Loadings.rows(correlation)),
                NamedMatrix.square(names, Loadings.rows(turned)),
                ending.criterion(),
                ending.first(),
                Arrays.stream(Loadings.sumsOfSquares(pattern)).boxed().toList(),
                explained(pattern, structure),
                ending.projectedGradient(),
                ending.converged(),
                ending.minima());
    }

    /** Return T'T with an exact diagonal, or the exact identity. */
    private static DMatrixRMaj correlation(DMatrixRMaj transformation, boolean oblique) {
        int factors = transformation.numCols;
        DMatrixRMaj correlation = CommonOps_DDRM.identity(factors);
        if (oblique) {
            CommonOps_DDRM.multTransA(transformation, transformation, correlation);
            for (int j = 0; j < factors; j++) {
                correlation.set(j, j, 1);
            }
        }
        return correlation;
    }

    private static List<Double> explained(DMatrixRMaj pattern, DMatrixRMaj structure) {
        return IntStream.range(0, pattern.numCols)
                .mapToObj(j -> IntStream.range(0, pattern.numRows)
                        .mapToDouble(i -> pattern.get(i, j) * structure.get(i, j))
                        .sum())
                .toList();
    }

    /** How the search for a rotation ended. */
    private record Ending(
            double criterion,
            double first,
            double projectedGradient,
            boolean converged,
            List<RotationMinimum> minima) {}
}
