package org.sewall.kernel.inference;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.implied.ImpliedMoments;
import org.sewall.kernel.implied.RamElement;
import org.sewall.kernel.implied.RamLayout;
import org.sewall.kernel.sample.CaseMatrix;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.MatrixKind;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Hold one group of a model together with the point at which its discrepancy stands.
 *
 * @param number number of the group, counted from 1
 * @param table completed parameter table of all groups
 * @param specification its matrices, covariates filled in
 * @param discrepancy discrepancy of the group
 * @param moments sample moments of the observed variables in the specification's order
 * @param cases cases of the same variables, none if only moments are known
 * @param theta parameter vector of all groups
 * @param multiplier factor from the group's discrepancy to its part of chi-square
 * @param weight share of the group in the discrepancy of the model
 */
public record FittedGroup(
        int number,
        ParameterTable table,
        RamSpecification specification,
        GroupDiscrepancy discrepancy,
        SampleMoments moments,
        CaseMatrix cases,
        double[] theta,
        double multiplier,
        double weight) {

    /**
     * Arrange the elements of a group for computation.
     *
     * @param group number of the group, counted from 1
     */
    public static RamLayout layout(RamSpecification specification, int group) {
        List<RamElement> elements = new ArrayList<>(specification.elementCount());
        for (int e = 0; e < specification.elementCount(); e++) {
            MatrixKind kind = specification.kind(e);
            if (specification.group(e) == group && kind != MatrixKind.THRESHOLD && kind != MatrixKind.SCALE) {
                elements.add(element(specification, e));
            }
        }
        return RamLayout.of(
                specification.observedCount(),
                specification.meanStructure(),
                specification.latentCount(),
                specification.parameterCount(),
                elements);
    }

    private static RamElement element(RamSpecification specification, int e) {
        boolean mean = specification.kind(e) == MatrixKind.MEAN;
        int row = position(specification, specification.row(e));
        int column = mean ? specification.observedCount() : position(specification, specification.column(e));
        double value = specification.parameter(e) < 0 ? specification.value(e) : 0;
        return new RamElement(
                specification.kind(e) != MatrixKind.SYMMETRIC, row, column, specification.parameter(e), value);
    }

    /** Return the name of the group, empty for a single one. */
    public String name() {
        return table.groupPlan().labels().get(number - 1);
    }

    /** Return the implied moments at the point. */
    public ImpliedMoments implied() {
        return discrepancy.implied();
    }

    /** Return the layout. */
    public RamLayout layout() {
        return discrepancy.implied().layout();
    }

    /** Return the rows of the table that belong to the group. */
    public List<ParameterRow> rows() {
        return table.rows(number);
    }

    /** Return the value of a row of the table. */
    public double value(ParameterRow row) {
        return row.isFree() ? theta[row.parameter()] : specification.value(row.id() - 1);
    }

    /**
     * Return the position of a variable in the layout.
     *
     * @throws IllegalArgumentException if the model has no such variable
     */
    public int position(String variable) {
        int index = specification.number(variable);
        if (index < 0) {
            throw new IllegalArgumentException("no variable " + variable);
        }
        return position(specification, index);
    }

    /** The constant stands between observed and latent variables. */
    private static int position(RamSpecification specification, int variable) {
        boolean behindConstant = specification.meanStructure() && variable >= specification.observedCount();
        return behindConstant ? variable + 1 : variable;
    }
}
