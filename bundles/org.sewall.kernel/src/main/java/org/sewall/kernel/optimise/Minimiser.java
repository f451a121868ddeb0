package org.sewall.kernel.optimise;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.optimise.Optimisation.Status;

/**
 * Minimise a discrepancy from several starts if need be, and leave saddle points.
 *
 * <p>The first start that converges wins. After the given starts come jitters of the first one by random numbers from a
 * fixed seed, so that the same input always gives the same result.
 */
public final class Minimiser {
    private static final long SEED = 20_120_524L;
    /** Lengths of the first step: cautious at first, then other ways down for models with several minima. */
    private static final double[] FIRST_RADII = {0.3, 0.1, 1, 0.03, 3};

    private static final int SADDLES = 5;
    private static final int REDRAWS = 20;

    private final FisherNewton method;
    private final int attempts;

    /**
     * Prepare a minimisation.
     *
     * @param discrepancy function to minimise
     * @param reduction free coordinates under the linear constraints
     * @param multiplier factor from discrepancy to chi-square
     * @param maximumIterations iterations allowed for one start
     * @param attempts sets of start values to try
     */
    public Minimiser(
            Discrepancy discrepancy, Reduction reduction, double multiplier, int maximumIterations, int attempts) {
        method = new FisherNewton(discrepancy, reduction, multiplier, maximumIterations);
        this.attempts = attempts;
    }

    /**
     * Minimise; unless no start was admissible, the discrepancy is left evaluated at the end.
     *
     * @param starts sets of start values, one value per parameter, best first; later attempts jitter the first
     * @param progress hears of each iteration
     * @param cancel is asked in each iteration
     */
    public Optimisation minimise(List<double[]> starts, ProgressListener progress, CancelSignal cancel) {
        Random random = new Random(SEED);
        for (int attempt = 1; ; attempt++) {
            boolean given = attempt <= starts.size();
            double[] start = given ? starts.get(attempt - 1) : jittered(starts.get(0), random);
            double radius = FIRST_RADII[(attempt - 1) % FIRST_RADII.length];
            Status status = method.minimise(start, radius, progress, cancel);
            for (int redraw = 0; !given && status == Status.INADMISSIBLE_START && redraw < REDRAWS; redraw++) {
                status = method.minimise(jittered(starts.get(0), random), radius, progress, cancel);
            }
            for (int saddle = 0; status == Status.CONVERGED && saddle < SADDLES && leaveSaddle(); saddle++) {
                status = method.descend(progress, cancel);
            }
            if (status == Status.CONVERGED || status == Status.CANCELLED || attempt >= attempts) {
                return result(status, attempt);
            }
        }
    }

    private Optimisation result(Status status, int attempt) {
        return new Optimisation(
                status,
                method.theta(),
                method.value(),
                method.decrement(),
                method.scaledGradient(),
                attempt,
                method.log().iterations());
    }

    private static double[] jittered(double[] start, Random random) {
        double[] jittered = start.clone();
        for (int i = 0; i < jittered.length; i++) {
            jittered[i] *= Math.exp(0.3 * random.nextGaussian());
        }
        return jittered;
    }

    /** Step along negative curvature, if there is any; true if that found a lower point. */
    private boolean leaveSaddle() {
        DMatrixRMaj hessian = method.observedHessian().copy();
        double[] scale = method.scale();
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                hessian.set(i, j, hessian.get(i, j) / (scale[i] * scale[j]));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(scale.length, true, true);
        if (scale.length == 0 || !eigen.decompose(hessian)) {
            return false;
        }
        int lowest = 0;
        for (int i = 1; i < scale.length; i++) {
            if (eigen.getEigenvalue(i).getReal() < eigen.getEigenvalue(lowest).getReal()) {
                lowest = i;
            }
        }
        if (eigen.getEigenvalue(lowest).getReal() > -1e-7) {
            return false;
        }
        double[] direction = eigen.getEigenVector(lowest).data;
        for (double length = 0.3; length > 1e-3; length /= 3) {
            if (method.displace(direction, length) || method.displace(direction, -length)) {
                return true;
            }
        }
        return false;
    }
}
