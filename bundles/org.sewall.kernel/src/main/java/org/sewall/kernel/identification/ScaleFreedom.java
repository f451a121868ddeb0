package org.sewall.kernel.identification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Find latent variables whose unit is arbitrary.
 *
 * <p>To measure a latent variable in another unit multiplies paths to it, paths from it, its variance, covariances and mean
 * by powers of one number. The unit is set if that would change a fixed value other than zero or violate a constraint;
 * latent variables may set each other's, as in a second-order factor, and equalities may carry a unit from one group to
 * another. So all changes of unit, of every latent variable in every group, are looked at together: those that violate
 * nothing form a linear space, whose dimension is the number of units to be set. Bollen (1989), pp. 91, 239.
 */
final class ScaleFreedom {
    private static final double ROUNDING = 1e-8;

    private final RandomModel model;
    private final RamSpecification specification;
    private final List<Unit> units = new ArrayList<>();

    /**
     * A latent variable of one group.
     *
     * @param latent its number among all variables
     * @param group number of the group, counted from 1
     */
    private record Unit(int latent, int group) {}

    ScaleFreedom(RandomModel model) {
        this.model = model;
        this.specification = model.specification();
        for (int i = specification.observedCount(); i < specification.variableCount(); i++) {
            for (int group = 1; group <= specification.groupCount(); group++) {
                units.add(new Unit(i, group));
            }
        }
    }

    /** Return the latent variables without a unit, each with a free parameter that could be fixed to set it. */
    Map<String, Integer> free() {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<double[]> system = system();
        List<double[]> space = nullSpace(system, units.size());
        for (double[] direction = next(space); direction.length > 0; direction = next(space)) {
            int unit = first(direction);
            String name = specification.variable(units.get(unit).latent());
            int parameter = parameter(units.get(unit), change(direction));
            if (parameter >= 0) {
                found.putIfAbsent(name, parameter);
            }
        }
        return found;
    }

    /** Return one equation for each fixed value and each constraint that a change of units has to leave alone. */
    private List<double[]> system() {
        List<double[]> equations = new ArrayList<>();
        for (int e = 0; e < specification.elementCount(); e++) {
            if (specification.parameter(e) < 0 && specification.value(e) != 0) {
                equations.add(powers(e));
            }
        }
        double[][] changes = new double[units.size()][];
        for (int k = 0; k < units.size(); k++) {
            double[] direction = new double[units.size()];
            direction[k] = 1;
            changes[k] = change(direction);
        }
        for (var constraint : model.constraints().rows()) {
            equations.add(Arrays.stream(changes)
                    .mapToDouble(change -> product(constraint.coefficients(), change))
                    .toArray());
        }
        for (double[] gradient : model.surface().gradients(model.theta())) {
            equations.add(Arrays.stream(changes)
                    .mapToDouble(change -> product(gradient, change))
                    .toArray());
        }
        return equations;
    }

    /** Return the powers of the units by which an element is multiplied. */
    private double[] powers(int element) {
        double[] powers = new double[units.size()];
        for (int k = 0; k < powers.length; k++) {
            Unit unit = units.get(k);
            if (unit.group() == specification.group(element)) {
                powers[k] = power(element, unit.latent());
            }
        }
        return powers;
    }

    private int power(int element, int latent) {
        int row = specification.row(element) == latent ? 1 : 0;
        int column = specification.column(element) == latent ? 1 : 0;
        return switch (specification.kind(element)) {
            case DIRECTED -> row - column;
            case SYMMETRIC -> row + column;
            case MEAN -> row;
            default -> 0;
        };
    }

    /** Return how the parameters change at the present point. */
    private double[] change(double[] direction) {
        double[] change = new double[specification.parameterCount()];
        for (int e = 0; e < specification.elementCount(); e++) {
            if (specification.parameter(e) >= 0) {
                change[specification.parameter(e)] = model.value(e) * product(powers(e), direction);
            }
        }
        return change;
    }

    /** Return the parameter to fix: a loading of the latent variable if one moves, else any that moves. */
    private int parameter(Unit unit, double[] change) {
        List<ParameterRow> rows = model.table().freeRows();
        String name = specification.variable(unit.latent());
        int any = -1;
        for (ParameterRow row : rows) {
            boolean moves = Math.abs(change[row.parameter()]) > ROUNDING;
            if (moves && row.operator() == Operator.MEASURED_BY && row.left().equals(name)) {
                return row.parameter();
            }
            any = moves && any < 0 ? row.parameter() : any;
        }
        return any;
    }

    /** Take the first direction out of a space, so that no other one moves the same unit first. */
    private static double[] next(List<double[]> space) {
        if (space.isEmpty()) {
            return new double[0];
        }
        double[] pivot = space.stream()
                .min((a, b) -> Integer.compare(first(a), first(b)))
                .orElseThrow();
        int unit = first(pivot);
        space.removeIf(row -> row == pivot);
        for (double[] row : space) {
            double factor = row[unit] / pivot[unit];
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.abs(row[j] - factor * pivot[j]) < ROUNDING ? 0 : row[j] - factor * pivot[j];
            }
        }
        return pivot;
    }

    private static int first(double[] direction) {
        for (int j = 0; j < direction.length; j++) {
            if (Math.abs(direction[j]) > ROUNDING) {
                return j;
            }
        }
        return 0;
    }

    /** Solve homogeneous equations by Gauss-Jordan elimination with pivoting. */
    private static List<double[]> nullSpace(List<double[]> equations, int size) {
        List<double[]> open = new ArrayList<>();
        equations.forEach(equation -> open.add(equation.clone()));
        int[] pivotOf = new int[size];
        Arrays.fill(pivotOf, -1);
        List<double[]> solved = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            int column = j;
            double[] pivot = open.stream()
                    .max((a, b) -> Double.compare(Math.abs(a[column]), Math.abs(b[column])))
                    .filter(row -> Math.abs(row[column]) > ROUNDING)
                    .orElse(new double[0]);
            if (pivot.length == 0) {
                continue;
            }
            open.removeIf(row -> row == pivot);
            double divisor = pivot[j];
            for (int k = 0; k < size; k++) {
                pivot[k] /= divisor;
            }
            open.forEach(row -> subtract(row, row[column], pivot));
            solved.forEach(row -> subtract(row, row[column], pivot));
            pivotOf[j] = solved.size();
            solved.add(pivot);
        }
        List<double[]> space = new ArrayList<>();
        for (int free = 0; free < size; free++) {
            if (pivotOf[free] >= 0) {
                continue;
            }
            double[] direction = new double[size];
            direction[free] = 1;
            for (int j = 0; j < size; j++) {
                if (pivotOf[j] >= 0) {
                    direction[j] = -solved.get(pivotOf[j])[free];
                }
            }
            space.add(direction);
        }
        return space;
    }

    private static void subtract(double[] row, double factor, double[] pivot) {
        for (int k = 0; k < row.length; k++) {
            row[k] -= factor * pivot[k];
        }
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
