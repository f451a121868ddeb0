package org.sewall.dsl.ide.results;

import java.nio.file.Path;
import org.sewall.kernel.ProgressListener;

/** Hears of the analyses in the background, on their thread. */
public interface AnalysisObserver {
    /** Observer that ignores everything. */
    AnalysisObserver NONE = (file, cancel) -> new Run() {
        @Override
        public void iterated(String phase, int iteration, double decrement) {
            // ignored
        }

        @Override
        public void ended() {
            // ignored
        }
    };

    /**
     * Hear that the analysis of a file starts.
     *
     * @param file the file
     * @param cancel stops the analysis
     * @return hears what follows
     */
    Run started(Path file, Runnable cancel);

    /** One analysis. */
    interface Run extends ProgressListener {
        /** Hear that the analysis is over, however it ended. */
        void ended();
    }
}
