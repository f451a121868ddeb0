package org.sewall.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.sewall.analysis.ResultStore;

/** Tell which files of the workspace are studies. */
public final class StudyFiles {
    /** Folder of a project that holds what the builder found. */
    public static final String RESULTS = ResultStore.FOLDER;

    private static final Set<String> EXTENSIONS = Set.of("sem", "lav");

    private StudyFiles() {}

    /** Return whether a resource is a study or a bare lavaan file. */
    public static boolean isStudy(IResource resource) {
        return resource instanceof IFile
                && resource.getFileExtension() != null
                && EXTENSIONS.contains(resource.getFileExtension())
                && !resource.isDerived(IResource.CHECK_ANCESTORS);
    }

    /** Return whether a study is a bare lavaan file, which shares its names with no other; those of studies are shared. */
    static boolean isBare(IFile study) {
        return "lav".equals(study.getFileExtension());
    }

    /** Return whether saving a file fits it: it is a study, and in a project with the nature. */
    public static boolean isFitted(IFile file) {
        return isStudy(file) && file.exists() && SewallNature.isOn(file.getProject()) && file.getLocation() != null;
    }

    /** Return the studies of a project. */
    public static List<IFile> of(IProject project) throws CoreException {
        var files = new ArrayList<IFile>();
        project.accept(resource -> {
            if (isResultFolder(resource)) {
                return false;
            }
            if (isStudy(resource)) {
                files.add((IFile) resource);
            }
            return resource instanceof IContainer;
        });
        return files;
    }

    static boolean isResultFolder(IResource resource) {
        return resource instanceof IContainer
                && resource.getName().equals(RESULTS)
                && resource.getParent() instanceof IProject;
    }

    /** Return the place of a study's result in its project. */
    static IFile result(IFile study) {
        IPath path = study.getProjectRelativePath();
        return study.getProject()
                .getFile(IPath.fromOSString(RESULTS).append(path).addFileExtension("json"));
    }
}
