package org.sewall.editor.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.ui.PlatformUI;

/**
 * The server's latest answer to one standing question about a document, and who wants to hear of it.
 *
 * <p>Listeners are called on the user interface thread. An answer about a text that is no longer the document's is
 * dropped: the answer about the newer text is on its way. So is one that a later question has overtaken.
 *
 * @param <T> kind of the answer
 */
public final class Answer<T> {
    private final DocumentSession session;
    private final List<Consumer<T>> listeners = new ArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private int answered;
    private volatile T latest;

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

    /** Number a question, so that answers count in the order in which they were asked for. */
    int nextQuestion() {
        return questions.incrementAndGet();
    }

    /** Take the answer to a numbered question about the given version of the text; may be called from any thread. */
    void publish(int version, int question, T answer) {
        if (answer == null || version != session.version() || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        var display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (version == session.version() && question > answered && !session.isClosed()) {
                    answered = question;
                    latest = answer;
                    List.copyOf(listeners).forEach(listener -> listener.accept(answer));
                }
            });
        }
    }
}
