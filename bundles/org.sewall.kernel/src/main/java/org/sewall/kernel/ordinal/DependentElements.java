package org.sewall.kernel.ordinal;

import java.util.List;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.spec.MatrixKind;
import org.sewall.kernel.spec.RamSpecification;

/** Fill in the elements of a model of ordered variables that follow from its parameters. */
public final class DependentElements {
    private DependentElements() {}

    /**
     * Give residual variances (delta parameterization) and scales (theta) their values at the last point.
     *
     * @param specification model
     * @param groups discrepancies of its groups, evaluated
     * @return the model with those values; unchanged where no variable is ordered
     */
    public static RamSpecification fill(RamSpecification specification, List<GroupDiscrepancy> groups) {
        return specification.withValues(e -> groups.get(specification.group(e) - 1) instanceof OrdinalLeastSquares group
                        && specification.parameter(e) < 0
                ? value(specification, e, group.responseStructure())
                : specification.value(e));
    }

    private static double value(RamSpecification specification, int e, OrdinalStructure structure) {
        int variable = specification.row(e);
        boolean delta = structure.responses().isDelta();
        boolean ordered = variable < specification.observedCount()
                && structure.responses().order().ordered(variable);
        boolean variance = specification.kind(e) == MatrixKind.SYMMETRIC && variable == specification.column(e);
        if (ordered && delta && variance) {
            return structure.residualVariance(variable);
        }
        return ordered && !delta && specification.kind(e) == MatrixKind.SCALE
                ? structure.scale(variable)
                : specification.value(e);
    }
}
