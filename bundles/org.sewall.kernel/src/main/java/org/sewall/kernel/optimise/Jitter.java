package org.sewall.kernel.optimise;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.discrepancy.Discrepancy;

/**
 * Draw start values around given ones, by random numbers from a fixed seed.
 *
 * <p>Each value is multiplied by a factor near 1, and moved by a share of its sampling unit so that zeros move as well. The
 * unit comes from the information at the first given start that is admissible; if none is, values are only multiplied.
 */
final class Jitter {
    private static final long SEED = 20_120_524L;
    private static final double RELATIVE = 0.3;
    private static final double ABSOLUTE = 0.1;

    private final Random random = new Random(SEED);
    private final Discrepancy discrepancy;
    private final Reduction reduction;
    private final List<double[]> starts;
    private double[] unit = new double[0];

    /** Draw around the first of some starts. */
    Jitter(Discrepancy discrepancy, Reduction reduction, List<double[]> starts) {
        this.discrepancy = discrepancy;
        this.reduction = reduction;
        this.starts = starts;
    }

    private void findUnits() {
        unit = new double[reduction.parameters()];
        double[] z = new double[reduction.freeDimension()];
        double[] theta = new double[unit.length];
        for (double[] start : starts) {
            reduction.project(start, z);
            reduction.expand(z, theta);
            if (discrepancy.evaluate(theta)) {
                takeUnits();
                return;
            }
        }
    }

    private void takeUnits() {
        DMatrixRMaj information = new DMatrixRMaj(unit.length, unit.length);
        discrepancy.expectedHessian(information);
        for (int i = 0; i < unit.length; i++) {
            double diagonal = information.get(i, i);
            unit[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
        }
    }

    /** Return the next start; the discrepancy may be left evaluated elsewhere. */
    double[] next() {
        double[] jittered = starts.get(0).clone();
        if (unit.length < jittered.length) {
            findUnits();
        }
        for (int i = 0; i < jittered.length; i++) {
            jittered[i] *= Math.exp(RELATIVE * random.nextGaussian());
            jittered[i] += ABSOLUTE * unit[i] * random.nextGaussian();
        }
        return jittered;
    }
}
