package org.sewall.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;

/** Keep what is known about the studies of the workspace, and tell who listens. */
public final class StudyResults {
    private final Map<IFile, ResultState> states = new ConcurrentHashMap<>();
    private final List<ResultListener> listeners = new CopyOnWriteArrayList<>();

    StudyResults() {}

    /** Return what is known about a file. */
    public ResultState state(IFile file) {
        return states.getOrDefault(file, new ResultState.Absent());
    }

    /** Analyse a file of which nothing is known yet, for example after a restart; a stored result is taken up again. */
    public void request(IFile file) {
        if (state(file) instanceof ResultState.Absent && StudyFiles.isFitted(file)) {
            StudyJob.of(file).schedule();
        }
    }

    /** Tell a listener about every change from now on. */
    public void addListener(ResultListener listener) {
        listeners.add(listener);
    }

    /** Tell a listener no more. */
    public void removeListener(ResultListener listener) {
        listeners.remove(listener);
    }

    void set(IFile file, ResultState state) {
        var before = states.put(file, state);
        if (!state.equals(before)) {
            tell(file, state);
        }
    }

    /** Note that an analysis has begun. */
    void started(IFile file) {
        set(
                file,
                state(file)
                        .lastKnown()
                        .<ResultState>map(ResultState.Refitting::new)
                        .orElseGet(ResultState.Running::new));
    }

    /** Note that the file or its data changed, or that it cannot be analysed as it is. */
    void outdated(IFile file) {
        set(
                file,
                state(file)
                        .lastKnown()
                        .<ResultState>map(ResultState.Outdated::new)
                        .orElseGet(ResultState.Failed::new));
    }

    /** Forget all that lies below a resource. */
    void forget(IResource resource) {
        for (var file : states.keySet()) {
            if (StudyWatch.isBelow(file, resource) && states.remove(file) != null) {
                tell(file, new ResultState.Absent());
            }
        }
    }

    /** Return the studies below a resource whose results hold. */
    List<IFile> currentBelow(IResource resource) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof ResultState.Current)
                .map(Map.Entry::getKey)
                .filter(file -> StudyWatch.isBelow(file, resource))
                .toList();
    }

    private void tell(IFile file, ResultState state) {
        listeners.forEach(listener -> listener.resultChanged(file, state));
    }
}
