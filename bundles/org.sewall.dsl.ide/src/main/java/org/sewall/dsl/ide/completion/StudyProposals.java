package org.sewall.dsl.ide.completion;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.sewall.dsl.ide.hover.Documentation;
import org.sewall.dsl.ide.signature.CallableWord;
import org.sewall.dsl.services.SemGrammarAccess;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.StudyFile;

/**
 * Proposals: keywords of the place, names, values, and snippets where a declaration can start.
 *
 * <p>The grammar allows keywords as names; as a name only what has that name is proposed.
 */
public final class StudyProposals extends IdeContentProposalProvider {
    private static final String BARE_MODEL = "lav";
    private static final String NAME_RULE_END = "Name";
    private static final String FREE = "NA";

    /** Features that can begin a formula or an expression, which a list of constructs does not ask for. */
    private static final Set<String> STATEMENT_STARTS =
            Set.of("left", "parameter", "function", "value", "name", "label");

    private final ValueProposals values;
    private final ProposalSink.Rules rules;

    private final SemGrammarAccess grammar;

    @Inject
    StudyProposals(ValueProposals values, ProposalSink.Rules rules, SemGrammarAccess grammar) {
        this.grammar = grammar;
        this.values = values;
        this.rules = rules;
    }

    /** A list of constructs goes on after a construct, which the parser could take for the beginning of a formula. */
    @Override
    public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
        super.createProposals(contexts, acceptor);
        Assignment constructs = grammar.getMeasurementBlockAccess().getConstructsAssignment_3_1_3();
        contexts.stream()
                .filter(context -> context.getCurrentModel() instanceof MeasurementBlock)
                .filter(context -> !context.getFirstSetGrammarElements().contains(constructs))
                .limit(1)
                .forEach(context -> createProposals(constructs, context, acceptor));
    }

    @Override
    protected void createProposals(
            AbstractElement element, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (isAskedFor(element, context.getCurrentModel(), context)) {
            super.createProposals(element, context, acceptor);
        }
    }

    /** Tell whether an element of the grammar is what an author wants at a place, of all that could stand there. */
    private static boolean isAskedFor(AbstractElement element, EObject around, ContentAssistContext context) {
        boolean bare = BARE_MODEL.equals(context.getResource().getURI().fileExtension());
        if (element instanceof Keyword keyword && bare && isDeclarationStart(keyword)) {
            return false;
        }
        if (!bare && (around instanceof StudyFile || around == null)) {
            return element instanceof Keyword;
        }
        if (around instanceof MeasurementBlock && element instanceof Assignment assignment) {
            return !STATEMENT_STARTS.contains(assignment.getFeature());
        }
        return true;
    }

    @Override
    protected void _createProposals(
            Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        var sink = rules.sink(context, acceptor);
        String word = keyword.getValue();
        if (isDeclarationStart(keyword)) {
            StudySnippets.ALL.stream()
                    .filter(snippet -> snippet.keyword().equals(word))
                    .forEach(snippet -> sink.accept(snippet.proposal()));
        }
        if (isPremultiplier(keyword)) {
            CallableWord.named(word).ifPresent(found -> sink.accept(premultiplier(found)));
        } else if (word.equals(FREE)) {
            sink.accept(new Proposal(
                    word,
                    word + '*',
                    ContentAssistEntry.KIND_KEYWORD,
                    "",
                    Documentation.ofWord(word),
                    Proposal.CALLABLE));
        } else {
            super._createProposals(keyword, context, acceptor);
        }
    }

    private static Proposal premultiplier(CallableWord word) {
        return new Proposal(
                word.name() + "()*",
                word.name() + "(${1})*$0",
                ContentAssistEntry.KIND_SNIPPET,
                word.signature(),
                word.meaning(),
                Proposal.CALLABLE);
    }

    private static boolean isPremultiplier(Keyword keyword) {
        String rule = GrammarUtil.containingRule(keyword).getName();
        boolean modifies = rule.endsWith("Modifier")
                || rule.startsWith("NamedLabel")
                || rule.equals("BoundSide")
                || rule.equals("ValuesByGroup");
        return modifies
                && CallableWord.PREMULTIPLIERS.stream()
                        .anyMatch(word -> word.name().equals(keyword.getValue()));
    }

    private static boolean isDeclarationStart(Keyword keyword) {
        ParserRule rule = GrammarUtil.containingParserRule(keyword);
        return rule != null
                && Character.isLetter(keyword.getValue().charAt(0))
                && StudySnippets.isDeclaration(keyword.getValue())
                && EcoreUtil2.getAllContentsOfType(rule, Keyword.class).get(0) == keyword;
    }

    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        var rule = GrammarUtil.containingRule(keyword);
        boolean asName = rule.getName().endsWith(NAME_RULE_END);
        boolean word = Character.isLetter(keyword.getValue().charAt(0));
        boolean operator = keyword.getValue().length() > 1 || rule instanceof EnumRule;
        return !asName && (word || operator);
    }

    @Override
    protected void _createProposals(
            Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (assignment.getTerminal() instanceof CrossReference) {
            super._createProposals(assignment, context, acceptor);
        }
        values.propose(assignment, rules.sink(context, acceptor));
    }
}
