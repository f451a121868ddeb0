package org.sewall.dsl.ide.completion;

import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalAcceptor;
import org.eclipse.xtext.xbase.lib.Pair;

/**
 * Takes as many proposals as a large study has names; where there are still more, the client asks again while typing. Of
 * equal priority they come as people count: x2 before x10.
 */
public final class ManyProposals extends IdeContentProposalAcceptor {
    private static final int MOST = 1000;

    private final NameOrder order = new NameOrder();

    @Override
    public boolean canAcceptMoreProposals() {
        return entries.size() < MOST;
    }

    @Override
    public boolean didAcceptAllProposals() {
        return entries.size() < MOST;
    }

    @Override
    public int compare(Pair<Integer, ContentAssistEntry> one, Pair<Integer, ContentAssistEntry> other) {
        boolean samePriority = one.getKey().equals(other.getKey());
        int byName = samePriority ? order.compare(shown(one), shown(other)) : 0;
        return byName != 0 ? byName : super.compare(one, other);
    }

    private static String shown(Pair<Integer, ContentAssistEntry> proposal) {
        String label = proposal.getValue().getLabel();
        return label != null ? label : proposal.getValue().getProposal();
    }
}
