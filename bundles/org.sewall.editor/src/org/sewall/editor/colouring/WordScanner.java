package org.sewall.editor.colouring;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.NumberRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.sewall.dsl.ide.colouring.LanguageWords;

/** Colours what can be told without parsing: comments, texts, numbers, operators and keywords. */
final class WordScanner extends RuleBasedScanner {
    WordScanner() {
        refresh();
    }

    /** Take the colours of the present theme. */
    void refresh() {
        List<IRule> rules = new ArrayList<>();
        IToken comment = token(Colours.COMMENT);
        rules.add(new EndOfLineRule("//", comment));
        rules.add(new EndOfLineRule("#", comment));
        rules.add(new EndOfLineRule("!", comment));
        IToken string = token(Colours.STRING);
        rules.add(new SingleLineRule("\"", "\"", string, '\\', true));
        rules.add(new SingleLineRule("'", "'", string, '\\', true));
        rules.add(words());
        rules.add(operators());
        rules.add(new NumberRule(token(Colours.NUMBER)));
        setRules(rules.toArray(IRule[]::new));
    }

    private static IRule words() {
        var rule = new WordRule(new NameDetector(), new Token(null));
        var keyword = token(Colours.KEYWORD);
        LanguageWords.KEYWORDS.forEach(word -> rule.addWord(word, keyword));
        // Lines with results often end with such a word, and what is drawn after bold text cuts its last letter.
        var quality = new Token(new TextAttribute(Colours.KEYWORD.color()));
        LanguageWords.QUALITIES.forEach(word -> rule.addWord(word, quality));
        return rule;
    }

    private static IRule operators() {
        var rule = new WordRule(new OperatorDetector(), new Token(null));
        var operator = token(Colours.OPERATOR);
        LanguageWords.OPERATORS.forEach(word -> rule.addWord(word, operator));
        return rule;
    }

    private static IToken token(Colours colour) {
        return new Token(new TextAttribute(colour.color(), null, colour.fontStyle()));
    }

    private static final class NameDetector implements IWordDetector {
        @Override
        public boolean isWordStart(char character) {
            return Character.isLetter(character) || character == '_';
        }

        @Override
        public boolean isWordPart(char character) {
            return Character.isLetterOrDigit(character) || character == '_' || character == '.';
        }
    }

    private static final class OperatorDetector implements IWordDetector {
        private static final String CHARACTERS = "=~<>:-*+|";

        @Override
        public boolean isWordStart(char character) {
            return CHARACTERS.indexOf(character) >= 0;
        }

        @Override
        public boolean isWordPart(char character) {
            return CHARACTERS.indexOf(character) >= 0;
        }
    }
}
