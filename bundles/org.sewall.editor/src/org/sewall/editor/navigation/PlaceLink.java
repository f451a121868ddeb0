package org.sewall.editor.navigation;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.edit.FileChanges;
import org.sewall.editor.lifecycle.DocumentPositions;

/**
 * A link to a place in this or another file.
 *
 * @param region text that is the link
 * @param target the place
 * @param text what the user reads where there are several links
 */
record PlaceLink(IRegion region, Location target, String text) implements IHyperlink {
    private static final String EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

    @Override
    public IRegion getHyperlinkRegion() {
        return region;
    }

    @Override
    public String getHyperlinkText() {
        return text;
    }

    @Override
    public String getTypeLabel() {
        return null;
    }

    @Override
    public void open() {
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        var uri = URI.create(target.getUri());
        try {
            var file = FileChanges.file(Path.of(uri));
            var part = file.isPresent()
                    ? IDE.openEditor(page, file.get(), EDITOR)
                    : IDE.openEditor(page, uri, EDITOR, true);
            if (part instanceof ITextEditor editor) {
                var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
                DocumentPositions.region(document, target.getRange())
                        .ifPresent(place -> editor.selectAndReveal(place.getOffset(), place.getLength()));
            }
        } catch (PartInitException problem) {
            ILog.of(PlaceLink.class).log(problem.getStatus());
        }
    }
}
