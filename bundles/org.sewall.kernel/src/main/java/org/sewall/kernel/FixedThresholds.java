package org.sewall.kernel;

import java.util.List;
import org.sewall.kernel.ordinal.OrdinalMoments;
import org.sewall.kernel.spec.MatrixKind;
import org.sewall.kernel.spec.RamSpecification;

/** Fill thresholds that are fixed without a value with those of the sample, as lavaan does without {@code auto.th}. */
final class FixedThresholds {
    private FixedThresholds() {}

    /**
     * Return the specification with the thresholds of the sample.
     *
     * @param moments statistics of each group; empty ones have no thresholds
     */
    static RamSpecification of(RamSpecification specification, List<OrdinalMoments> moments) {
        return specification.withValues(e -> {
            double value = specification.value(e);
            boolean open = specification.kind(e) == MatrixKind.THRESHOLD
                    && specification.parameter(e) < 0
                    && Double.isNaN(value);
            OrdinalMoments group = moments.get(specification.group(e) - 1);
            return open && !group.isEmpty() ? group.thresholds(specification.row(e))[specification.column(e)] : value;
        });
    }
}
