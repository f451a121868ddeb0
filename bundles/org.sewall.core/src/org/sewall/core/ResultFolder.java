package org.sewall.core;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.sewall.analysis.ResultStore;
import org.sewall.result.ResultDocument;
import org.sewall.result.ResultReading;

/** The derived folder {@code .sewall} of a project, which holds one result document for each of its studies. */
final class ResultFolder {
    private ResultFolder() {}

    /** Return the stored document of a study; a missing or damaged one is none. */
    static Optional<ResultDocument> read(IFile study) {
        return store(study).read(path(study)) instanceof ResultReading.Found found
                ? Optional.of(found.document())
                : Optional.empty();
    }

    /** Store a document whole or not at all, and show the workspace that it is there. */
    static void write(IFile study, ResultDocument document) throws IOException, CoreException {
        store(study).write(path(study), document);
        var folder = study.getProject().getFolder(StudyFiles.RESULTS);
        study.getWorkspace().run(monitor -> reveal(folder), study.getProject(), IWorkspace.AVOID_UPDATE, null);
    }

    static void delete(IFile study) throws CoreException {
        var result = StudyFiles.result(study);
        if (result.exists()) {
            result.delete(true, new NullProgressMonitor());
        }
    }

    static void delete(IProject project, IProgressMonitor monitor) throws CoreException {
        var folder = project.getFolder(StudyFiles.RESULTS);
        folder.refreshLocal(IResource.DEPTH_INFINITE, null);
        if (folder.exists()) {
            folder.delete(true, monitor);
        }
    }

    private static void reveal(IFolder folder) throws CoreException {
        folder.refreshLocal(IResource.DEPTH_INFINITE, null);
        if (folder.exists() && !folder.isDerived()) {
            folder.setDerived(true, null);
        }
    }

    private static ResultStore store(IFile study) {
        return ResultStore.in(study.getProject().getLocation().toPath());
    }

    private static String path(IFile study) {
        return study.getProjectRelativePath().toPortableString();
    }
}
