package org.sewall.core;

import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.ResultDocument;

/** The door from the workspace to the analysis: the only class of this bundle that knows how a study is read. */
final class StudyAnalyst {
    private static final StudyAnalyst INSTANCE = new StudyAnalyst();

    static StudyAnalyst instance() {
        return INSTANCE;
    }

    StudyText read(IFile study) {
        return new StudyText(List.of());
    }

    boolean dependsOn(IFile study, Set<IFile> files) {
        return true;
    }

    ResultDocument analyse(IFile study, ProgressListener progress, CancelSignal cancel) {
        throw new UnsupportedOperationException();
    }
}
