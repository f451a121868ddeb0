package org.sewall.kernel.ordinal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.sewall.kernel.implied.ImpliedJacobian;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.MomentOrder;
import org.sewall.kernel.implied.MomentStructure;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.implied.RamLayout;

/**
 * Give the implied thresholds, means, variances and correlations of one group in {@link StatisticOrder}.
 *
 * <p>The model describes response variables with mean mu and covariance matrix Sigma, of which ordered variables show in
 * which of the intervals between thresholds they lie. In units in which they have variance 1, with the scale d(i), threshold
 * k is d(i) (tau(i,k) - mu(i)) and the correlation of two is d(i) d(j) Sigma(i,j); a continuous variable has d = 1. In the
 * delta parameterization d is a parameter and the residual variance follows from it; in the theta parameterization the
 * residual variance is a parameter and d(i) = Sigma(i,i)^(-1/2). Where covariates are given, mu and Sigma are those given
 * covariates of zero, and the slopes on them are d(i) times their total effects.
 *
 * <p>Muthén and Asparouhov (2002), Latent variable analysis with categorical outcomes: multiple-group and growth modeling
 * in Mplus, Mplus Web Notes 4, equations 15 to 24.
 */
public final class OrdinalStructure implements MomentStructure {
    private final RamLayout layout;
    private final ResponseVariables responses;
    private final int firstCandidate;
    private final StatisticOrder order;
    private final ImpliedMoments inner;
    private final ImpliedJacobian innerJacobian;
    private final ResponseRates rates;
    private final ImpliedSlopes slopes;
    private final DependentVariances dependents;
    private final ResponseMoments outer;
    private final int[] outcomes;
    private final int[][] earlier;
    private final int covariates;
    private final double[] point;
    private final double[] totals;
    private final double[] scales;
    private boolean ratesCurrent;
    private boolean outerCurrent;

    /**
     * Allocate all matrices.
     *
     * @param layout model of the group, with means; what it says of residual variances of ordered variables does not count
     *     in the delta parameterization
     * @param responses thresholds and scales
     */
    public OrdinalStructure(RamLayout layout, ResponseVariables responses) {
        this(layout, responses, layout.parameters());
    }

    /**
     * Allocate all matrices for a model with candidates for free parameters.
     *
     * @param firstCandidate index of the first candidate in the parameter vector; those before are free parameters
     */
    OrdinalStructure(RamLayout layout, ResponseVariables responses, int firstCandidate) {
        this.firstCandidate = firstCandidate;
        this.layout = layout;
        this.responses = responses;
        order = responses.order();
        outcomes = order.outcomes();
        earlier = new int[order.variables()][];
        for (int i : outcomes) {
            earlier[i] = Arrays.stream(outcomes).filter(j -> j < i).toArray();
        }
        covariates = order.covariates().length;
        int[] dependent = responses.isDelta() ? responses.ordered() : new int[0];
        int q = layout.parameters();
        var freed = new ArrayList<RamElement>();
        for (int i = 0; i < dependent.length; i++) {
            freed.add(new RamElement(false, dependent[i], dependent[i], q + i, 0));
        }
        slopes = new ImpliedSlopes(layout, order);
        inner = new ImpliedMoments(ImpliedSlopes.given(layout, order).extended(List.of(), freed, q + dependent.length));
        innerJacobian = new ImpliedJacobian(inner);
        dependents = new DependentVariances(dependent);
        rates = new ResponseRates(innerJacobian.order(), responses, q, dependent.length);
        outer = new ResponseMoments(layout, responses);
        point = new double[q + dependent.length];
        totals = new double[dependent.length];
        scales = new double[order.variables()];
    }

    /** Return the thresholds and scales. */
    public ResponseVariables responses() {
        return responses;
    }

    /** Return the layout without residual variances as parameters. */
    public RamLayout layout() {
        return layout;
    }

    /** Return the implied moments of the response variables at the last point. */
    public ImpliedMoments implied() {
        if (!outerCurrent) {
            outer.evaluate(inner, point);
            outerCurrent = true;
        }
        return outer.moments();
    }

    /** Return the scale d of a variable at the last point; 1 for a continuous one. */
    public double scale(int variable) {
        return scales[variable];
    }

    /** Return the mean of a response variable at the last point, where all given covariates are zero. */
    public double mean(int variable) {
        return inner.mean(variable);
    }

    /** Return the residual variance of an ordered variable at the last point. */
    public double residualVariance(int variable) {
        return inner.covariances().get(variable, variable);
    }

    /**
     * Return the derivatives of the residual variances of the ordered variables at the last point.
     *
     * @return one row for each ordered variable; no row where residual variances are parameters
     */
    public DMatrixRMaj residualVarianceRates() {
        differentiate();
        return rates.dependents();
    }

    @Override
    public int parameters() {
        return layout.parameters();
    }

    @Override
    public int moments() {
        return order.size();
    }

    @Override
    public boolean evaluate(double[] theta) {
        ratesCurrent = false;
        outerCurrent = false;
        int q = layout.parameters();
        System.arraycopy(theta, 0, point, 0, q);
        for (int i = 0; i < totals.length; i++) {
            double scale = responses.scale(responses.ordered()[i], point);
            totals[i] = 1 / (scale * scale);
            point[q + i] = 0;
        }
        if (!inner.evaluate(point) || !slopes.evaluate(point)) {
            return false;
        }
        if (totals.length > 0) {
            return dependents.solve(inner, totals, point, q) && inner.evaluate(point) && scale();
        }
        return scale();
    }

    private boolean scale() {
        for (int i = 0; i < scales.length; i++) {
            if (!order.ordered(i)) {
                scales[i] = 1;
            } else if (responses.isDelta()) {
                scales[i] = responses.scale(i, point);
            } else {
                scales[i] = 1 / Math.sqrt(inner.covariance(i, i));
            }
            if (!Double.isFinite(scales[i]) || scales[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void values(double[] target) {
        for (int i : outcomes) {
            if (order.ordered(i)) {
                for (int k = 0; k < order.thresholds(i); k++) {
                    int place = order.location(i) + k;
                    target[place] = scales[i] * (responses.threshold(place, point) - inner.mean(i));
                }
            } else {
                target[order.location(i)] = -inner.mean(i);
                target[order.variance(i)] = inner.covariance(i, i);
            }
            for (int k = 0; k < covariates; k++) {
                target[order.slope(i, k)] = scales[i] * slopes.value(i, k);
            }
            for (int j : earlier[i]) {
                target[order.covariance(i, j)] = scales[i] * scales[j] * inner.covariance(i, j);
            }
        }
    }

    @Override
    public void jacobian(DMatrixRMaj target) {
        differentiate();
        target.zero();
        for (int i : outcomes) {
            if (order.ordered(i)) {
                for (int k = 0; k < order.thresholds(i); k++) {
                    thresholdRow(i, order.location(i) + k, target);
                }
            } else {
                rates.addMean(i, -1, target, order.location(i));
                rates.addCovariance(i, i, 1, target, order.variance(i));
            }
            for (int k = 0; k < covariates; k++) {
                slopes.addRates(i, k, scales[i], target, order.slope(i, k));
                rates.addScale(i, slopes.value(i, k), target, order.slope(i, k));
            }
            for (int j : earlier[i]) {
                int row = order.covariance(i, j);
                double covariance = inner.covariance(i, j);
                rates.addCovariance(i, j, scales[i] * scales[j], target, row);
                rates.addScale(i, scales[j] * covariance, target, row);
                rates.addScale(j, scales[i] * covariance, target, row);
            }
        }
    }

    private void thresholdRow(int variable, int place, DMatrixRMaj target) {
        rates.addMean(variable, -scales[variable], target, place);
        rates.addScale(variable, responses.threshold(place, point) - inner.mean(variable), target, place);
        int parameter = responses.thresholdParameters()[place];
        if (parameter >= 0) {
            target.add(place, parameter, scales[variable]);
        }
        int own = responses.scaleParameters()[variable];
        if (own >= firstCandidate && !responses.isDelta()) {
            // a scale beside that of the variance: lavaan lets it act on the thresholds only
            target.add(place, own, responses.threshold(place, point) - inner.mean(variable));
        }
    }

    private void differentiate() {
        if (!ratesCurrent) {
            slopes.differentiate();
            innerJacobian.write(rates.inner());
            for (int i = 0; i < totals.length; i++) {
                int variable = responses.ordered()[i];
                rates.startDependent(i, responses.scaleParameters()[variable], -2 * totals[i] / scales[variable]);
            }
            dependents.differentiate(rates.inner(), innerJacobian.order(), rates.dependents());
            rates.chain(scales);
            ratesCurrent = true;
        }
    }

    /**
     * Add the second derivatives of a weighted sum of the statistics.
     *
     * <p>Moments and scales enter as products, so there are second derivatives of moments, of scales, and products of first
     * derivatives. Residual variances that follow from others are eliminated through their Lagrangian.
     */
    @Override
    public void addCurvature(double[] weights, DMatrixRMaj hessian) {
        differentiate();
        MomentOrder moments = innerJacobian.order();
        var momentWeights = new double[moments.size()];
        var scaleWeights = new double[order.variables()];
        var partners = new DMatrixRMaj(order.variables(), layout.parameters());
        var slopeWeights = new double[slopes.size()];
        for (int i : outcomes) {
            if (order.ordered(i)) {
                weighThresholds(i, weights, momentWeights, scaleWeights, partners);
            } else {
                momentWeights[i] -= weights[order.location(i)];
                momentWeights[moments.covariance(i, i)] += weights[order.variance(i)];
            }
            for (int k = 0; k < covariates; k++) {
                double weight = weights[order.slope(i, k)];
                slopeWeights[slopes.place(i, k)] += weight * scales[i];
                scaleWeights[i] += weight * slopes.value(i, k);
                slopes.addRates(i, k, weight, partners, i);
            }
            for (int j : earlier[i]) {
                double weight = weights[order.covariance(i, j)];
                double covariance = inner.covariance(i, j);
                momentWeights[moments.covariance(i, j)] += weight * scales[i] * scales[j];
                scaleWeights[i] += weight * scales[j] * covariance;
                scaleWeights[j] += weight * scales[i] * covariance;
                rates.addScale(j, weight * covariance, partners, i);
                rates.addCovariance(i, j, weight * scales[j], partners, i);
                rates.addCovariance(i, j, weight * scales[i], partners, j);
            }
        }
        rates.addProducts(partners, hessian);
        slopes.addCurvature(slopeWeights, hessian);
        if (!responses.isDelta()) {
            weighScales(scaleWeights, momentWeights, hessian);
        }
        addMomentCurvature(momentWeights, hessian);
    }

    private void weighThresholds(
            int variable, double[] weights, double[] momentWeights, double[] scaleWeights, DMatrixRMaj partners) {
        for (int k = 0; k < order.thresholds(variable); k++) {
            int place = order.location(variable) + k;
            double weight = weights[place];
            momentWeights[variable] -= weight * scales[variable];
            scaleWeights[variable] += weight * (responses.threshold(place, point) - inner.mean(variable));
            rates.addMean(variable, -weight, partners, variable);
            int parameter = responses.thresholdParameters()[place];
            if (parameter >= 0) {
                partners.add(variable, parameter, weight);
            }
        }
    }

    /** Add what comes of the second derivatives of d = v^(-1/2) by the variance v. */
    private void weighScales(double[] scaleWeights, double[] momentWeights, DMatrixRMaj hessian) {
        for (int i : responses.ordered()) {
            double cube = scales[i] * scales[i] * scales[i];
            momentWeights[innerJacobian.order().covariance(i, i)] -= 0.5 * cube * scaleWeights[i];
            rates.addVarianceSquare(i, 0.75 * cube * scales[i] * scales[i] * scaleWeights[i], hessian);
        }
    }

    private void addMomentCurvature(double[] momentWeights, DMatrixRMaj hessian) {
        int q = layout.parameters();
        if (totals.length == 0) {
            innerJacobian.addCurvature(momentWeights, hessian);
            return;
        }
        var multipliers = new double[totals.length];
        dependents.multipliers(rates.dependentSlopes(momentWeights), multipliers);
        for (int i = 0; i < totals.length; i++) {
            int variable = responses.ordered()[i];
            momentWeights[innerJacobian.order().covariance(variable, variable)] += multipliers[i];
            int parameter = responses.scaleParameters()[variable];
            if (parameter >= 0) {
                double scale = scales[variable];
                hessian.add(parameter, parameter, -multipliers[i] * 6 * totals[i] / (scale * scale));
            }
        }
        var full = new DMatrixRMaj(q + totals.length, q + totals.length);
        innerJacobian.addCurvature(momentWeights, full);
        CommonOps_DDRM.addEquals(hessian, rates.reduced(full));
    }
}
