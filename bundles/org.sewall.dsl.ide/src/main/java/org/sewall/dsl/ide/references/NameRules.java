package org.sewall.dsl.ide.references;

import com.google.inject.Inject;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.conversion.IValueConverterService;

/** How a name is written by a rule of the grammar: as it is, or in quotes. */
public final class NameRules {
    private static final String PLAIN = "Name";

    private final IValueConverterService converters;
    private final Set<String> keywords;
    private final IGrammarAccess grammar;

    @Inject
    NameRules(IValueConverterService converters, IGrammarAccess grammar) {
        this.converters = converters;
        this.grammar = grammar;
        this.keywords = GrammarUtil.getAllKeywords(grammar.getGrammar());
    }

    /** Return the rule by which the name at an element of the grammar is written. */
    public static String ruleOf(EObject element) {
        if (element instanceof RuleCall call) {
            return call.getRule().getName();
        }
        AbstractElement terminal = element instanceof CrossReference reference
                ? reference.getTerminal()
                : element instanceof Assignment assignment ? assignment.getTerminal() : null;
        return terminal == null ? PLAIN : ruleOf(terminal);
    }

    /** Write a name by a rule. */
    public String written(String name, String rule) {
        if (rule.equals(Occurrence.INSIDE_TEXT)) {
            return name;
        }
        if (isReserved(name, rule)) {
            return '`' + name + '`';
        }
        return converters.toString(name, rule);
    }

    /** Tell whether a name is a word of the language that the rule does not take as a name. */
    public boolean isReserved(String name, String rule) {
        return keywords.contains(name) && !words(rule).contains(name);
    }

    private Set<String> words(String rule) {
        var found = GrammarUtil.findRuleForName(grammar.getGrammar(), rule);
        return found == null ? Set.of() : KeywordNames.of(found);
    }
}
