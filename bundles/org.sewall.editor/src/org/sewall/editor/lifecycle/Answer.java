package org.sewall.editor.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.ui.PlatformUI;

/**
 * The server's latest answer to one standing question about a document, and who wants to hear of it.
 *
 * <p>Listeners are called on the user interface thread. An answer about a text that is no longer the document's is
 * dropped: the answer about the newer text is on its way.
 *
 * @param <T> kind of the answer
 */
public final class Answer<T> {
    private final DocumentSession session;
    private final List<Consumer<T>> listeners = new ArrayList<>();
    private T latest;

    Answer(DocumentSession session) {
        this.session = session;
    }

    /** Return the latest answer, empty before the first one. */
    public Optional<T> latest() {
        return Optional.ofNullable(latest);
    }

    /** Call the listener with the latest answer, if there is one, and with each new one. User interface thread only. */
    public void listen(Consumer<T> listener) {
        listeners.add(listener);
        latest().ifPresent(listener);
    }

    /** Stop calling the listener. User interface thread only. */
    public void forget(Consumer<T> listener) {
        listeners.remove(listener);
    }

    /** Take an answer about the given version of the text; may be called from any thread. */
    void publish(int version, T answer) {
        if (answer == null || version != session.version() || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        var display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (version == session.version() && !session.isClosed()) {
                    latest = answer;
                    List.copyOf(listeners).forEach(listener -> listener.accept(answer));
                }
            });
        }
    }
}
