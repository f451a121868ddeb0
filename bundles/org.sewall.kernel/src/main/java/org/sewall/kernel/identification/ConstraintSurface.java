package org.sewall.kernel.identification;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sewall.kernel.spec.ConstraintFunction;
import org.sewall.kernel.spec.LinearConstraints;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Hold the set of parameters that satisfy all equality constraints, linear ones by their solution theta = K z + k0, others
 * by steps of Gauss and Newton of least length.
 */
final class ConstraintSurface {
    private static final int STEPS = 30;
    private static final double MET = 1e-9;

    private final LinearConstraints linear;
    private final List<ConstraintFunction> functions;
    private final DMatrixRMaj basis;

    ConstraintSurface(RamSpecification specification) {
        linear = specification.constraints();
        functions = specification.functions().stream()
                .filter(function -> function.kind() == ConstraintFunction.Kind.EQUALITY)
                .toList();
        basis = linear.basis();
    }

    /** Return the number of constraints that are not linear. */
    int functions() {
        return functions.size();
    }

    /** Return K, whose columns span the directions that linear constraints leave. */
    DMatrixRMaj basis() {
        return basis;
    }

    /** Move parameters to a point that satisfies all constraints; return false if none was reached. */
    boolean reach(double[] theta) {
        double[] z = new double[linear.freeDimension()];
        linear.project(theta, z);
        linear.expand(z, theta);
        for (int step = 0; step < STEPS && !functions.isEmpty(); step++) {
            var gradients = new DMatrixRMaj(functions.size(), z.length);
            var values = new DMatrixRMaj(functions.size(), 1);
            double worst = evaluate(theta, values, gradients);
            if (!Double.isFinite(worst)) {
                return false;
            }
            if (worst < MET) {
                return true;
            }
            subtract(gradients, values, z);
            linear.expand(z, theta);
        }
        return functions.isEmpty();
    }

    /** Return the gradients of the constraints that are not linear in the free coordinates, each of length one. */
    DMatrixRMaj tangents(double[] theta) {
        var gradients = new DMatrixRMaj(functions.size(), basis.numCols);
        evaluate(theta, new DMatrixRMaj(functions.size(), 1), gradients);
        for (int i = 0; i < gradients.numRows; i++) {
            double square = 0;
            for (int j = 0; j < gradients.numCols; j++) {
                square += gradients.get(i, j) * gradients.get(i, j);
            }
            for (int j = 0; j < gradients.numCols && square > 0; j++) {
                gradients.set(i, j, gradients.get(i, j) / Math.sqrt(square));
            }
        }
        return gradients;
    }

    /** Return the gradients of the constraints that are not linear, by all parameters. */
    List<double[]> gradients(double[] theta) {
        return functions.stream()
                .map(function -> {
                    double[] gradient = new double[theta.length];
                    function.evaluate(theta, gradient);
                    return gradient;
                })
                .toList();
    }

    private double evaluate(double[] theta, DMatrixRMaj values, DMatrixRMaj gradients) {
        var full = new DMatrixRMaj(functions.size(), theta.length);
        double[] gradient = new double[theta.length];
        double worst = 0;
        for (int i = 0; i < functions.size(); i++) {
            double value = functions.get(i).evaluate(theta, gradient);
            values.set(i, 0, value);
            worst = Double.isNaN(value) ? value : Math.max(worst, Math.abs(value));
            for (int j = 0; j < gradient.length; j++) {
                full.set(i, j, gradient[j]);
            }
            if (Double.isNaN(worst)) {
                return worst;
            }
        }
        CommonOps_DDRM.mult(full, basis, gradients);
        return worst;
    }

    private static void subtract(DMatrixRMaj gradients, DMatrixRMaj values, double[] z) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.pseudoInverse(true);
        var step = new DMatrixRMaj(z.length, 1);
        if (solver.setA(gradients.copy())) {
            solver.solve(values, step);
            for (int i = 0; i < z.length; i++) {
                z[i] -= step.get(i, 0);
            }
        }
    }
}
