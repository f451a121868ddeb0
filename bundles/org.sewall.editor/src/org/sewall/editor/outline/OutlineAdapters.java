package org.sewall.editor.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.sewall.editor.lifecycle.DocumentSessions;

/** Gives the Generic Editor an outline page where it shows a Sewall file. */
public final class OutlineAdapters implements IAdapterFactory {
    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        if (type != IContentOutlinePage.class || !(adaptable instanceof ITextEditor editor)) {
            return null;
        }
        var viewer = editor.getAdapter(ITextViewer.class);
        if (viewer == null) {
            return null;
        }
        return DocumentSessions.of(viewer.getDocument())
                .map(session -> type.cast(new OutlinePage(editor, viewer, session)))
                .orElse(null);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IContentOutlinePage.class};
    }
}
