package org.sewall.kernel.inference;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.discrepancy.MaximumLikelihood;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.implied.RamLayout;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.spec.MatrixKind;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Hold one group's model together with the point at which its likelihood stands.
 *
 * @param table completed parameter table
 * @param specification its matrices, covariates filled in
 * @param likelihood discrepancy, evaluated at {@code theta}
 * @param reduction free coordinates under the constraints
 * @param theta parameter vector
 * @param multiplier factor from discrepancy to chi-square
 */
public record FittedModel(
        ParameterTable table,
        RamSpecification specification,
        MaximumLikelihood likelihood,
        Reduction reduction,
        double[] theta,
        double multiplier) {

    /** Arrange a specification for computation. */
    public static RamLayout layout(RamSpecification specification) {
        List<RamElement> elements = new ArrayList<>(specification.elementCount());
        for (int e = 0; e < specification.elementCount(); e++) {
            boolean mean = specification.kind(e) == MatrixKind.MEAN;
            int row = position(specification, specification.row(e));
            int column = mean ? specification.observedCount() : position(specification, specification.column(e));
            double value = specification.parameter(e) < 0 ? specification.value(e) : 0;
            elements.add(new RamElement(
                    specification.kind(e) != MatrixKind.SYMMETRIC, row, column, specification.parameter(e), value));
        }
        return RamLayout.of(
                specification.observedCount(),
                specification.meanStructure(),
                specification.latentCount(),
                specification.parameterCount(),
                elements);
    }

    /** Return the implied moments at the point. */
    public ImpliedMoments implied() {
        return likelihood.implied();
    }

    /** Return the layout. */
    public RamLayout layout() {
        return likelihood.implied().layout();
    }

    /** Return the value of every row of the table. */
    public double[] rowValues() {
        double[] values = new double[specification.elementCount()];
        for (int e = 0; e < values.length; e++) {
            int parameter = specification.parameter(e);
            values[e] = parameter < 0 ? specification.value(e) : theta[parameter];
        }
        return values;
    }

    /**
     * Return the position of a variable in the layout.
     *
     * @throws IllegalArgumentException if the model has no such variable
     */
    public int position(String variable) {
        int index = specification.observed().indexOf(variable);
        if (index < 0) {
            index = specification.latent().indexOf(variable);
            if (index < 0) {
                throw new IllegalArgumentException("no variable " + variable);
            }
            index += specification.observedCount();
        }
        return position(specification, index);
    }

    /** The constant stands between observed and latent variables. */
    private static int position(RamSpecification specification, int variable) {
        boolean behindConstant = specification.meanStructure() && variable >= specification.observedCount();
        return behindConstant ? variable + 1 : variable;
    }
}
