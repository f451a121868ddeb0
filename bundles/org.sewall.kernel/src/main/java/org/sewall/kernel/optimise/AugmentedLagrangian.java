package org.sewall.kernel.optimise;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.sewall.kernel.discrepancy.Discrepancy;

/**
 * Add to a discrepancy what it costs to violate constraints, so that its free minimum nears the constrained one.
 *
 * <p>An equality c = 0 with multiplier m adds -m c + r c^2 / 2, an inequality c &gt;= 0 adds
 * (max(0, m - r c)^2 - m^2) / (2 r) (Nocedal, J. & Wright, S. J., 2006, Numerical Optimization, 2nd edition, section 17.3).
 * Penalties r are relative to the sampling precision of c, which makes them independent of the units of the constraint.
 */
final class AugmentedLagrangian implements Discrepancy {
    private final Discrepancy discrepancy;
    private final Restrictions restrictions;
    private final double[] multipliers;
    private final double[] precisions;
    /** Derivative of what is added by the value of each constraint. */
    private final double[] forces;

    private final double[] steps;
    private final double[] theta;
    private double penalty;

    AugmentedLagrangian(Discrepancy discrepancy, Restrictions restrictions) {
        this.discrepancy = discrepancy;
        this.restrictions = restrictions;
        multipliers = new double[restrictions.size()];
        precisions = new double[restrictions.size()];
        forces = new double[restrictions.size()];
        steps = new double[discrepancy.parameters()];
        theta = new double[discrepancy.parameters()];
    }

    /** Forget the multipliers and begin with a mild penalty. */
    void reset(double first) {
        Arrays.fill(multipliers, 0);
        penalty = first;
    }

    /**
     * Take the scale of constraints and steps from the information at a point.
     *
     * @return false if discrepancy or constraints have no value there
     */
    boolean rescale(double[] point) {
        if (!restrictions.evaluate(point) || !discrepancy.evaluate(point)) {
            return false;
        }
        int q = theta.length;
        DMatrixRMaj information = new DMatrixRMaj(q, q);
        discrepancy.expectedHessian(information);
        for (int j = 0; j < q; j++) {
            double diagonal = information.get(j, j);
            steps[j] = diagonal > 0 ? 1e-4 / Math.sqrt(diagonal) : 1e-4 * (1 + Math.abs(point[j]));
        }
        for (int i = 0; i < precisions.length; i++) {
            double variance = 0;
            for (int j = 0; j < q; j++) {
                double spread = restrictions.gradient(i)[j] * steps[j] / 1e-4;
                variance += spread * spread;
            }
            precisions[i] = variance > 0 ? 1 / variance : 1;
        }
        return true;
    }

    void raisePenalty(double factor) {
        penalty *= factor;
    }

    double penalty() {
        return penalty;
    }

    /** Move each multiplier to what the last point says about it. */
    void updateMultipliers() {
        for (int i = 0; i < multipliers.length; i++) {
            multipliers[i] = -forces[i];
        }
    }

    double[] multipliers() {
        return multipliers;
    }

    double[] steps() {
        return steps;
    }

    /** Return by how much a constraint is violated at the last point, in units of its sampling precision. */
    double violation(int i) {
        double value = restrictions.value(i) * Math.sqrt(precisions[i]);
        return restrictions.isEquality(i) ? Math.abs(value) : Math.max(0, -value);
    }

    /** Return the largest violation, or departure from complementarity, at the last point. */
    double worst() {
        double worst = 0;
        for (int i = 0; i < forces.length; i++) {
            double weight = penalty * precisions[i];
            double value = restrictions.value(i);
            double departure = restrictions.isEquality(i) ? value : Math.min(value, multipliers[i] / weight);
            worst = Math.max(worst, Math.abs(departure) * Math.sqrt(precisions[i]));
        }
        return worst;
    }

    @Override
    public int parameters() {
        return theta.length;
    }

    @Override
    public boolean evaluate(double[] point) {
        if (!restrictions.evaluate(point) || !discrepancy.evaluate(point)) {
            return false;
        }
        System.arraycopy(point, 0, theta, 0, theta.length);
        for (int i = 0; i < forces.length; i++) {
            double force = penalty * precisions[i] * restrictions.value(i) - multipliers[i];
            forces[i] = restrictions.isEquality(i) ? force : Math.min(0, force);
        }
        return true;
    }

    @Override
    public double value() {
        double value = discrepancy.value();
        for (int i = 0; i < forces.length; i++) {
            // both forms are (force^2 - multiplier^2) / (2 r)
            value += 0.5 * (forces[i] * forces[i] - multipliers[i] * multipliers[i]) / (penalty * precisions[i]);
        }
        return value;
    }

    @Override
    public void gradient(double[] gradient) {
        discrepancy.gradient(gradient);
        for (int i = 0; i < forces.length; i++) {
            double[] slope = restrictions.gradient(i);
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += forces[i] * slope[j];
            }
        }
    }

    @Override
    public void expectedHessian(DMatrixRMaj hessian) {
        discrepancy.expectedHessian(hessian);
        addPenalties(hessian);
    }

    @Override
    public void observedHessian(DMatrixRMaj hessian) {
        discrepancy.observedHessian(hessian);
        addPenalties(hessian);
        restrictions.addCurvature(theta, forces, steps, hessian);
    }

    private void addPenalties(DMatrixRMaj hessian) {
        int q = theta.length;
        for (int i = 0; i < forces.length; i++) {
            if (!restrictions.isEquality(i) && forces[i] == 0) {
                continue;
            }
            double[] slope = restrictions.gradient(i);
            double weight = penalty * precisions[i];
            for (int j = 0; j < q; j++) {
                if (slope[j] != 0) {
                    for (int k = 0; k < q; k++) {
                        hessian.data[j * q + k] += weight * slope[j] * slope[k];
                    }
                }
            }
        }
    }
}
