package org.sewall.ui.project;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** What a new project begins with. */
@FunctionalInterface
interface ProjectContent {

    /** Put the content into a new project; return the study to open first. */
    Optional<IFile> fill(IProject project, IProgressMonitor monitor) throws CoreException;
}
