package org.sewall.analysis;

import org.sewall.kernel.FitOptions;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.ParameterTable;

/**
 * A model and the data it is fitted to.
 *
 * @param description statements, those for one group with its number
 * @param plan groups
 * @param table completed model
 * @param options how to fit
 * @param data data of each group
 */
record SampledModel(
        ModelDescription description,
        GroupPlan plan,
        ParameterTable table,
        FitOptions options,
        CaseData.Sampled.Taken data) {}
