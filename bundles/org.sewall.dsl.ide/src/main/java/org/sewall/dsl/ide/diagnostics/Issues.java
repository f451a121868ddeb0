package org.sewall.dsl.ide.diagnostics;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.sewall.result.Problem;

/** What an analysis found, in the form in which Xtext tells a client of it. */
public final class Issues {
    private Issues() {}

    /** Return a problem with its arguments, at its line and column; the text it marks has to be added by who has it. */
    public static Issue.IssueImpl of(Problem problem) {
        var issue = new Issue.IssueImpl();
        issue.setCode(problem.id());
        issue.setMessage(problem.message());
        issue.setData(problem.arguments().toArray(String[]::new));
        issue.setSeverity(
                switch (problem.severity()) {
                    case ERROR -> Severity.ERROR;
                    case WARNING -> Severity.WARNING;
                    case INFO -> Severity.INFO;
                });
        int line = Math.max(1, problem.line());
        int column = Math.max(1, problem.column());
        issue.setLineNumber(line);
        issue.setColumn(column);
        issue.setLineNumberEnd(line);
        issue.setColumnEnd(column + problem.length());
        return issue;
    }
}
