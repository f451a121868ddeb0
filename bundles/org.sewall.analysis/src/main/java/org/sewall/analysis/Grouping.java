package org.sewall.analysis;

import java.util.List;
import java.util.Set;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.Statement;

/**
 * Say which cases form groups, and what is equal in them.
 *
 * @param variable column with the name of the group of each case, empty if all are one group
 * @param labels groups to analyse in this order, empty for all in order of appearance
 * @param equal families of parameters that are equal in all groups
 * @param partial relations that are free all the same
 */
record Grouping(String variable, List<String> labels, Set<EqualityFamily> equal, List<Statement> partial) {

    /** All cases are one group. */
    static final Grouping NONE = new Grouping("", List.of(), Set.of(), List.of());

    Grouping {
        labels = List.copyOf(labels);
        partial = List.copyOf(partial);
    }

    Grouping withVariable(String other) {
        return new Grouping(other, labels, equal, partial);
    }

    Grouping withLabels(List<String> others) {
        return new Grouping(variable, others, equal, partial);
    }

    Grouping withEqual(Set<EqualityFamily> families) {
        return new Grouping(variable, labels, families, partial);
    }

    Grouping withPartial(List<Statement> relations) {
        return new Grouping(variable, labels, equal, relations);
    }

    /** Return the plan for groups of these names; without several groups there is nothing to be equal. */
    GroupPlan plan(List<String> names) {
        return names.size() == 1 ? GroupPlan.SINGLE : GroupPlan.of(names).withEqual(equal, partial);
    }
}
