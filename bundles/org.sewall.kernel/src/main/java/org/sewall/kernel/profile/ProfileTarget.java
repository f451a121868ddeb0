package org.sewall.kernel.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.spec.ConstraintFunction;
import org.sewall.kernel.spec.LinearConstraint;
import org.sewall.kernel.spec.LinearConstraints;
import org.sewall.kernel.spec.RamSpecification;

/** Say what is held at a value, and by what constraint. */
sealed interface ProfileTarget permits ProfileTarget.Free, ProfileTarget.Named {

    /** Return its value at a point and write its derivatives by the parameters. */
    double evaluate(double[] theta, double[] gradient);

    /** Return the linear constraints of a model, with that which holds the target at a value if it is linear. */
    Reduction reduction(RamSpecification specification, double value);

    /** Return the other constraints of a model, with that which holds the target at a value if it is not linear. */
    List<ConstraintFunction> functions(RamSpecification specification, double value);

    /**
     * A free parameter.
     *
     * @param parameter its number, from 0
     */
    record Free(int parameter) implements ProfileTarget {
        @Override
        public double evaluate(double[] theta, double[] gradient) {
            Arrays.fill(gradient, 0);
            gradient[parameter] = 1;
            return theta[parameter];
        }

        @Override
        public Reduction reduction(RamSpecification specification, double value) {
            LinearConstraints own = specification.constraints();
            double[] coefficients = new double[own.parameterCount()];
            coefficients[parameter] = 1;
            List<LinearConstraint> rows = new ArrayList<>(own.rows());
            rows.add(new LinearConstraint("held", coefficients, value));
            return new Reduction(LinearConstraints.of(own.parameterCount(), rows));
        }

        @Override
        public List<ConstraintFunction> functions(RamSpecification specification, double value) {
            return specification.functions();
        }
    }

    /**
     * A quantity with a name, such as a defined parameter.
     *
     * @param model model in which it is defined
     * @param name its name
     */
    record Named(FittedModel model, String name) implements ProfileTarget {
        @Override
        public double evaluate(double[] theta, double[] gradient) {
            return holding(0).evaluate(theta, gradient);
        }

        @Override
        public Reduction reduction(RamSpecification specification, double value) {
            return new Reduction(specification.constraints());
        }

        @Override
        public List<ConstraintFunction> functions(RamSpecification specification, double value) {
            List<ConstraintFunction> functions = new ArrayList<>(specification.functions());
            functions.add(holding(value));
            return functions;
        }

        private ConstraintFunction holding(double value) {
            return ConstraintFunction.holding(model.table(), name, value);
        }
    }
}
