package org.sewall.kernel.exploratory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholder_DDRM;

/**
 * Rotate from many starts, since a criterion may have several minima.
 *
 * <p>The first start is the unrotated solution, the others are random orthogonal matrices, uniform by the QR
 * decomposition of normal numbers from a fixed seed (Stewart 1980). Source for the need: Browne (2001); Mansolf & Reise
 * (2016), Multivariate Behavioral Research 51, 698-717.
 * Where several minima turn up, starts go on until the best of them was reached three times, at most twelve times as many.
 *
 * @param starts number of starts where there is one minimum, at least 1
 * @param seed seed of the random starts
 */
record RotationStarts(int starts, long seed) {
    /** Values of the criterion that differ less, relative to 1, belong to one minimum. */
    private static final double SAME = 1e-6;

    private static final int CONFIRMED = 3;
    private static final int MOST_ROUNDS = 12;

    /** Rotate, and tell the best of all ends and how often each minimum was reached. */
    Best rotate(RotationCriterion criterion, boolean oblique, DMatrixRMaj unrotated) {
        var method = new GradientProjection(criterion, oblique, unrotated);
        var random = new Random(seed);
        var ends = new ArrayList<GradientProjection.Rotated>();
        ends.add(method.minimise(CommonOps_DDRM.identity(unrotated.numCols)));
        double firstValue = ends.get(0).value();
        List<RotationMinimum> minima = List.of();
        for (int round = 0; round < MOST_ROUNDS && !isSettled(minima); round++) {
            for (int start = round == 0 ? 1 : 0; start < starts; start++) {
                ends.add(method.minimise(orthogonal(unrotated.numCols, random)));
            }
            ends.sort(Comparator.comparing((GradientProjection.Rotated end) -> !end.converged())
                    .thenComparingDouble(GradientProjection.Rotated::value));
            minima = minima(ends);
        }
        return new Best(ends.get(0), firstValue, minima);
    }

    private static boolean isSettled(List<RotationMinimum> minima) {
        return minima.size() == 1 || !minima.isEmpty() && minima.get(0).starts() >= CONFIRMED;
    }

    private static List<RotationMinimum> minima(List<GradientProjection.Rotated> ends) {
        var minima = new ArrayList<RotationMinimum>();
        for (GradientProjection.Rotated end : ends) {
            if (!end.converged()) {
                continue;
            }
            int last = minima.size() - 1;
            if (last >= 0 && end.value() - minima.get(last).criterion() < SAME * (1 + Math.abs(end.value()))) {
                minima.set(last, minima.get(last).again());
            } else {
                minima.add(new RotationMinimum(end.value(), 1));
            }
        }
        return minima;
    }

    private static DMatrixRMaj orthogonal(int size, Random random) {
        var normal = new DMatrixRMaj(size, size);
        for (int i = 0; i < normal.getNumElements(); i++) {
            normal.set(i, random.nextGaussian());
        }
        var qr = new QRDecompositionHouseholder_DDRM();
        qr.decompose(normal);
        return qr.getQ(null, false);
    }

    /**
     * Hold what all starts together found.
     *
     * @param rotated end with the smallest criterion
     * @param firstValue criterion reached from the unrotated solution
     * @param minima distinct minima, the smallest first
     */
    record Best(GradientProjection.Rotated rotated, double firstValue, List<RotationMinimum> minima) {}
}
