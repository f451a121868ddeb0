package org.sewall.dsl.ide.fix;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.Formula;
import org.sewall.model.Modifier;
import org.sewall.model.SewallPackage;
import org.sewall.model.Term;

/** Takes parts out of a text, with the signs that only they needed. */
final class Removal {

    private final StudySource source;
    private final String text;

    Removal(StudySource source) {
        this.source = source;
        this.text = source.text();
    }

    /** Remove a term with its plus sign, or the statement if it is the only term. */
    Optional<TextChange> of(Term term) {
        Formula formula = (Formula) term.eContainer();
        int position = formula.getTerms().indexOf(term);
        if (formula.getTerms().size() == 1) {
            return of((EObject) formula);
        }
        Optional<INode> node = source.node(term);
        Optional<INode> neighbour = source.node(formula.getTerms().get(position == 0 ? 1 : position - 1));
        if (node.isEmpty() || neighbour.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                position == 0
                        ? source.remove(node.get().getOffset(), neighbour.get().getOffset())
                        : source.remove(
                                neighbour.get().getEndOffset(), node.get().getEndOffset()));
    }

    /** Remove a premultiplier with its asterisk. */
    Optional<TextChange> of(Modifier modifier) {
        return source.node(modifier).map(node -> {
            int stop = skipBlanks(node.getEndOffset());
            if (stop < text.length() && text.charAt(stop) == '*') {
                stop = skipBlanks(stop + 1);
            }
            return source.remove(node.getOffset(), stop);
        });
    }

    /** Remove a whole statement, declaration or item: its line if it stands alone there. */
    Optional<TextChange> of(EObject element) {
        return source.node(element).map(node -> of(node.getOffset(), node.getEndOffset()));
    }

    /** Remove an entry of a list of names. */
    TextChange of(INode entry) {
        return of(entry.getOffset(), entry.getEndOffset());
    }

    /** Remove a stretch: with its line if nothing else is there, else with the blanks or separator before it. */
    TextChange of(int from, int to) {
        int stop = to;
        int after = skipBlanks(to);
        if (after < text.length() && (text.charAt(after) == ';' || text.charAt(after) == ',')) {
            stop = after + 1;
        }
        int start = source.lineStart(from);
        int end = source.lineStop(stop);
        boolean firstInLine = text.substring(start, from).isBlank();
        boolean lastInLine = text.substring(stop, end).isBlank();
        if (firstInLine && lastInLine) {
            return source.remove(start, Math.min(text.length(), lineEndAfter(end)));
        }
        if (firstInLine && text.startsWith("}", skipBlanks(stop)) && !endsWithComment(start - 1)) {
            return source.remove(lineBreakBefore(start), stop);
        }
        if (lastInLine || !firstInLine) {
            return source.remove(blanksBefore(from), stop);
        }
        return source.remove(from, skipBlanks(stop));
    }

    /** What follows a comment in its line would become part of it. */
    private boolean endsWithComment(int lineStop) {
        return lineStop < 0
                || source.leaves().noneMatch(leaf -> leaf.getEndOffset() == blanksBefore(Math.max(0, lineStop)));
    }

    private int lineBreakBefore(int lineStart) {
        int stop = lineStart - 1;
        return stop > 0 && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }

    private int lineEndAfter(int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private int blanksBefore(int from) {
        int start = from;
        while (start > 0 && isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /** Return where the variable of a term is written. */
    static Optional<INode> variable(StudySource source, Term term) {
        return source.nodes(term, SewallPackage.Literals.TERM__VARIABLE).stream()
                .findFirst();
    }
}
