package org.sewall.editor.results;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.sewall.core.ResultListener;
import org.sewall.core.ResultState;
import org.sewall.core.SewallCore;
import org.sewall.dsl.ide.results.CurrentResults;
import org.sewall.dsl.ide.results.ResultsKnown;

/** The results that the builder found, for the language server: nothing is fitted twice. */
public final class BuiltResults implements CurrentResults, ResultListener {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Listen to the builder. */
    public BuiltResults() {
        SewallCore.results().addListener(this);
    }

    @Override
    public ResultsKnown of(Path file) {
        for (IFile found : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
            var state = SewallCore.results().state(found);
            if (state instanceof ResultState.Absent) {
                SewallCore.results().request(found);
            } else {
                return known(state);
            }
        }
        return new ResultsKnown.Nothing(false);
    }

    private static ResultsKnown known(ResultState state) {
        return state.lastKnown()
                .<ResultsKnown>map(document -> new ResultsKnown.Findings(document, state.isRunning()))
                .orElseGet(() -> new ResultsKnown.Nothing(state.isRunning()));
    }

    @Override
    public void whenChanged(Runnable action) {
        listeners.add(action);
    }

    @Override
    public void resultChanged(IFile file, ResultState state) {
        listeners.forEach(Runnable::run);
    }

    /** Listen no more. */
    public void stop() {
        SewallCore.results().removeListener(this);
    }
}
