package org.sewall.dsl.ide.results;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.model.StudyFile;
import org.sewall.result.ResultDocument;
import org.sewall.result.StudyResult;

/** Results of the server that stands alone: a study is fitted in the background when it is opened or saved. */
@Singleton
public final class BackgroundAnalysis implements CurrentResults {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "Sewall analysis");
        thread.setDaemon(true);
        return thread;
    });
    private final StudyAnalysis analysis = new StudyAnalysis();
    private final Provider<XtextResourceSet> resourceSets;
    private final Map<Path, ResultsKnown> known = new ConcurrentHashMap<>();
    private final Map<Path, Integer> requests = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Inject
    BackgroundAnalysis(Provider<XtextResourceSet> resourceSets) {
        this.resourceSets = resourceSets;
    }

    @Override
    public ResultsKnown of(Path file) {
        return known.getOrDefault(file, new ResultsKnown.Nothing(false));
    }

    @Override
    public void whenChanged(Runnable action) {
        listeners.add(action);
    }

    /** Fit the models of a file as it is on disk; a fit of the same file that is under way is cancelled. */
    public void analyse(Path file, Path root) {
        int request = requests.merge(file, 1, Integer::sum);
        note(file, true);
        worker.execute(() -> run(file, root, () -> requests.get(file) != request));
    }

    private void run(Path file, Path root, CancelSignal cancel) {
        if (cancel.isCancelled()) {
            return;
        }
        var resource = (XtextResource) resourceSets.get().getResource(URI.createFileURI(file.toString()), true);
        if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof StudyFile study) {
            var result =
                    analysis.run(study, StudyLocation.of(root, file), ProgressListener.SILENT, cancel, previous(file));
            if (!cancel.isCancelled()) {
                known.put(file, new ResultsKnown.Findings(result, false));
                listeners.forEach(Runnable::run);
            }
        } else {
            note(file, false);
        }
    }

    private Optional<StudyResult> previous(Path file) {
        return latest(file).filter(StudyResult.class::isInstance).map(StudyResult.class::cast);
    }

    private Optional<ResultDocument> latest(Path file) {
        return of(file) instanceof ResultsKnown.Findings found ? Optional.of(found.latest()) : Optional.empty();
    }

    private void note(Path file, boolean fitting) {
        known.put(
                file,
                latest(file)
                        .<ResultsKnown>map(document -> new ResultsKnown.Findings(document, fitting))
                        .orElseGet(() -> new ResultsKnown.Nothing(fitting)));
        listeners.forEach(Runnable::run);
    }

    /** Stop fitting. */
    public void stop() {
        worker.shutdownNow();
    }
}
