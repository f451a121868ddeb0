package org.sewall.core;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.sewall.analysis.check.Doubles;
import org.sewall.result.ModelResult;
import org.sewall.result.Problem;
import org.sewall.result.ResultDocument;

/**
 * Analyse one study in the background.
 *
 * <p>There is one job for each study, and a job never runs twice at once: a request during a run cancels the run and starts
 * another after it, however many requests there were. It holds no lock of the workspace while it fits, so nobody waits for it.
 */
final class StudyJob extends Job {
    private static final Map<IFile, StudyJob> JOBS = new ConcurrentHashMap<>();

    private final IFile study;
    private volatile boolean again;
    private volatile boolean waiting;
    private volatile boolean restarting;

    private StudyJob(IFile aStudy) {
        super(CoreMessage.FITTING.with(aStudy.getName()));
        study = aStudy;
        setPriority(BUILD);
        addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (event.getResult().matches(IStatus.CANCEL) && waiting && !restarting) {
                    // stopped before it began, so that nothing else says that the fit is not coming
                    waiting = false;
                    SewallCore.results().outdated(study);
                }
            }
        });
    }

    static StudyJob of(IFile study) {
        return JOBS.computeIfAbsent(study, StudyJob::new);
    }

    /** Cancel the jobs of the studies below a resource. */
    static void cancelBelow(IResource resource) {
        for (var job : JOBS.values()) {
            if (resource.getFullPath().isPrefixOf(job.study.getFullPath())) {
                job.cancel();
                JOBS.remove(job.study, job);
            }
        }
    }

    /** Analyse the study as it is now, whether or not an analysis is under way. */
    void restart() {
        SewallCore.results().started(study);
        again = true;
        restarting = true;
        cancel();
        waiting = true;
        restarting = false;
        schedule();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == SewallCore.FITS
                || study.equals(family)
                || study.getProject().equals(family);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        var results = SewallCore.results();
        again = false;
        waiting = false;
        try {
            if (!StudyFiles.isFitted(study)) {
                results.forget(study);
                return Status.OK_STATUS;
            }
            results.started(study);
            return analyse(monitor);
        } catch (CoreException | IOException | RuntimeException unexpected) {
            results.outdated(study);
            if (study.exists()) {
                ILog.of(StudyJob.class).error(CoreMessage.UNEXPECTED.with(study.getName()), unexpected);
            }
            return Status.OK_STATUS;
        }
    }

    private IStatus analyse(IProgressMonitor monitor) throws CoreException, IOException {
        var stamp = study.getModificationStamp();
        var text = StudyAnalyst.instance().read(study);
        var document = StudyAnalyst.instance().analyse(study, known(), new JobProgress(monitor), monitor::isCanceled);
        if (monitor.isCanceled() || stamp != study.getModificationStamp()) {
            if (!again) {
                SewallCore.results().outdated(study);
            }
            return Status.CANCEL_STATUS;
        }
        if (text.isSound() || document.models().stream().anyMatch(ModelResult::isFitted)) {
            publish(document, text);
        } else {
            StudyMarkers.publish(
                    study, StudyMarkers.Origin.ANALYSIS, Doubles.without(document.problems(), text.checked()));
            SewallCore.results().outdated(study);
        }
        return Status.OK_STATUS;
    }

    private Optional<ResultDocument> known() {
        return SewallCore.results().state(study).lastKnown().or(() -> ResultFolder.read(study));
    }

    private void publish(ResultDocument document, StudyText text) throws CoreException {
        var problems = new ArrayList<>(Doubles.without(document.problems(), text.checked()));
        try {
            ResultFolder.write(study, document);
        } catch (IOException refused) {
            problems.add(Problem.warning(
                    CoreMessage.NOT_STORED.id(),
                    CoreMessage.NOT_STORED.with(study.getName(), refused.getLocalizedMessage())));
        }
        StudyMarkers.publish(study, StudyMarkers.Origin.ANALYSIS, problems);
        SewallCore.results().set(study, new ResultState.Current(document));
    }
}
