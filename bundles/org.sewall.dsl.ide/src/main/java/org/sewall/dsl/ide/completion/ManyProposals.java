package org.sewall.dsl.ide.completion;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;

/** Takes as many proposals as a large study has names; where there are still more, the client asks again while typing. */
public final class ManyProposals extends IdeContentProposalAcceptor {
    private static final int MOST = 1000;

    @Override
    public boolean canAcceptMoreProposals() {
        return entries.size() < MOST;
    }

    @Override
    public boolean didAcceptAllProposals() {
        return entries.size() < MOST;
    }
}
