package org.sewall.kernel.sample;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hold the data of all groups.
 *
 * @param groups one or more groups in their order
 */
public record Sample(List<GroupSample> groups) implements Serializable {

    /** Copy the list. */
    public Sample {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one group.");
        }
    }

    /** Take over the moments of a single group. */
    public static Sample of(SampleMoments moments) {
        return new Sample(List.of(GroupSample.ofMoments("", moments)));
    }

    /** Take over the cases of a single group. */
    public static Sample of(CaseMatrix cases) {
        return new Sample(List.of(GroupSample.ofCases("", cases)));
    }

    /** Return the number of groups. */
    public int groupCount() {
        return groups.size();
    }

    /** Return the names of the groups. */
    public List<String> labels() {
        return groups.stream().map(GroupSample::name).toList();
    }

    /** Return the sample with some variables standardized within each group; groups known by moments stay as they are. */
    public Sample standardized(Collection<String> variables) {
        return new Sample(groups.stream()
                .map(group -> group.hasCases()
                        ? GroupSample.ofCases(group.name(), group.cases().standardized(variables))
                        : group)
                .toList());
    }

    /** Say whether the cases of every group are known. */
    public boolean hasCases() {
        return groups.stream().allMatch(GroupSample::hasCases);
    }

    /** Return those of some variables that a group does not have. */
    public List<String> missing(List<String> variables) {
        Set<String> missing = new LinkedHashSet<>();
        groups.forEach(group -> missing.addAll(group.missing(variables)));
        return List.copyOf(missing);
    }
}
