package org.sewall.dsl.ide.results;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.UriExtensions;
import org.eclipse.xtext.workspace.ProjectConfigAdapter;
import org.sewall.analysis.StudyLocation;

/** The addresses of files in the one form that makes them equal to those of a client's documents. */
public final class Addresses {
    private static final UriExtensions FORM = new UriExtensions();

    private Addresses() {}

    /** Return the file at an address; nothing if none can be there. */
    public static Optional<Path> file(URI address) {
        try {
            return address.isFile()
                    ? Optional.ofNullable(address.toFileString()).map(Path::of)
                    : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** Return where a text of the server lies: in the folder that the client has opened; nothing if it is no file yet. */
    public static Optional<StudyLocation> location(XtextResource text) {
        return file(text.getURI()).map(file -> {
            var project = ProjectConfigAdapter.findInEmfObject(text.getResourceSet());
            var root = project == null || project.getProjectConfig().getPath() == null
                    ? file.getParent()
                    : Path.of(project.getProjectConfig().getPath().toFileString());
            return StudyLocation.of(file.startsWith(root) ? root : file.getParent(), file);
        });
    }

    /** Return the address of a file. */
    public static URI of(Path file) {
        return FORM.toUri(file.toUri().toString());
    }
}
