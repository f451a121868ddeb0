package org.sewall.editor.quickfix;

import java.util.Collection;
import java.util.Set;
import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.Diagnostic;
import org.sewall.core.StudyMarkers;
import org.sewall.editor.EditorPlugin;

/**
 * Tells from the id of a problem whether there may be a fix for it; nothing is computed. The ids are those for which the
 * language server has quick fixes; until it has started, nothing can be fixed.
 */
public final class FixableProblems {
    /** A mistake of syntax can be mended only where the parser says what is missing. */
    private static final String SYNTAX = "syntax";

    private FixableProblems() {}

    /** Return whether a problem of the text may have a fix. */
    public static boolean contain(Diagnostic problem) {
        return problem.getCode() != null
                && problem.getCode().isLeft()
                && contain(problem.getCode().getLeft(), !isEmpty(problem.getData()));
    }

    /** Return whether a problem that the builder marked may have a fix. */
    public static boolean contain(IMarker marker) {
        return contain(
                marker.getAttribute(StudyMarkers.ID, ""),
                !StudyMarkers.arguments(marker).isEmpty());
    }

    private static boolean contain(String id, boolean hasArguments) {
        String name = id.substring(id.lastIndexOf('.') + 1);
        return (hasArguments || !name.equals(SYNTAX))
                && EditorPlugin.server().fixableProblems().getNow(Set.of()).contains(name);
    }

    private static boolean isEmpty(Object data) {
        return data == null
                || data instanceof Object[] values && values.length == 0
                || data instanceof Collection<?> texts && texts.isEmpty();
    }
}
