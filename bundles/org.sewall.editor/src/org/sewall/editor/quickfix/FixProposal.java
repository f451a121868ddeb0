package org.sewall.editor.quickfix;

import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.sewall.editor.outline.Icons;

/** A fix or an assist in the list that Ctrl+1 opens. */
final class FixProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3 {
    private final ServerAction action;
    private final ActionRunner runner;

    FixProposal(ServerAction action, ActionRunner runner) {
        this.action = action;
        this.runner = runner;
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        runner.run(action);
    }

    @Override
    public void apply(IDocument document) {
        runner.run(action);
    }

    @Override
    public Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public String getAdditionalProposalInfo() {
        return ChangePreview.of(action, runner.session(), runner.viewer().getDocument());
    }

    /** The preview is text as it is: no markup is read from it. */
    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return parent -> new DefaultInformationControl(parent, "", null);
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
        return null;
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int completionOffset) {
        return completionOffset;
    }

    @Override
    public String getDisplayString() {
        return action.title();
    }

    @Override
    public Image getImage() {
        return (action.isFix() ? Icons.FIX : Icons.ASSIST).image();
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        return false;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing to show in the text
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // nothing to remove from the text
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
