package org.sewall.dsl.tokens;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.parser.antlr.Lexer;

/**
 * The tokens of a text as the parser takes them: words that mean nothing at their place are names, and where lavaan ends
 * a statement at the end of a line, a token without text stands. See {@code docs/adr/0009-line-ends-and-words.md}.
 *
 * <p>The whole text is read at the first call: whether a line holds an operator is not known before its end.
 */
public class StudyTokens implements TokenSource {

    private final TokenSource lexer;
    private final int name;
    private final int statementEnd;
    private final BitSet hidden = new BitSet();
    private final Deque<Token> tokens = new ArrayDeque<>();

    /**
     * Create the source of one text.
     *
     * @param lexer where the tokens come from
     * @param name type of names
     * @param statementEnd type of the token that ends a statement
     * @param hidden types of blanks and comments
     */
    protected StudyTokens(TokenSource lexer, int name, int statementEnd, int... hidden) {
        this.lexer = lexer;
        this.name = name;
        this.statementEnd = statementEnd;
        for (int type : hidden) {
            this.hidden.set(type);
        }
    }

    @Override
    public Token nextToken() {
        if (tokens.isEmpty()) {
            readAll();
        }
        return tokens.size() > 1 ? tokens.remove() : tokens.element();
    }

    @Override
    public String getSourceName() {
        return lexer.getSourceName();
    }

    /** Return why the lexer gave a token up, or null if it did not. */
    public String errorMessage(Token token) {
        return lexer instanceof Lexer xtext ? xtext.getErrorMessage(token) : null;
    }

    private void readAll() {
        List<Token> all = new ArrayList<>();
        Token end = lexer.nextToken();
        while (end.getType() != Token.EOF) {
            all.add(end);
            end = lexer.nextToken();
        }
        List<Word> words = words(all);
        WordMeanings meanings = new WordMeanings(words);
        StatementStarts starts = new StatementStarts(words, meanings);
        int word = 0;
        for (Token token : all) {
            tokens.add(token);
            if (!isHidden(token)) {
                if (meanings.isName(word) && isKeyword(token)) {
                    token.setType(name);
                }
                word++;
                if (starts.contains(word)) {
                    tokens.add(statementEnd((CommonToken) token));
                }
            }
        }
        tokens.add(end);
    }

    private List<Word> words(List<Token> all) {
        List<Word> words = new ArrayList<>();
        boolean newLine = false;
        for (Token token : all) {
            String text = token.getText() == null ? "" : token.getText();
            if (isHidden(token)) {
                newLine |= text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
            } else {
                words.add(new Word(text, newLine, token.getCharPositionInLine()));
                newLine = false;
            }
        }
        return words;
    }

    /** Tell whether the lexer may have taken a word for a keyword; these are spelt in plain letters. */
    private static boolean isKeyword(Token token) {
        char first = token.getText().charAt(0);
        return first >= 'a' && first <= 'z';
    }

    private boolean isHidden(Token token) {
        return token.getType() > 0 && hidden.get(token.getType());
    }

    private CommonToken statementEnd(CommonToken before) {
        CommonToken token = new CommonToken(before);
        token.setType(statementEnd);
        token.setText("");
        token.setChannel(Token.DEFAULT_CHANNEL);
        token.setStartIndex(before.getStopIndex() + 1);
        token.setStopIndex(before.getStopIndex());
        return token;
    }
}
