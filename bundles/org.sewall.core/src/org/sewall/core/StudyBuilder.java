package org.sewall.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** On save, check what changed and have it fitted in the background. */
public final class StudyBuilder extends IncrementalProjectBuilder {
    private static final IProject[] NO_PROJECTS = {};

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        var delta = kind == FULL_BUILD ? null : getDelta(getProject());
        var studies = delta == null ? Set.copyOf(StudyFiles.of(getProject())) : changed(delta);
        var progress = SubMonitor.convert(monitor, studies.size());
        for (var study : studies) {
            if (progress.isCanceled() || isInterrupted()) {
                throw new OperationCanceledException();
            }
            check(study);
            progress.worked(1);
        }
        return NO_PROJECTS;
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        StudyJob.cancelBelow(getProject());
        StudyMarkers.clear(getProject());
        ResultFolder.delete(getProject(), monitor);
        SewallCore.results().forget(getProject());
    }

    @Override
    public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
        return getProject();
    }

    private static void check(IFile study) throws CoreException {
        var text = StudyAnalyst.instance().read(study);
        StudyMarkers.publish(study, StudyMarkers.Origin.TEXT, text.all());
        if (SewallPreferences.fitsOnSave()) {
            StudyJob.of(study).restart();
        }
    }

    /**
     * Return the studies that changed, and those whose data did. Names, hypotheses and paths are looked for in all studies
     * of a project, so when one of them changes, what was said of the others may hold no more; fits that it does not concern
     * are taken over from the last result.
     */
    private Set<IFile> changed(IResourceDelta delta) throws CoreException {
        var studies = new LinkedHashSet<IFile>();
        var others = new LinkedHashSet<IFile>();
        delta.accept(each -> {
            var resource = each.getResource();
            if (StudyFiles.isResultFolder(resource)) {
                return false;
            }
            if (resource instanceof IFile file && matters(each)) {
                (StudyFiles.isStudy(file) ? studies : others).add(file);
            }
            return true;
        });
        boolean namesChanged = studies.stream().anyMatch(study -> !StudyFiles.isBare(study));
        var present = namesChanged || !others.isEmpty() ? StudyFiles.of(getProject()) : List.<IFile>of();
        for (var study : present) {
            if (namesChanged && !StudyFiles.isBare(study)
                    || !others.isEmpty()
                            && !studies.contains(study)
                            && StudyAnalyst.instance().dependsOn(study, others)) {
                studies.add(study);
            }
        }
        for (var study : Set.copyOf(studies)) {
            if (!study.exists()) {
                studies.remove(study);
                StudyJob.cancelBelow(study);
                ResultFolder.delete(study);
                SewallCore.results().forget(study);
            }
        }
        return studies;
    }

    private static boolean matters(IResourceDelta delta) {
        var change = IResourceDelta.CONTENT | IResourceDelta.ENCODING | IResourceDelta.REPLACED;
        return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & change) != 0;
    }
}
