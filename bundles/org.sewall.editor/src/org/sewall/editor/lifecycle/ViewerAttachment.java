package org.sewall.editor.lifecycle;

import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;

/**
 * Something shown in an editor that follows the server's answers.
 *
 * <p>The Generic Editor takes it for a reconciler, which gives it the viewer's life. It needs no reconciler thread: the
 * server's answers set it in motion.
 */
public abstract class ViewerAttachment implements IReconciler, ITextInputListener {
    private ITextViewer viewer;
    private DocumentSession session;

    @Override
    public final void install(ITextViewer textViewer) {
        viewer = textViewer;
        viewer.addTextInputListener(this);
        connect(viewer.getDocument());
    }

    @Override
    public final void uninstall() {
        disconnect();
        if (viewer != null) {
            viewer.removeTextInputListener(this);
        }
    }

    @Override
    public final void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
        disconnect();
    }

    @Override
    public final void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
        connect(newInput);
    }

    private void connect(IDocument document) {
        DocumentSessions.of(document).ifPresent(found -> {
            session = found;
            attach(viewer, found);
        });
    }

    private void disconnect() {
        if (session != null) {
            detach(viewer, session);
            session = null;
        }
    }

    /** Return the session of the document that the viewer shows. */
    protected final Optional<DocumentSession> session() {
        return Optional.ofNullable(session);
    }

    /** Start to show what the session says. */
    protected abstract void attach(ITextViewer textViewer, DocumentSession documentSession);

    /** Stop, and remove what was shown. */
    protected abstract void detach(ITextViewer textViewer, DocumentSession documentSession);

    @Override
    public final IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }
}
