package org.sewall.ui.project;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.sewall.ui.SewallUi;

/**
 * A complete study that comes with the product.
 *
 * @param folder its folder in this bundle, and the name proposed for its project
 * @param title what it is
 */
public record ExampleProject(String folder, String title) {
    private static final String EXAMPLES = "examples/";

    /** A published two-step model. */
    public static final ExampleProject KHAVUL_2010 =
            new ExampleProject("khavul2010", "Khavul et al. (2010): customer support of international new ventures");

    /** Return all examples. */
    public static List<ExampleProject> all() {
        return List.of(KHAVUL_2010);
    }

    /**
     * Copy the example's files into a project.
     *
     * @return the study to open first, if the example has one
     */
    public Optional<IFile> copyTo(IProject project, IProgressMonitor monitor) throws CoreException {
        var sources = files();
        var progress = SubMonitor.convert(monitor, sources.size());
        for (var source : sources) {
            var target = project.getFile(path(source));
            makeFolders(target.getParent());
            copy(source, target, progress.split(1));
        }
        return sources.stream()
                .map(source -> project.getFile(path(source)))
                .filter(file -> "sem".equals(file.getFileExtension()))
                .findFirst();
    }

    private List<URL> files() {
        var found = Platform.getBundle(SewallUi.ID).findEntries(EXAMPLES + folder, "*", true);
        var files = new ArrayList<URL>();
        for (var url : found == null ? List.<URL>of() : Collections.list(found)) {
            if (!url.getPath().endsWith("/") && !path(url).segment(0).startsWith(".")) {
                files.add(url);
            }
        }
        return files;
    }

    private IPath path(URL source) {
        var within = EXAMPLES + folder + "/";
        var path = source.getPath();
        return IPath.fromPortableString(path.substring(path.indexOf(within) + within.length()));
    }

    private static void copy(URL source, IFile target, IProgressMonitor monitor) throws CoreException {
        try (var content = source.openStream()) {
            target.create(content, true, monitor);
        } catch (IOException unreadable) {
            throw new CoreException(Status.error(unreadable.getLocalizedMessage(), unreadable));
        }
    }

    private static void makeFolders(IContainer container) throws CoreException {
        if (container instanceof IFolder missing && !missing.exists()) {
            makeFolders(missing.getParent());
            missing.create(true, true, null);
        }
    }
}
