package org.sewall.editor.quickfix;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.lifecycle.DocumentSessions;
import org.sewall.editor.outline.Icons;

/** One fix of a marked problem; it opens the file, so that the user sees what is done and can undo it. */
final class FixResolution implements IMarkerResolution2 {
    private final ServerAction action;
    private final String text;

    /**
     * Create a fix.
     *
     * @param action what the server offers
     * @param text text of the file for which it does so
     */
    FixResolution(ServerAction action, String text) {
        this.action = action;
        this.text = text;
    }

    @Override
    public void run(IMarker marker) {
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            var part = IDE.openEditor(page, (IFile) marker.getResource());
            if (part instanceof ITextEditor editor && editor.isEditable()) {
                var viewer = editor.getAdapter(ITextViewer.class);
                if (viewer.getDocument().get().equals(text)) {
                    DocumentSessions.of(viewer.getDocument())
                            .ifPresent(session -> new ActionRunner(session, viewer).run(action));
                }
            }
        } catch (PartInitException refused) {
            ILog.of(FixResolution.class).log(refused.getStatus());
        }
    }

    @Override
    public String getLabel() {
        return action.title();
    }

    @Override
    public String getDescription() {
        return null;
    }

    @Override
    public Image getImage() {
        return Icons.FIX.image();
    }
}
