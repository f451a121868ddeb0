package org.sewall.dsl.ide.references;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

/** Which keywords a rule of names takes as names. */
final class KeywordNames {
    private KeywordNames() {}

    static Set<String> of(AbstractRule rule) {
        Set<String> words = new HashSet<>();
        EcoreUtil2.getAllContentsOfType(rule, Keyword.class).forEach(keyword -> words.add(keyword.getValue()));
        EcoreUtil2.getAllContentsOfType(rule, RuleCall.class).stream()
                .map(RuleCall::getRule)
                .filter(called -> called instanceof ParserRule && called != rule)
                .forEach(called -> words.addAll(of(called)));
        return words;
    }
}
