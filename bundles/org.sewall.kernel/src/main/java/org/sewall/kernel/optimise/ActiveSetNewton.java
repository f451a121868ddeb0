package org.sewall.kernel.optimise;

import org.sewall.kernel.discrepancy.Discrepancy;

/**
 * Finish a constrained minimisation: Newton's method on the optimality conditions, with a set of active constraints that
 * is put right where signs ask for it.
 *
 * <p>The conditions are those of Karush, Kuhn and Tucker: the gradient of F is a combination of the gradients of the
 * active constraints, with coefficients that are not negative for inequalities; active constraints are zero, the others
 * not negative (Nocedal, J. & Wright, S. J., 2006, Numerical Optimization, 2nd edition, theorem 12.1). Constraint gradients
 * that depend on earlier ones are left out, so that redundant constraints do no harm.
 */
final class ActiveSetNewton {
    private static final int STEPS = 40;
    private static final int CHANGES = 20;
    private static final double GRADIENT_TOLERANCE = 1e-6;
    private static final double CONSTRAINT_TOLERANCE = 1e-9;
    private static final double DECREMENT_TOLERANCE = 1e-8;
    /** Multipliers of scaled constraints below this count as zero. */
    private static final double ZERO_MULTIPLIER = 1e-7;

    private final TangentSystem system;
    private final Restrictions restrictions;
    private final double multiplier;
    private final boolean[] active;
    private double decrement;

    ActiveSetNewton(Discrepancy discrepancy, Reduction reduction, Restrictions restrictions, double multiplier) {
        system = new TangentSystem(discrepancy, reduction, restrictions);
        this.restrictions = restrictions;
        this.multiplier = multiplier;
        active = new boolean[restrictions.size()];
    }

    /**
     * Search the constrained minimum near a point.
     *
     * @param theta start, which satisfies the linear equalities
     * @param multipliers estimates of the Lagrange multipliers; inequalities with a positive one are taken as active
     * @param steps steps for second derivatives of constraints
     * @return whether all conditions hold; discrepancy and restrictions are left evaluated where the search ended
     */
    boolean solve(double[] theta, double[] multipliers, double[] steps) {
        for (int i = 0; i < active.length; i++) {
            active[i] = restrictions.isEquality(i) || multipliers[i] > 0;
        }
        system.moveTo(theta);
        for (int change = 0; change < CHANGES; change++) {
            if (!newton(steps)) {
                return false;
            }
            int wrong = wrongConstraint();
            if (wrong < 0) {
                return true;
            }
            active[wrong] = !active[wrong];
        }
        return false;
    }

    /** Take steps until the conditions hold as well as rounding allows. */
    private boolean newton(double[] steps) {
        if (!system.linearise(active)) {
            return false;
        }
        for (int i = 0; i < STEPS; i++) {
            boolean convex = system.prepareStep(steps);
            decrement = convex ? 0.5 * multiplier * system.decrement() : Double.POSITIVE_INFINITY;
            if (!convex || !system.stepIfBetter(active)) {
                break;
            }
        }
        return decrement < DECREMENT_TOLERANCE
                && system.gradient() < GRADIENT_TOLERANCE
                && system.violation() < CONSTRAINT_TOLERANCE;
    }

    /** Return an active inequality that pulls, or an inactive one that is violated, the worst one; -1 if there is none. */
    private int wrongConstraint() {
        int worst = -1;
        double size = 0;
        for (int i = 0; i < active.length; i++) {
            if (!restrictions.isEquality(i)) {
                double wrong = active[i]
                        ? -system.scaledMultiplier(i) - ZERO_MULTIPLIER
                        : -system.scaledValue(i) - CONSTRAINT_TOLERANCE;
                if (wrong > size) {
                    size = wrong;
                    worst = i;
                }
            }
        }
        return worst;
    }

    double[] theta() {
        return system.theta();
    }

    double decrement() {
        return decrement;
    }

    double scaledGradient() {
        return system.gradient();
    }

    /** Return the Lagrange multiplier of a constraint: change of F by unit of its value. */
    double lagrangeMultiplier(int i) {
        return system.lagrangeMultiplier(i);
    }

    /** Say whether a constraint is at its border, in units of its sampling precision. */
    boolean isAtBorder(int i) {
        return active[i] || Math.abs(system.scaledValue(i)) < CONSTRAINT_TOLERANCE;
    }
}
