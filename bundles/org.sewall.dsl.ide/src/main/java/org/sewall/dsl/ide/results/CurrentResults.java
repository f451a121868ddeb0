package org.sewall.dsl.ide.results;

import java.nio.file.Path;

/**
 * Where lenses and hovers get results from: the results store of the workbench, or an analysis in the background of the
 * server. Asking never waits for a fit.
 */
public interface CurrentResults {
    /** Return what is known about a file. */
    ResultsKnown of(Path file);

    /** Call the action whenever something about any file has changed. */
    void whenChanged(Runnable action);
}
