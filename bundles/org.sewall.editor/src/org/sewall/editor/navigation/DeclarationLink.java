package org.sewall.editor.navigation;

import java.net.URI;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sewall.editor.lifecycle.DocumentPositions;

/**
 * A link to the place where a name is declared.
 *
 * @param region name that is the link
 * @param target place of the declaration
 */
record DeclarationLink(IRegion region, Location target) implements IHyperlink {
    @Override
    public IRegion getHyperlinkRegion() {
        return region;
    }

    @Override
    public String getHyperlinkText() {
        return "Open Declaration";
    }

    @Override
    public String getTypeLabel() {
        return null;
    }

    @Override
    public void open() {
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            String editorId = "org.eclipse.ui.genericeditor.GenericEditor";
            var part = IDE.openEditor(page, URI.create(target.getUri()), editorId, true);
            if (part instanceof ITextEditor editor) {
                var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
                DocumentPositions.region(document, target.getRange())
                        .ifPresent(place -> editor.selectAndReveal(place.getOffset(), place.getLength()));
            }
        } catch (PartInitException problem) {
            ILog.of(DeclarationLink.class).log(problem.getStatus());
        }
    }
}
