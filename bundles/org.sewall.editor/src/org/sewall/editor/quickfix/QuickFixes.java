package org.sewall.editor.quickfix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;
import org.sewall.editor.problems.ProblemAnnotation;

/**
 * What Ctrl+1 offers: fixes for the problems of the line, and assists that need no problem.
 *
 * <p>The platform itself offers the fixes of markers right at the caret, through {@link FixResolutions}; these are left to
 * it, so that none is offered twice.
 */
public final class QuickFixes implements IQuickAssistProcessor {
    private static final long PATIENCE_MILLISECONDS = 400;

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem && problem.isQuickFixable();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return DocumentSessions.of(context.getSourceViewer().getDocument()).isPresent();
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        var viewer = context.getSourceViewer();
        return DocumentSessions.of(viewer.getDocument())
                .map(session -> proposals(session, viewer, context.getOffset()))
                .orElse(null);
    }

    private static ICompletionProposal[] proposals(DocumentSession session, ISourceViewer viewer, int offset) {
        try {
            var selection = viewer.getSelectedRange();
            boolean selected = selection.x <= offset && offset <= selection.x + selection.y;
            var document = viewer.getDocument();
            var range = new Range(
                    DocumentPositions.position(document, selected ? selection.x : offset),
                    DocumentPositions.position(document, selected ? selection.x + selection.y : offset));
            var question = new ActionQuestion(range, problems(session, viewer, offset));
            var actions = ActionQuestion.await(question.about(session), PATIENCE_MILLISECONDS);
            var runner = new ActionRunner(session, viewer);
            return actions.isEmpty()
                    ? null
                    : actions.stream()
                            .map(action -> new FixProposal(action, runner))
                            .toArray(ICompletionProposal[]::new);
        } catch (BadLocationException gone) {
            return null;
        }
    }

    /** Return the problems of the line, those next to the caret first. */
    private static List<Diagnostic> problems(DocumentSession session, ISourceViewer viewer, int offset)
            throws BadLocationException {
        var document = viewer.getDocument();
        int line = document.getLineOfOffset(offset);
        var marked = MarkedProblems.of(viewer, line);
        Set<String> atCaret = marked.stream()
                .filter(each -> each.touches(offset))
                .map(each -> each.annotation().getText())
                .collect(Collectors.toSet());
        List<Diagnostic> problems = new ArrayList<>();
        session.problems().latest().orElse(List.of()).stream()
                .filter(each -> each.getRange().getStart().getLine() <= line
                        && line <= each.getRange().getEnd().getLine())
                .filter(each -> !atCaret.contains(ProblemAnnotation.text(each)))
                .forEach(problems::add);
        for (var each : marked) {
            if (!each.touches(offset) && isNews(each.annotation(), problems)) {
                problems.add(each.problem(document));
            }
        }
        problems.sort(Comparator.comparingInt(each -> distance(document, each.getRange(), offset)));
        return problems;
    }

    private static boolean isNews(MarkerAnnotation annotation, List<Diagnostic> problems) {
        return problems.stream().noneMatch(each -> ProblemAnnotation.text(each).equals(annotation.getText()));
    }

    private static int distance(IDocument document, Range range, int offset) {
        return DocumentPositions.region(document, range)
                .map(region -> Math.max(
                        0, Math.max(region.getOffset() - offset, offset - region.getOffset() - region.getLength())))
                .orElse(Integer.MAX_VALUE);
    }

    @Override
    public String getErrorMessage() {
        return null;
    }
}
