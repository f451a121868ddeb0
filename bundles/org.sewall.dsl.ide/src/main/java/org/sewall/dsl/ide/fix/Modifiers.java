package org.sewall.dsl.ide.fix;

import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.xtext.nodemodel.INode;
import org.sewall.model.BoundModifier;
import org.sewall.model.FixedModifier;
import org.sewall.model.FreeModifier;
import org.sewall.model.Modifier;
import org.sewall.model.Term;

/** Writes premultipliers before terms, in the place of one of the same kind. */
final class Modifiers {

    private Modifiers() {}

    /** Fix a parameter to a value: change the value it has, replace {@code NA}, or write one before it. */
    static Optional<TextChange> fix(StudySource source, Term term, String value) {
        return replaceOrWrite(source, term, Modifiers::decides, value);
    }

    /** Free a parameter: replace its value by {@code NA}, or write it before it. */
    static Optional<TextChange> free(StudySource source, Term term) {
        return replaceOrWrite(source, term, Modifiers::decides, "NA");
    }

    /** Bound a parameter from below. */
    static Optional<TextChange> boundBelow(StudySource source, Term term, String value) {
        return replaceOrWrite(source, term, BoundModifier.class::isInstance, "lower(" + value + ")");
    }

    /** Return the value a parameter is fixed to, if it is. */
    static Optional<FixedModifier> fixed(Term term) {
        return first(term, FixedModifier.class);
    }

    /** Return the first premultiplier of a kind. */
    static <T extends Modifier> Optional<T> first(Term term, Class<T> kind) {
        return term.getModifiers().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** Tell whether a premultiplier says if a parameter is free. */
    private static boolean decides(Modifier modifier) {
        return modifier instanceof FixedModifier || modifier instanceof FreeModifier;
    }

    private static Optional<TextChange> replaceOrWrite(
            StudySource source, Term term, Predicate<Modifier> same, String premultiplier) {
        return term.getModifiers().stream()
                .filter(same)
                .findFirst()
                .flatMap(source::node)
                .map(node -> source.replace(node, premultiplier))
                .or(() -> write(source, term, premultiplier));
    }

    /** Write a premultiplier before all others. */
    static Optional<TextChange> write(StudySource source, Term term, String premultiplier) {
        return source.node(term).map(INode::getOffset).map(offset -> source.insert(offset, premultiplier + "*"));
    }
}
