package org.sewall.dsl.ide.completion;

import java.util.Map;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

/**
 * Proposals: keywords of the place, declared names, values of options, and snippets where a declaration can start.
 *
 * <p>The grammar allows keywords as names; as a name only declared names are proposed.
 */
public final class StudyProposals extends IdeContentProposalProvider {
    private static final int SNIPPET_PRIORITY = 600;
    private static final String NAME_RULE_END = "Name";
    private static final Map<String, String> CONVENTIONS = Map.of(
            "amos", "numbers as AMOS prints them",
            "lavaan", "numbers as lavaan prints them",
            "mplus", "numbers as Mplus prints them",
            "lisrel", "numbers as LISREL prints them");

    @Override
    protected void _createProposals(
            Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        boolean declares = GrammarUtil.containingParserRule(keyword) != null && isDeclarationStart(keyword);
        if (declares) {
            StudySnippets.ALL.stream()
                    .filter(snippet -> snippet.keyword().equals(keyword.getValue()))
                    .forEach(snippet -> acceptSnippet(snippet, context, acceptor));
        }
        super._createProposals(keyword, context, acceptor);
    }

    private static boolean isDeclarationStart(Keyword keyword) {
        String rule = GrammarUtil.containingParserRule(keyword).getName();
        return rule.equalsIgnoreCase(keyword.getValue())
                || "DataSource".equals(rule) && "data".equals(keyword.getValue());
    }

    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        boolean asName = GrammarUtil.containingRule(keyword).getName().endsWith(NAME_RULE_END);
        boolean word = Character.isLetter(keyword.getValue().charAt(0));
        boolean operator = keyword.getValue().length() > 1;
        return !asName && (word || operator);
    }

    private void acceptSnippet(
            StudySnippets.Snippet snippet, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (!snippet.keyword().startsWith(context.getPrefix())) {
            return;
        }
        var entry = new ContentAssistEntry();
        entry.setPrefix(context.getPrefix());
        entry.setProposal(snippet.body());
        entry.setLabel(snippet.keyword() + " …");
        entry.setDescription(snippet.description());
        entry.setKind(ContentAssistEntry.KIND_SNIPPET);
        acceptor.accept(entry, SNIPPET_PRIORITY);
    }

    @Override
    protected void _createProposals(
            Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (assignment.getTerminal() instanceof CrossReference) {
            super._createProposals(assignment, context, acceptor);
        } else if ("convention".equals(assignment.getFeature())) {
            CONVENTIONS.forEach((value, description) -> acceptValue(value, description, context, acceptor));
        }
    }

    private void acceptValue(
            String value, String description, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        var entry = getProposalCreator()
                .createProposal(value, context, ContentAssistEntry.KIND_VALUE, it -> it.setDescription(description));
        if (entry != null) {
            acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
        }
    }
}
