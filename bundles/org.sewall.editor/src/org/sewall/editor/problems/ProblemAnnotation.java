package org.sewall.editor.problems;

import java.util.Objects;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.sewall.editor.quickfix.FixableProblems;

/** One problem that the server found, drawn in the text before anything is saved. */
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

    /** Return whether another problem is the same, at whatever place. */
    boolean says(Diagnostic other) {
        return problem.getSeverity() == other.getSeverity()
                && Objects.equals(problem.getCode(), other.getCode())
                && text(problem).equals(text(other));
    }
}
