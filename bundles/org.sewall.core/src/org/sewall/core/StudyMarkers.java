package org.sewall.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.sewall.result.PackedTexts;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/** Show problems as markers, each at its place. */
public final class StudyMarkers {
    /** Type of the markers. */
    public static final String TYPE = SewallCore.ID + ".problem";

    /** Attribute: id of the message. */
    public static final String ID = "id";

    /** Attribute: full path of the file whose analysis found the problem, which may lie in another file. */
    public static final String STUDY = "study";

    /** Attribute: names and values that the message speaks of, packed into one text. */
    public static final String ARGUMENTS = "arguments";

    /** Attribute: name of the {@link Origin}. */
    public static final String ORIGIN = "origin";

    /** What found a problem; each replaces its own markers only. */
    public enum Origin {
        /** Reading the text: syntax, names, validation. */
        TEXT,
        /** The analysis: data, estimation. */
        ANALYSIS
    }

    private StudyMarkers() {}

    /** Return the names and values that the message of a marker speaks of, in the order of its catalogue. */
    public static List<String> arguments(IMarker marker) {
        return PackedTexts.unpack(marker.getAttribute(ARGUMENTS, ""));
    }

    /** Replace, in one operation, the markers that an origin set for a study. */
    static void publish(IFile study, Origin origin, List<Problem> problems) throws CoreException {
        var project = study.getProject();
        project.getWorkspace()
                .run(
                        monitor -> {
                            remove(study, origin);
                            for (var problem : problems) {
                                place(study, problem).createMarker(TYPE, attributes(study, origin, problem));
                            }
                        },
                        null,
                        IWorkspace.AVOID_UPDATE,
                        null);
    }

    /** Remove all markers below a resource. */
    static void clear(IResource resource) throws CoreException {
        if (resource.isAccessible()) {
            resource.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
        }
    }

    private static void remove(IFile study, Origin origin) throws CoreException {
        var path = study.getFullPath().toString();
        for (var marker : study.getProject().findMarkers(TYPE, true, IResource.DEPTH_INFINITE)) {
            if (path.equals(marker.getAttribute(STUDY, "")) && origin.name().equals(marker.getAttribute(ORIGIN, ""))) {
                marker.delete();
            }
        }
    }

    /** Return the file that a problem names, or the study itself if there is none. */
    private static IResource place(IFile study, Problem problem) {
        if (problem.file().isEmpty()) {
            return study;
        }
        var path = IPath.fromOSString(problem.file());
        var root = study.getProject().getLocation();
        var inProject = root != null && root.isPrefixOf(path) ? path.makeRelativeTo(root) : path;
        for (var container : List.of(study.getParent(), study.getProject())) {
            if (!inProject.isAbsolute() && container.findMember(inProject) instanceof IFile file) {
                return file;
            }
        }
        return study;
    }

    private static Map<String, Object> attributes(IFile study, Origin origin, Problem problem) {
        var attributes = new HashMap<String, Object>();
        attributes.put(IMarker.MESSAGE, problem.message());
        attributes.put(IMarker.SEVERITY, severity(problem.severity()));
        attributes.put(ID, problem.id());
        attributes.put(STUDY, study.getFullPath().toString());
        attributes.put(ORIGIN, origin.name());
        attributes.put(ARGUMENTS, PackedTexts.pack(problem.arguments()));
        attributes.put(IMarker.LINE_NUMBER, Math.max(1, problem.line()));
        if (problem.offset() >= 0) {
            attributes.put(IMarker.CHAR_START, problem.offset());
            attributes.put(IMarker.CHAR_END, problem.offset() + problem.length());
        }
        return attributes;
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
    }
}
