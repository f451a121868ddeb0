package org.sewall.kernel;

import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.discrepancy.MaximumLikelihood;
import org.sewall.kernel.implied.RamLayout;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.missing.FullInformationLikelihood;

/** Choose the discrepancy of a group by the method. */
final class DiscrepancyChoice {
    private DiscrepancyChoice() {}

    /**
     * Create the discrepancy of a group.
     *
     * @param number number of the group, counted from 1
     */
    static GroupDiscrepancy of(PreparedModel prepared, int number) {
        RamLayout layout = FittedGroup.layout(prepared.specification(), number);
        PreparedGroup group = prepared.groups().get(number - 1);
        if (group.incomplete().exists()) {
            return new FullInformationLikelihood(layout, group.incomplete());
        }
        return new MaximumLikelihood(layout, group.bordered(prepared.table().meanStructure()));
    }
}
