package org.sewall.kernel;

import java.util.ArrayList;
import java.util.List;
import org.sewall.kernel.discrepancy.GroupDiscrepancy;
import org.sewall.kernel.discrepancy.GroupedDiscrepancy;
import org.sewall.kernel.discrepancy.MaximumLikelihood;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.optimise.Minimiser;
import org.sewall.kernel.optimise.Optimisation;
import org.sewall.kernel.optimise.Reduction;

/**
 * Start estimation from incomplete data where complete data with the unrestricted moments would lead.
 *
 * <p>The two-stage estimates are consistent (Yuan, K.-H. & Bentler, P. M., 2000, Sociological Methodology 30, 165-200) and
 * cost next to nothing, so that few of the dearer steps remain.
 */
final class FullInformationStart {
    private FullInformationStart() {}

    /** Put the two-stage estimates before other starts, if they exist. */
    static List<double[]> before(
            List<double[]> starts, PreparedModel prepared, FitOptions options, CancelSignal cancel) {
        List<GroupDiscrepancy> groups = new ArrayList<>();
        for (int number = 1; number <= prepared.groups().size(); number++) {
            groups.add(new MaximumLikelihood(
                    FittedGroup.layout(prepared.specification(), number),
                    prepared.groups().get(number - 1).bordered(true)));
        }
        Optimisation end = new Minimiser(
                        GroupedDiscrepancy.of(groups, prepared.weights()),
                        new Reduction(prepared.specification().constraints()),
                        prepared.specification().functions(),
                        prepared.multiplier(),
                        options.maximumIterations(),
                        starts.size())
                .minimise(starts, ProgressListener.SILENT, cancel);
        if (end.status() != Optimisation.Status.CONVERGED) {
            return starts;
        }
        List<double[]> all = new ArrayList<>();
        all.add(end.theta());
        all.addAll(starts);
        return all;
    }
}
