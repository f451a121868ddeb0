package org.sewall.dsl;

import java.util.List;
import java.util.Objects;
import org.sewall.model.StudyFile;
import org.sewall.result.Problem;

/**
 * What was read: the study as far as it was understood, and what is wrong with it.
 *
 * @param file the study, never absent; empty where the text could not be understood
 * @param problems syntax, naming and content problems, in the order of the text
 */
public record SemReading(StudyFile file, List<Problem> problems) {

    /** Check and copy. */
    public SemReading {
        Objects.requireNonNull(file, "file");
        problems = List.copyOf(problems);
    }

    /** Tell whether anything found makes an analysis impossible or untrustworthy. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
