package org.sewall.core;

import java.util.List;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/**
 * What reading a study's text found, before anything is fitted.
 *
 * @param problems problems of syntax, names and values
 */
record StudyText(List<Problem> problems) {
    StudyText {
        problems = List.copyOf(problems);
    }

    /** Return whether the text is good enough to be analysed. */
    boolean isSound() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
