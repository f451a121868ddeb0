package org.sewall.cli;

import java.util.List;
import java.util.Set;
import org.sewall.result.Problem;
import org.sewall.result.ResultDocument;
import org.sewall.result.Status;
import org.sewall.result.Verdict;

/**
 * What a file's analysis came to.
 *
 * @param document what was found
 * @param problems all there is to say, of text, data and fits, with files named as the user would
 */
record Analysed(ResultDocument document, List<Problem> problems) {

    private static final Set<Status> NOT_FITTED = Set.of(Status.NOT_CONVERGED, Status.NOT_IDENTIFIED);

    /** Copy the list. */
    Analysed {
        problems = List.copyOf(problems);
    }

    /** Return the problems that are errors. */
    List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** Tell whether there is at least one fitted model to report. */
    boolean isWorthReporting() {
        return document.models().stream().anyMatch(model -> model.isFitted())
                || !document.analyses().isEmpty()
                || document.hypotheses().stream().anyMatch(found -> found.verdict() != Verdict.NOT_TESTED);
    }

    /** Tell whether the file asks for nothing. */
    boolean isEmpty() {
        return document.models().isEmpty()
                && document.analyses().isEmpty()
                && document.hypotheses().isEmpty();
    }

    /** Return how the command ends: bad input counts more than a fit that did not succeed. */
    ExitCode exitCode() {
        boolean unfitted = document.models().stream().anyMatch(model -> NOT_FITTED.contains(model.status()));
        boolean refused = document.models().stream().anyMatch(model -> model.status() == Status.ERROR);
        if (refused || !unfitted && !errors().isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        return unfitted ? ExitCode.NOT_FITTED : ExitCode.FITTED;
    }
}
