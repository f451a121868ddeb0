package org.sewall.core;

import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.Engine;
import org.sewall.result.ResultDocument;
import org.sewall.result.StudyResult;

/** Read and analyse by the language and the analysis bundles. */
final class StudyAnalyst implements Analyst {
    private static final Analyst INSTANCE = new StudyAnalyst();

    static Analyst instance() {
        return INSTANCE;
    }

    @Override
    public StudyText read(IFile study) {
        return new StudyText(List.of());
    }

    @Override
    public boolean dependsOn(IFile study, Set<IFile> files) {
        return true;
    }

    @Override
    public ResultDocument analyse(IFile study, ProgressListener progress, CancelSignal cancel) {
        var nothing = List.<org.sewall.result.ModelResult>of();
        var engine = new Engine("Sewall", "0.1");
        return new StudyResult(engine, study.getName(), "", "amos", "", nothing, List.of(), List.of(), List.of());
    }
}
