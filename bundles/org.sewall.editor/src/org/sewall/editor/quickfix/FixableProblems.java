package org.sewall.editor.quickfix;

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
    private FixableProblems() {}

    /** Return whether a problem of the text may have a fix. */
    public static boolean contain(Diagnostic problem) {
        return problem.getCode() != null
                && problem.getCode().isLeft()
                && contain(problem.getCode().getLeft());
    }

    /** Return whether a problem that the builder marked may have a fix. */
    public static boolean contain(IMarker marker) {
        return contain(marker.getAttribute(StudyMarkers.ID, ""));
    }

    private static boolean contain(String id) {
        return EditorPlugin.server().fixableProblems().getNow(Set.of()).contains(id.substring(id.lastIndexOf('.') + 1));
    }
}
