package org.sewall.dsl.ide.references;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sewall.dsl.tokens.ReservedWords;

/** How a name is written by a rule of the grammar: as it is, or in quotes. */
public final class NameRules {
    private static final String PLAIN = "Name";

    private final IValueConverterService converters;

    @Inject
    NameRules(IValueConverterService converters) {
        this.converters = converters;
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
        return converters.toString(name, rule);
    }

    /** Tell whether a name is a word of the language that cannot be a name without quotes everywhere. */
    public boolean isReserved(String name) {
        return ReservedWords.contains(name);
    }
}
