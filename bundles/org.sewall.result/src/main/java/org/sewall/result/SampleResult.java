package org.sewall.result;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the cases of a sample became fewer from stage to stage.
 *
 * @param name name of the sample
 * @param label its label, empty without one
 * @param stages all groups together
 * @param groups the groups, none if there is only one
 */
public record SampleResult(String name, String label, List<Stage> stages, List<Group> groups) {

    /** Copy the lists. */
    public SampleResult {
        stages = List.copyOf(stages);
        groups = List.copyOf(groups);
    }

    /** Return the names of all stages, those of all groups together first. */
    public Set<String> stageNames() {
        Set<String> names = new LinkedHashSet<>();
        stages.forEach(stage -> names.add(stage.name()));
        groups.forEach(group -> group.stages().forEach(stage -> names.add(stage.name())));
        return names;
    }

    /** Return a stage of all groups together. */
    public Optional<Stage> stage(String stage) {
        return named(stage, stages);
    }

    private static Optional<Stage> named(String name, List<Stage> stages) {
        return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }

    /**
     * How many cases there are at a stage.
     *
     * @param name name of the stage
     * @param count number of cases
     * @param rate share of those at the first stage, {@code NaN} at the first stage or after none
     * @param kept share of those at the stage before, {@code NaN} at the first stage or after none
     */
    public record Stage(String name, long count, double rate, double kept) {}

    /**
     * A group.
     *
     * @param name name of the group
     * @param stages its stages
     * @param share its share of all cases at the last stage, {@code NaN} if there are none
     */
    public record Group(String name, List<Stage> stages, double share) {

        /** Copy the list. */
        public Group {
            stages = List.copyOf(stages);
        }

        /** Return a stage of the group. */
        public Optional<Stage> stage(String stage) {
            return named(stage, stages);
        }
    }
}
