package org.sewall.core;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.ResultDocument;

/** The door from the workspace to the analysis. */
interface Analyst {

    /** Read and check a study's text, quickly: nothing is fitted. */
    StudyText read(IFile study) throws CoreException;

    /** Return whether a study names one of the files, for example as its data. */
    boolean dependsOn(IFile study, Set<IFile> files) throws CoreException;

    /**
     * Fit a study's models; what is wrong with them is part of the document.
     *
     * @param previous what was found before: models that did not change since are taken over
     */
    ResultDocument analyse(
            IFile study, Optional<ResultDocument> previous, ProgressListener progress, CancelSignal cancel)
            throws CoreException, IOException;
}
