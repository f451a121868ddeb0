package org.sewall.kernel.missing;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Estimate unrestricted means and covariances by the EM algorithm, accelerated by squared extrapolation.
 *
 * <p>Two expectation-maximisation steps give the differences r and v of which the third scheme of Varadhan, R. & Roland, C.
 * (2008, Scandinavian Journal of Statistics 35, 335-353) extrapolates with step length -|r| / |v|; where that leaves the
 * positive definite matrices or lowers the likelihood, the plain steps are kept, so that the likelihood never falls. Lengths
 * are taken in units of the variables' standard deviations. The start is available means and variances without
 * covariances. A step that changes nothing by more than 1e-9 such units ends the iterations; the likelihood then misses its
 * maximum by the square of that.
 */
final class ExpectationMaximisation {
    private static final double TOLERANCE = 1e-9;
    private static final int LIMIT = 5000;

    private final IncompleteSample sample;
    private final PatternSweep sweep;
    private final int p;
    private final double[] unit;
    private final double[] mean;
    private final DMatrixRMaj covariance;
    private final DMatrixRMaj left;
    private final DMatrixRMaj right;
    private final double[] shift;
    private int steps;

    ExpectationMaximisation(IncompleteSample sample) {
        this.sample = sample;
        sweep = new PatternSweep(sample);
        p = sample.variables();
        unit = new double[p];
        mean = new double[p];
        covariance = new DMatrixRMaj(p, p);
        left = new DMatrixRMaj(p, p);
        right = new DMatrixRMaj(p, p);
        shift = new double[p];
    }

    /** Iterate to the maximum. */
    SaturatedMoments run() {
        double[] base = start();
        double[] first = new double[base.length];
        double[] second = new double[base.length];
        double[] trial = new double[base.length];
        double[] last = base.clone();
        boolean settled = false;
        while (steps < LIMIT) {
            if (!step(base, first)) {
                // the estimates have become singular; the last ones that were not are told
                System.arraycopy(last, 0, base, 0, base.length);
                break;
            }
            System.arraycopy(base, 0, last, 0, base.length);
            if (distance(base, first) < TOLERANCE) {
                settled = true;
                break;
            }
            if (!step(first, second)) {
                break;
            }
            double reached = sweep.deviance();
            double length = length(base, first, second);
            boolean better = length > 1 && extrapolate(base, first, second, length, trial, reached);
            System.arraycopy(better ? trial : second, 0, base, 0, base.length);
        }
        unpack(settled ? first : base);
        boolean valid = sweep.evaluate(covariance, mean);
        return new SaturatedMoments(
                sample.names(),
                mean.clone(),
                covariance.copy(),
                valid ? sweep.deviance() : Double.NaN,
                steps,
                settled && valid);
    }

    private double[] start() {
        double[] means = sample.availableMeans();
        double[] variances = sample.availableVariances();
        covariance.zero();
        for (int i = 0; i < p; i++) {
            boolean usable = variances[i] > 0;
            mean[i] = Double.isNaN(means[i]) ? 0 : means[i];
            unit[i] = usable ? Math.sqrt(variances[i]) : 1;
            covariance.set(i, i, unit[i] * unit[i]);
        }
        double[] packed = new double[p + p * (p + 1) / 2];
        pack(packed);
        return packed;
    }

    /** Take one step of expectation and maximisation; false if the covariance matrix to start from is singular. */
    private boolean step(double[] from, double[] to) {
        unpack(from);
        if (!sweep.evaluate(covariance, mean)) {
            return false;
        }
        steps++;
        maximise();
        pack(to);
        return true;
    }

    /** Turn sums over cases of conditional moments into new means and covariances. */
    private void maximise() {
        double cases = sample.cases();
        CommonOps_DDRM.mult(covariance, sweep.crossProducts(), left);
        CommonOps_DDRM.mult(left, covariance, right);
        for (int i = 0; i < p; i++) {
            double sum = 0;
            for (int j = 0; j < p; j++) {
                sum += covariance.get(i, j) * sweep.scoreSum()[j];
            }
            shift[i] = sum / cases;
            mean[i] += shift[i];
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double moment = 0.5 * (right.get(i, j) + right.get(j, i))
                        + 0.5
                                * (sweep.conditional().get(i, j)
                                        + sweep.conditional().get(j, i));
                covariance.set(i, j, moment / cases - shift[i] * shift[j]);
                covariance.set(j, i, covariance.get(i, j));
            }
        }
    }

    /** Extrapolate and take a step from there; false if that is no improvement. */
    private boolean extrapolate(
            double[] base, double[] first, double[] second, double length, double[] result, double reached) {
        double[] point = new double[base.length];
        for (int i = 0; i < point.length; i++) {
            double change = first[i] - base[i];
            double bend = second[i] - first[i] - change;
            point[i] = base[i] + 2 * length * change + length * length * bend;
        }
        return step(point, result) && sweep.deviance() <= reached;
    }

    private static double length(double[] base, double[] first, double[] second) {
        double change = 0;
        double bend = 0;
        for (int i = 0; i < base.length; i++) {
            double r = first[i] - base[i];
            double v = second[i] - first[i] - r;
            change += r * r;
            bend += v * v;
        }
        return bend > 0 ? Math.sqrt(change / bend) : 1;
    }

    private static double distance(double[] from, double[] to) {
        double largest = 0;
        for (int i = 0; i < from.length; i++) {
            largest = Math.max(largest, Math.abs(to[i] - from[i]));
        }
        return largest;
    }

    /** Write the moments in units of the variables. */
    private void pack(double[] packed) {
        int next = p;
        for (int i = 0; i < p; i++) {
            packed[i] = mean[i] / unit[i];
            for (int j = 0; j <= i; j++) {
                packed[next++] = covariance.get(i, j) / (unit[i] * unit[j]);
            }
        }
    }

    private void unpack(double[] packed) {
        int next = p;
        for (int i = 0; i < p; i++) {
            mean[i] = packed[i] * unit[i];
            for (int j = 0; j <= i; j++) {
                double element = packed[next++] * unit[i] * unit[j];
                covariance.set(i, j, element);
                covariance.set(j, i, element);
            }
        }
    }
}
