package org.sewall.kernel;

import java.io.Serializable;
import java.util.List;
import org.sewall.kernel.fit.FitMeasures;
import org.sewall.kernel.modeltest.TestStatistic;
import org.sewall.kernel.parametertest.ScoreTests;
import org.sewall.kernel.resample.ReplicateCounts;

/**
 * Hold everything one converged fit found; immutable.
 *
 * @param estimates one entry per row of the parameter table, in its order
 * @param defined defined parameters in the order of their definitions
 * @param tests tests of the model, the standard one first
 * @param fitMeasures fit measures by the ids of the catalogue, which are lavaan's names and Amos's own in
 *     lower case; those without a value have a reason
 * @param groups what belongs to each group
 * @param covarianceOfEstimates covariance matrix of the free parameters, named {@code left operator right} without
 *     blanks or by label; 0 by 0 if it does not exist
 * @param modificationIndices one entry per candidate, in lavaan's order; empty if not asked for
 * @param scoreTests tests for the release of equality constraints; none if there are none or they were not asked for
 * @param parameters number of free parameters after equality constraints
 * @param degreesOfFreedom sample moments minus free parameters
 * @param admissibility findings about the solution; empty if it is admissible
 * @param warnings what else the author should know about model and data
 * @param replicates samples of the bootstrap where the method asks for it
 * @param options options the fit was made with
 * @param evidence how the optimiser ended
 */
public record Solution(
        List<Estimate> estimates,
        List<DefinedEstimate> defined,
        List<TestStatistic> tests,
        FitMeasures fitMeasures,
        List<GroupSolution> groups,
        NamedMatrix covarianceOfEstimates,
        List<ModificationIndex> modificationIndices,
        ScoreTests scoreTests,
        int parameters,
        int degreesOfFreedom,
        List<Finding> admissibility,
        List<Finding> warnings,
        ReplicateCounts replicates,
        FitOptions options,
        FitEvidence evidence)
        implements Serializable {

    /** Copy the collections, keeping their order. */
    public Solution {
        estimates = List.copyOf(estimates);
        defined = List.copyOf(defined);
        tests = List.copyOf(tests);
        groups = List.copyOf(groups);
        modificationIndices = List.copyOf(modificationIndices);
        admissibility = List.copyOf(admissibility);
        warnings = List.copyOf(warnings);
    }

    /** Return whether nothing in the solution is inadmissible. */
    public boolean isAdmissible() {
        return admissibility.isEmpty();
    }
}
