package org.sewall.kernel.optimise;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sewall.kernel.spec.ConstraintFunction;
import org.sewall.kernel.spec.LinearConstraint;
import org.sewall.kernel.spec.LinearConstraints;

/**
 * Say how constraints stand at the end of a minimisation.
 *
 * @param standings nonlinear equalities, inequalities and bounds in the order written
 * @param equalities linear equalities and the nonlinear ones, linearised at the end; its rank is what they take from the
 *     number of free parameters
 * @param tangent the same with the active inequalities as equalities: the directions in which estimates can vary; bounds on
 *     single parameters are left out, as lavaan does
 * @param nonlinearRank by how many nonlinear equalities lower the number of free parameters below that of linear ones alone
 * @param redundant names of nonlinear equalities that follow from others at the end
 * @param violated names of constraints that do not hold at the end, because no point was found that satisfies all
 */
public record ConstraintState(
        List<Standing> standings,
        LinearConstraints equalities,
        LinearConstraints tangent,
        int nonlinearRank,
        List<String> redundant,
        List<String> violated)
        implements Serializable {
    /** Relative size below which a linearised constraint counts as following from others. */
    private static final double DEPENDENT = 1e-7;

    /**
     * Say how one constraint stands.
     *
     * @param name the constraint as its author wrote it
     * @param kind what is asked
     * @param parameters parameters that occur in it, counted from 0
     * @param value value of the constraint function; zero at a border
     * @param multiplier Lagrange multiplier: how fast F would fall if the border gave way; not negative at active
     *     inequalities, zero at inactive ones
     * @param active whether the estimates lie on the border
     */
    public record Standing(
            String name,
            ConstraintFunction.Kind kind,
            List<Integer> parameters,
            double value,
            double multiplier,
            boolean active)
            implements Serializable {}

    /** Copy the lists. */
    public ConstraintState {
        standings = List.copyOf(standings);
        redundant = List.copyOf(redundant);
        violated = List.copyOf(violated);
    }

    /** Describe a minimisation under linear equalities only. */
    static ConstraintState linear(LinearConstraints constraints) {
        return new ConstraintState(List.of(), constraints, constraints, 0, List.of(), List.of());
    }

    /** Describe the end of a minimisation at which the restrictions stand. */
    static ConstraintState of(
            LinearConstraints linear, Restrictions restrictions, double[] theta, List<Standing> standings) {
        List<LinearConstraint> equal = new ArrayList<>(linear.rows());
        List<LinearConstraint> fixed = new ArrayList<>();
        for (int i = 0; i < restrictions.size(); i++) {
            LinearConstraint row = linearised(restrictions, i, theta);
            if (restrictions.isEquality(i)) {
                equal.add(row);
            } else if (standings.get(i).active() && standings.get(i).kind() == ConstraintFunction.Kind.INEQUALITY) {
                fixed.add(row);
            }
        }
        LinearConstraints equalities = LinearConstraints.of(theta.length, equal, DEPENDENT);
        List<LinearConstraint> all = new ArrayList<>(equal);
        all.addAll(fixed);
        List<String> redundant = new ArrayList<>(equalities.redundant());
        linear.redundant().forEach(redundant::remove);
        return new ConstraintState(
                standings,
                equalities,
                LinearConstraints.of(theta.length, all, DEPENDENT),
                equalities.rank() - linear.rank(),
                redundant,
                List.of());
    }

    private static LinearConstraint linearised(Restrictions restrictions, int i, double[] theta) {
        double[] gradient = restrictions.gradient(i);
        double constant = 0;
        for (int j = 0; j < theta.length; j++) {
            constant += gradient[j] * theta[j];
        }
        return new LinearConstraint(restrictions.function(i).name(), gradient, constant);
    }

    ConstraintState withViolated(List<String> names) {
        return new ConstraintState(standings, equalities, tangent, nonlinearRank, redundant, names);
    }

    /** Return the inequalities and bounds on whose border the estimates lie. */
    public List<Standing> active() {
        return standings.stream()
                .filter(s -> s.active() && s.kind() != ConstraintFunction.Kind.EQUALITY)
                .toList();
    }

    /**
     * Name the active inequalities that hold a parameter at one value.
     *
     * @param parameter parameter, counted from 0
     * @return none if the parameter can vary, or if equalities alone hold it
     */
    public List<String> bordersOf(int parameter) {
        if (standings.isEmpty() || isHeld(equalities, parameter) || !isHeld(tangent, parameter)) {
            return List.of();
        }
        List<Standing> borders = active().stream()
                .filter(s -> s.kind() == ConstraintFunction.Kind.INEQUALITY)
                .toList();
        List<Standing> own =
                borders.stream().filter(s -> s.parameters().contains(parameter)).toList();
        return (own.isEmpty() ? borders : own).stream().map(Standing::name).toList();
    }

    /** Say whether a parameter, counted from 0, lies at a bound set by a premultiplier. */
    public boolean isAtBound(int parameter) {
        return active().stream()
                .anyMatch(s -> s.kind() == ConstraintFunction.Kind.BOUND
                        && s.parameters().contains(parameter));
    }

    /** Say whether the constraints leave a parameter, counted from 0, no other value. */
    public boolean isHeld(int parameter) {
        return isHeld(tangent, parameter);
    }

    private static boolean isHeld(LinearConstraints constraints, int parameter) {
        return !constraints.isEmpty()
                && IntStream.range(0, constraints.freeDimension())
                        .allMatch(j -> Math.abs(constraints.basis(parameter, j)) < DEPENDENT);
    }
}
