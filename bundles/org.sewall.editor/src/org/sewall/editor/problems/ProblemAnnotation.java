package org.sewall.editor.problems;

import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.sewall.editor.quickfix.FixableProblems;

/** One problem that the server found; two of the same place and text are equal, so that what stays does not flicker. */
public final class ProblemAnnotation extends Annotation implements IQuickFixableAnnotation {
    private static final String PREFIX = "org.sewall.editor.";

    private final Diagnostic problem;

    ProblemAnnotation(Diagnostic problem) {
        super(PREFIX + kind(problem.getSeverity()), false, text(problem));
        this.problem = problem;
    }

    private static String kind(DiagnosticSeverity severity) {
        return switch (severity) {
            case Error -> "error";
            case Warning -> "warning";
            default -> "info";
        };
    }

    /** Return the message of a problem. */
    public static String text(Diagnostic problem) {
        return problem.getMessage().map(text -> text, markup -> markup.getValue());
    }

    @Override
    public boolean isQuickFixable() {
        return FixableProblems.contain(problem);
    }

    @Override
    public boolean isQuickFixableStateSet() {
        return true;
    }

    @Override
    public void setQuickFixable(boolean state) {
        // the problem's id tells
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProblemAnnotation annotation && problem.equals(annotation.problem);
    }

    @Override
    public int hashCode() {
        return problem.hashCode();
    }
}
