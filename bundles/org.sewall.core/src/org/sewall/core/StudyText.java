package org.sewall.core;

import java.util.List;
import java.util.stream.Stream;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/**
 * What reading a study's text found, before anything is fitted.
 *
 * @param problems problems of syntax, names and values
 * @param checked what the static analysis of its models and data found
 */
record StudyText(List<Problem> problems, List<Problem> checked) {
    StudyText {
        problems = List.copyOf(problems);
        checked = List.copyOf(checked);
    }

    /** Return all problems. */
    List<Problem> all() {
        return Stream.concat(problems.stream(), checked.stream()).toList();
    }

    /** Return whether the text is good enough to be analysed. */
    boolean isSound() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
