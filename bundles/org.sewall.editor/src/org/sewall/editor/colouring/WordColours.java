package org.sewall.editor.colouring;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/** Lexical colours, at once as the user types; the server's semantic colours come on top. */
public final class WordColours extends PresentationReconciler implements IPropertyChangeListener {
    private final WordScanner scanner = new WordScanner();
    private ITextViewer viewer;

    /** Create the colours of one editor. */
    public WordColours() {
        var repairer = new DefaultDamagerRepairer(scanner);
        setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        super.install(textViewer);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(this);
    }

    @Override
    public void uninstall() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(this);
        super.uninstall();
    }

    @Override
    public void propertyChange(PropertyChangeEvent change) {
        boolean ours = change.getProperty().startsWith(Colours.PREFIX)
                || IThemeManager.CHANGE_CURRENT_THEME.equals(change.getProperty());
        if (ours && viewer instanceof ITextViewerExtension2 whole && viewer.getDocument() != null) {
            scanner.refresh();
            whole.invalidateTextPresentation(0, viewer.getDocument().getLength());
        }
    }
}
