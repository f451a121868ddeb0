package org.sewall.data;

import java.io.IOException;

/** Carries a problem out of the depth of a reader; never leaves this package. */
final class BadFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient DataProblem problem;

    BadFileException(DataProblem problem) {
        super(problem.text());
        this.problem = problem;
    }

    DataProblem problem() {
        return problem;
    }
}
