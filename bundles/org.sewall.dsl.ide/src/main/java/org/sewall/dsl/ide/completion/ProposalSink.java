package org.sewall.dsl.ide.completion;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IPrefixMatcher;
import org.eclipse.xtext.ide.editor.contentassist.IProposalConflictHelper;

/** Takes the proposals that fit what has been typed, each once. */
final class ProposalSink {
    private final ContentAssistContext context;
    private final IIdeContentProposalAcceptor acceptor;
    private final IPrefixMatcher matcher;
    private final IProposalConflictHelper conflicts;
    private final Set<String> seen = new HashSet<>();

    /** What decides whether a proposal fits: what was typed of it, and what stands before it. */
    record Rules(IPrefixMatcher matcher, IProposalConflictHelper conflicts) {
        @Inject
        Rules {}

        ProposalSink sink(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
            return new ProposalSink(context, acceptor, this);
        }
    }

    private ProposalSink(ContentAssistContext context, IIdeContentProposalAcceptor acceptor, Rules rules) {
        this.context = context;
        this.acceptor = acceptor;
        this.matcher = rules.matcher();
        this.conflicts = rules.conflicts();
    }

    ContentAssistContext context() {
        return context;
    }

    boolean matches(String name, String typed) {
        return matcher.isCandidateMatchingPrefix(name, typed);
    }

    /** Return what has been typed of the word. */
    String prefix() {
        return context.getPrefix() == null ? "" : context.getPrefix();
    }

    void accept(Proposal proposal) {
        if (!proposal.name().isEmpty()
                && matcher.isCandidateMatchingPrefix(proposal.name(), prefix())
                && !conflicts.existsConflict(proposal.beginning(), context)
                && seen.add(proposal.name())
                && acceptor.canAcceptMoreProposals()) {
            acceptor.accept(proposal.entry(prefix()), proposal.priority());
        }
    }

    /** Accept the rest of a list in quotes: what is before the last comma stays. */
    void acceptPart(Proposal proposal) {
        int comma = prefix().lastIndexOf(',');
        boolean quoted = comma > 0 && (prefix().charAt(0) == '"' || prefix().charAt(0) == '\'');
        if (!quoted) {
            accept(proposal);
            return;
        }
        String before = prefix().substring(0, comma + 1);
        String typed = prefix().substring(comma + 1).strip();
        if (matches(proposal.name(), typed) && seen.add(proposal.name())) {
            String text = before + ' ' + proposal.name() + prefix().charAt(0);
            var whole = new Proposal(
                    proposal.name(),
                    text,
                    proposal.kind(),
                    proposal.detail(),
                    proposal.documentation(),
                    proposal.priority());
            acceptor.accept(whole.entry(prefix()), proposal.priority());
        }
    }
}
