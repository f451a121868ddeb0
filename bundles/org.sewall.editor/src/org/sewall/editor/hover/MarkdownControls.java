package org.sewall.editor.hover;

import org.eclipse.jface.text.AbstractReusableInformationControlCreator;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.swt.widgets.Shell;

/** Makes the small windows that show the server's Markdown, all in one manner. */
public final class MarkdownControls extends AbstractReusableInformationControlCreator {
    private final String status;

    /**
     * Create a maker of windows.
     *
     * @param status what stands below the text, or nothing
     */
    public MarkdownControls(String status) {
        this.status = status;
    }

    @Override
    protected IInformationControl doCreateInformationControl(Shell parent) {
        return status.isEmpty()
                ? new DefaultInformationControl(parent, new MarkdownPresenter())
                : new DefaultInformationControl(parent, status, new MarkdownPresenter());
    }
}
