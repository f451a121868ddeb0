package org.sewall.dsl.ide.results;

import java.nio.file.Path;
import org.sewall.kernel.CancelSignal;

/** One wish to have a file analysed. */
final class Ticket implements CancelSignal {
    private enum State {
        WANTED,
        STOPPED,
        SUPERSEDED
    }

    private final Path file;
    private final Path root;
    private volatile State state = State.WANTED;

    Ticket(Path file, Path root) {
        this.file = file;
        this.root = root;
    }

    Path file() {
        return file;
    }

    Path root() {
        return root;
    }

    /** Stop the analysis because a user says so: what was found until then is shown. */
    void stop() {
        if (state == State.WANTED) {
            state = State.STOPPED;
        }
    }

    /** Stop the analysis because a newer one will follow, or nobody wants any. */
    void supersede() {
        state = State.SUPERSEDED;
    }

    boolean isSuperseded() {
        return state == State.SUPERSEDED;
    }

    @Override
    public boolean isCancelled() {
        return state != State.WANTED;
    }
}
