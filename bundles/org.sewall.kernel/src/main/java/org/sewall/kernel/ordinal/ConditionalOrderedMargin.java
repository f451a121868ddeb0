package org.sewall.kernel.ordinal;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.distribution.StandardNormal;

/**
 * Probit regression of an ordered variable on covariates by maximum likelihood.
 *
 * <p>McKelvey and Zavoina (1975), A statistical model for the analysis of ordinal level dependent variables, Journal of
 * Mathematical Sociology 4, 103-120. The log-likelihood is concave, so Newton's method with step halving finds
 * its maximum.
 */
final class ConditionalOrderedMargin implements ConditionalMargin {
    private static final int MOST_STEPS = 100;
    /** Part of a step that is still tried where the whole loses likelihood. */
    private static final double SHORTEST = 1e-6;

    /** A relative step that leaves more than half of the digits. */
    private static final double SMALL_STEP = 1e-6;

    private final int[] codes;
    private final int thresholds;
    private final CovariateMatrix covariates;
    private final double[][] influences;
    private final double[] lower;
    private final double[] upper;
    private final double[] probability;
    private double[] parameters;
    private boolean converged;

    /**
     * Regress.
     *
     * @param codes category of each case, counted from 0; no category may be empty
     * @param categories number of categories, at least 2
     * @param covariates linearly independent of one another and of a constant
     */
    ConditionalOrderedMargin(int[] codes, int categories, CovariateMatrix covariates) {
        this.codes = codes;
        this.covariates = covariates;
        thresholds = categories - 1;
        lower = new double[codes.length];
        upper = new double[codes.length];
        probability = new double[codes.length];
        parameters = Arrays.copyOf(new OrderedMargin(codes, categories).thresholds(), thresholds + covariates.count());
        maximise();
        influences = ScoreInfluence.of(scores());
    }

    private void maximise() {
        double value = evaluate(parameters);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(gradient());
            if (isSmall(direction)) {
                // two more steps use up all digits, of which the likelihood cannot tell any more
                move(parameters, direction, 1);
                move(parameters, direction(gradient()), 1);
                converged = true;
                return;
            }
            double[] from = parameters;
            double length = 1;
            double next = move(from, direction, length);
            while (!(next >= value) && length > SHORTEST) {
                length /= 2;
                next = move(from, direction, length);
            }
            value = next;
        }
    }

    /** Where the likelihood has no maximum its slope vanishes, but steps go on. */
    private boolean isSmall(double[] direction) {
        for (int i = 0; i < direction.length; i++) {
            if (!(Math.abs(direction[i]) < SMALL_STEP * Math.max(1, Math.abs(parameters[i])))) {
                return false;
            }
        }
        return true;
    }

    private double move(double[] from, double[] direction, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * direction[i];
        }
        parameters = to;
        return evaluate(to);
    }

    /** Return the log-likelihood; negative infinity or NaN where thresholds are not ascending. */
    private double evaluate(double[] at) {
        double sum = 0;
        for (int n = 0; n < codes.length; n++) {
            double prediction = covariates.predict(n, at, thresholds);
            lower[n] = codes[n] == 0 ? Double.NEGATIVE_INFINITY : at[codes[n] - 1] - prediction;
            upper[n] = codes[n] == thresholds ? Double.POSITIVE_INFINITY : at[codes[n]] - prediction;
            probability[n] = StandardNormal.between(lower[n], upper[n]);
            sum += Math.log(probability[n]);
        }
        return sum;
    }

    private double[][] scores() {
        double[][] scores = new double[codes.length][statistics()];
        for (int n = 0; n < codes.length; n++) {
            expand(n, -density(lower[n]) / probability[n], density(upper[n]) / probability[n], scores[n]);
        }
        return scores;
    }

    private static double density(double bound) {
        return Double.isInfinite(bound) ? 0 : StandardNormal.density(bound);
    }

    private static double bend(double bound) {
        return Double.isInfinite(bound) ? 0 : -bound * StandardNormal.density(bound);
    }

    private double[] gradient() {
        double[] gradient = new double[statistics()];
        for (double[] score : scores()) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += score[i];
            }
        }
        return gradient;
    }

    /** Return the Newton step. */
    private double[] direction(double[] gradient) {
        int size = statistics();
        DMatrixRMaj steepness = new DMatrixRMaj(size, size);
        double[] below = new double[size];
        double[] above = new double[size];
        for (int n = 0; n < codes.length; n++) {
            double p = probability[n];
            double first = -density(lower[n]) / p;
            double second = density(upper[n]) / p;
            expand(n, 1, 0, below);
            expand(n, 0, 1, above);
            double lowerLower = -bend(lower[n]) / p - first * first;
            double upperUpper = bend(upper[n]) / p - second * second;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double curvature = lowerLower * below[i] * below[j]
                            + upperUpper * above[i] * above[j]
                            - first * second * (below[i] * above[j] + above[i] * below[j]);
                    steepness.add(i, j, -curvature);
                }
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
        DMatrixRMaj step = new DMatrixRMaj(size, 1);
        if (solver.setA(steepness)) {
            solver.solve(new DMatrixRMaj(size, 1, true, gradient), step);
        } else {
            Arrays.fill(step.data, Double.NaN);
        }
        return step.data;
    }

    /** Return the lower bound of a case's interval, its prediction taken off. */
    double lower(int row) {
        return lower[row];
    }

    /** Return the upper bound of a case's interval, its prediction taken off. */
    double upper(int row) {
        return upper[row];
    }

    @Override
    public boolean exists() {
        return converged && Double.isFinite(influences[0][0]);
    }

    @Override
    public double deviation() {
        return 1;
    }

    @Override
    public double[] locations() {
        return Arrays.copyOf(parameters, thresholds);
    }

    @Override
    public double[] slopes() {
        return Arrays.copyOfRange(parameters, thresholds, parameters.length);
    }

    @Override
    public int statistics() {
        return thresholds + covariates.count();
    }

    @Override
    public double residual(int row) {
        return (density(lower[row]) - density(upper[row])) / probability[row];
    }

    @Override
    public void expand(int row, double byLower, double byUpper, double[] target) {
        Arrays.fill(target, 0, thresholds, 0);
        if (codes[row] > 0) {
            target[codes[row] - 1] = byLower;
        }
        if (codes[row] < thresholds) {
            target[codes[row]] += byUpper;
        }
        double both = (codes[row] > 0 ? byLower : 0) + (codes[row] < thresholds ? byUpper : 0);
        for (int k = 0; k < covariates.count(); k++) {
            target[thresholds + k] = -both * covariates.value(row, k);
        }
    }

    @Override
    public double[] influence(int row) {
        return influences[row];
    }
}
