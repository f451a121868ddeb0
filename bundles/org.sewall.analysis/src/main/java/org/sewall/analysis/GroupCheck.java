package org.sewall.analysis;

import java.util.List;
import java.util.Optional;
import org.sewall.model.Invariance;

/** Looks whether the data have the groups that a model or a ladder is about, and says so where the column is named. */
final class GroupCheck {

    private final Place place;
    private final ProblemList problems;

    /**
     * Prepare to look.
     *
     * @param place where the column is named
     * @param problems receives what is wrong
     */
    GroupCheck(Place place, ProblemList problems) {
        this.place = place;
        this.problems = problems;
    }

    /** Return what is wrong with the groups of a model; nothing if they can be told apart, or if it has none. */
    Optional<String> ofModel(ModelTask task, CaseData data) {
        String column = task.settings().grouping().variable();
        if (column.isEmpty()) {
            return Optional.empty();
        }
        if (data instanceof CaseData.Published) {
            return refuse(AnalysisMessage.GROUPS_OF_MOMENTS, data.shownAs(), column);
        }
        return groups(task, data).isEmpty() ? Optional.of(problems.lastMessage()) : Optional.empty();
    }

    /** Return what is wrong with the groups of a ladder; published moments cannot have any, which is no error. */
    Optional<String> ofLadder(Invariance ladder, ModelTask task, CaseData data) {
        if (data instanceof CaseData.Published) {
            String column = task.settings().grouping().variable();
            return refuse(AnalysisMessage.LADDER_OF_MOMENTS, data.shownAs(), column, ladder.getName());
        }
        Optional<List<String>> groups = groups(task, data);
        if (groups.isEmpty()) {
            return Optional.of(problems.lastMessage());
        }
        return groups.get().size() < 2 ? refuse(AnalysisMessage.INVARIANCE_WITHOUT_GROUPS) : Optional.empty();
    }

    /** Return the names of the groups; nothing if there are none, which is then reported. */
    Optional<List<String>> groups(ModelTask task, CaseData data) {
        CaseData.Grouped grouped = data.groups(task.settings().grouping());
        if (grouped instanceof CaseData.Grouped.Named named) {
            return Optional.of(named.names());
        }
        if (grouped instanceof CaseData.Grouped.NoColumn missing) {
            List<String> names = data.names();
            String advice =
                    NearestName.advice(missing.variable(), names, "The file has " + NearestName.some(names) + ".");
            refuse(AnalysisMessage.MISSING_GROUP_COLUMN, missing.variable(), data.shownAs(), advice);
        } else if (grouped instanceof CaseData.Grouped.NoGroup missing) {
            refuse(AnalysisMessage.UNKNOWN_GROUP, missing.label(), String.join(", ", missing.known()));
        }
        return Optional.empty();
    }

    private Optional<String> refuse(AnalysisMessage message, Object... arguments) {
        problems.add(message.at(place, arguments));
        return Optional.of(message.text(arguments));
    }
}
