package org.sewall.editor.quickfix;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.sewall.core.StudyMarkers;
import org.sewall.editor.lifecycle.DocumentPositions;

/** Says in the protocol's words what a marker of the builder says. */
final class MarkerProblems {
    private MarkerProblems() {}

    /** Return the problem of a marker, at the place where its text stands now. */
    static Diagnostic problem(IMarker marker, IDocument document, Position place) throws BadLocationException {
        var end = Math.min(document.getLength(), place.getOffset() + place.getLength());
        var range = new Range(
                DocumentPositions.position(document, Math.min(place.getOffset(), end)),
                DocumentPositions.position(document, end));
        var problem = new Diagnostic(range, marker.getAttribute(IMarker.MESSAGE, ""));
        problem.setCode(marker.getAttribute(StudyMarkers.ID, ""));
        problem.setSeverity(severity(marker));
        problem.setData(StudyMarkers.arguments(marker));
        return problem;
    }

    /** Return the place that a marker had when the file was saved. */
    static Position place(IMarker marker, IDocument document) throws BadLocationException {
        int start = marker.getAttribute(IMarker.CHAR_START, -1);
        if (start >= 0) {
            return new Position(start, Math.max(0, marker.getAttribute(IMarker.CHAR_END, start) - start));
        }
        int line = Math.min(document.getNumberOfLines(), Math.max(1, marker.getAttribute(IMarker.LINE_NUMBER, 1))) - 1;
        var region = document.getLineInformation(line);
        return new Position(region.getOffset(), region.getLength());
    }

    private static DiagnosticSeverity severity(IMarker marker) {
        return switch (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO)) {
            case IMarker.SEVERITY_ERROR -> DiagnosticSeverity.Error;
            case IMarker.SEVERITY_WARNING -> DiagnosticSeverity.Warning;
            default -> DiagnosticSeverity.Information;
        };
    }
}
