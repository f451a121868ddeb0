package org.sewall.editor.quickfix;

import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.Diagnostic;
import org.sewall.core.StudyMarkers;

/** Tells from the id of a problem whether there may be a fix for it; nothing is computed. */
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
        return !id.isEmpty();
    }
}
