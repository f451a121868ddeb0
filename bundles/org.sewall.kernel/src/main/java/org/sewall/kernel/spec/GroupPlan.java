package org.sewall.kernel.spec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Say which groups there are and what is held equal across them.
 *
 * @param labels names of the groups in their order; a single group has the empty name
 * @param equal families of parameters that are equal in all groups
 * @param partial relations that are free all the same, compared by their sides; premultipliers do not count
 */
public record GroupPlan(List<String> labels, Set<EqualityFamily> equal, List<Statement> partial)
        implements Serializable {

    /** One group. */
    public static final GroupPlan SINGLE = of(List.of(""));

    /** Copy the collections. */
    public GroupPlan {
        labels = List.copyOf(labels);
        equal = equal.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(equal));
        partial = List.copyOf(partial);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one group.");
        }
    }

    /** Create a plan without equalities across groups. */
    public static GroupPlan of(List<String> labels) {
        return new GroupPlan(labels, Set.of(), List.of());
    }

    /** Return the number of groups. */
    public int count() {
        return labels.size();
    }

    /** Hold families of parameters equal, except for some relations. */
    public GroupPlan withEqual(Set<EqualityFamily> families, List<Statement> except) {
        return new GroupPlan(labels, families, except);
    }

    /** Say whether a family is held equal. */
    public boolean holdsEqual(EqualityFamily family) {
        return equal.contains(family);
    }

    /** Say whether a relation is free in each group although its family is held equal. */
    boolean leavesFree(DraftRow row) {
        List<Statement> turned = new ArrayList<>(partial);
        partial.stream()
                .filter(s -> s.operator() == Operator.COVARIES_WITH)
                .forEach(s -> turned.add(Statement.of(s.right(), s.operator(), s.left())));
        return turned.stream()
                .anyMatch(s -> s.operator() == row.operator
                        && s.left().equals(row.left)
                        && s.right().equals(row.right));
    }
}
