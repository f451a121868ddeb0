package org.sewall.kernel.inference;

import java.util.List;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.discrepancy.GroupedDiscrepancy;
import org.sewall.kernel.optimise.Reduction;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/**
 * Hold a model together with the point at which its discrepancy stands.
 *
 * @param table completed parameter table
 * @param specification its matrices, covariates filled in
 * @param discrepancy discrepancy of all groups, evaluated at {@code theta}
 * @param groups the groups, in their order
 * @param reduction free coordinates under the constraints
 * @param theta parameter vector
 * @param multiplier factor from discrepancy to chi-square, and from half the Hessian to the information
 */
public record FittedModel(
        ParameterTable table,
        RamSpecification specification,
        Discrepancy discrepancy,
        List<FittedGroup> groups,
        Reduction reduction,
        double[] theta,
        double multiplier) {

    /** Copy the list. */
    public FittedModel {
        groups = List.copyOf(groups);
    }

    /**
     * Return the discrepancy with groups weighed by their cases, as lavaan weighs information in score tests.
     *
     * <p>It differs from {@link #discrepancy} in least squares of several groups alone, which add up by cases less one.
     */
    public Discrepancy weighedByCases() {
        return GroupedDiscrepancy.of(
                groups.stream().map(FittedGroup::discrepancy).toList(),
                groups.stream().mapToDouble(FittedGroup::weight).toArray());
    }

    /** Return the group that a row belongs to. */
    public FittedGroup group(ParameterRow row) {
        return groups.get(row.group() - 1);
    }

    /** Return the number of cases of all groups. */
    public int cases() {
        return groups.stream().mapToInt(group -> group.moments().cases()).sum();
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
}
