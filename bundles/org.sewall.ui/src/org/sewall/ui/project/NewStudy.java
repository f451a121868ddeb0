package org.sewall.ui.project;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** The text that a new study begins with. */
final class NewStudy {
    private static final String TEXT =
            """
            // A study in words that a computer can check. Save to fit it; the results are shown here and in the view below.

            study %s "What the study is about" {
              convention lavaan
            }
            """;

    private NewStudy() {}

    /** Return the text of a new study. */
    static String text(String fileName) {
        var dot = fileName.lastIndexOf('.');
        var name = (dot > 0 ? fileName.substring(0, dot) : fileName).replaceAll("[^\\p{L}\\p{N}_]", "_");
        var start = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "Study" : "";
        return TEXT.formatted(start + name);
    }

    /** Put a new study into a project. */
    static Optional<IFile> in(IProject project, IProgressMonitor monitor) throws CoreException {
        var file = project.getFile(project.getName() + ".sem");
        file.create(text(file.getName()).getBytes(StandardCharsets.UTF_8), true, false, monitor);
        return Optional.of(file);
    }
}
