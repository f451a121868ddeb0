package org.sewall.kernel.nested;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sewall.kernel.spec.EqualityConstraint;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.Statement;

/**
 * Describe a series of models of several groups, each of which holds more parameters equal than the one before.
 *
 * @param steps the steps in their order; the first usually holds nothing equal
 */
public record InvarianceLadder(List<Step> steps) {

    /**
     * Describe one step; everything earlier steps hold equal stays so.
     *
     * @param name name of the model
     * @param families families of lavaan's {@code group.equal}, which also free in later groups what equality makes
     *     identifiable there, such as means of constructs
     * @param sets further parameters held equal, without such release
     * @param except relations that stay free from this step on; premultipliers do not count
     */
    public record Step(
            String name, Set<EqualityFamily> families, List<NamedParameterSet> sets, List<Statement> except) {
        /** Copy the collections. */
        public Step {
            families = Set.copyOf(families);
            sets = List.copyOf(sets);
            except = List.copyOf(except);
        }

        /** Describe a step without exceptions. */
        public Step(String name, Set<EqualityFamily> families, List<NamedParameterSet> sets) {
            this(name, families, sets, List.of());
        }

        /** Return the same step with relations that stay free. */
        public Step without(List<Statement> relations) {
            return new Step(name, families, sets, relations);
        }

        /** Describe a step that holds nothing more equal. */
        public static Step free(String name) {
            return new Step(name, Set.of(), List.of());
        }

        /** Describe a step that holds families equal. */
        public static Step families(String name, Set<EqualityFamily> families) {
            return new Step(name, families, List.of());
        }

        /** Describe a step that holds a named set equal. */
        public static Step set(NamedParameterSet set) {
            return new Step(set.name(), Set.of(), List.of(set));
        }
    }

    /**
     * Hold a step as a model that can be fitted.
     *
     * @param name name of the step
     * @param description what the author wrote, with the equalities of named sets
     * @param plan groups and families held equal
     * @param added degrees of freedom that the step adds to the one before, unless its equalities follow from one another
     */
    public record StepModel(String name, ModelDescription description, GroupPlan plan, int added) {}

    /** Copy the list. */
    public InvarianceLadder {
        steps = List.copyOf(steps);
    }

    /** Create lavaan's usual ladder: configural, metric, scalar, strict, and equal means of constructs. */
    public static InvarianceLadder lavaan() {
        return new InvarianceLadder(List.of(
                Step.free("configural"),
                Step.families("metric", Set.of(EqualityFamily.LOADINGS)),
                Step.families("scalar", Set.of(EqualityFamily.INTERCEPTS, EqualityFamily.THRESHOLDS)),
                Step.families("strict", Set.of(EqualityFamily.RESIDUALS)),
                Step.families("means", Set.of(EqualityFamily.MEANS))));
    }

    /** Create Amos's cumulative ladder of automatic parameter subsets. */
    public static InvarianceLadder amos() {
        return ofSets("Unconstrained", AmosSubset.sets());
    }

    /**
     * Create a ladder of named sets, each held equal in addition to those before.
     *
     * @param first name of the model that holds nothing equal
     */
    public static InvarianceLadder ofSets(String first, List<NamedParameterSet> sets) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.free(first));
        sets.forEach(set -> steps.add(Step.set(set)));
        return new InvarianceLadder(steps);
    }

    /**
     * Write the steps as models.
     *
     * @param model what the author wrote
     * @param defaults what is added beyond it
     * @param groups names of the groups
     * @param ordinal thresholds of ordered variables
     * @param partial relations that families leave free
     * @return the models in the order of the steps; a step that adds nothing to the one before is left out
     */
    public List<StepModel> models(
            ModelDescription model,
            ModelDefaults defaults,
            List<String> groups,
            OrdinalPlan ordinal,
            List<Statement> partial) {
        List<StepModel> models = new ArrayList<>();
        Set<EqualityFamily> families = EnumSet.noneOf(EqualityFamily.class);
        List<NamedParameterSet> sets = new ArrayList<>();
        List<Statement> free = new ArrayList<>(partial);
        int freeBefore = Integer.MAX_VALUE;
        for (Step step : steps) {
            families.addAll(step.families());
            free.addAll(step.except());
            step.sets().forEach(set -> sets.add(set.without(free)));
            GroupPlan plan = GroupPlan.of(groups).withEqual(Set.copyOf(families), free);
            ParameterTable table = ParameterTable.complete(model, defaults, plan, ordinal);
            List<EqualityConstraint> equalities = new ArrayList<>(model.constraints());
            // sets may overlap
            sets.stream()
                    .flatMap(set -> set.equalities(table).stream())
                    .filter(equality -> !equalities.contains(equality))
                    .forEach(equalities::add);
            int freeNow = table.freeCount()
                    - equalities.size()
                    - table.labelEqualities().size();
            if (freeNow < freeBefore) {
                ModelDescription description =
                        new ModelDescription(model.statements(), model.definitions(), equalities, model.inequalities());
                int added = models.isEmpty() ? 0 : freeBefore - freeNow;
                models.add(new StepModel(step.name(), description, plan, added));
                freeBefore = freeNow;
            }
        }
        return models;
    }
}
