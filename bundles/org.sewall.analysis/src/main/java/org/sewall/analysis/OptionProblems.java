package org.sewall.analysis;

import java.util.List;
import org.sewall.model.StudyFile;
import org.sewall.result.Problem;

/** What is wrong with the options of a study, which its text alone says. */
public final class OptionProblems {

    private OptionProblems() {}

    /** Return the problems of the options that a file gives, at their places. */
    public static List<Problem> of(StudyFile file, StudyLocation location) {
        var problems = new ProblemList();
        if (file.getStudy() != null) {
            StudySettings.read(file.getStudy(), new Places(location), problems);
        }
        return problems.sorted();
    }
}
