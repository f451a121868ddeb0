package org.sewall.analysis.exchange.mplus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a statement of the MODEL command token by token. */
final class MplusTokens {

    private static final Pattern TOKEN = Pattern.compile("(?<word>[A-Za-z_][A-Za-z0-9_$#]*)"
            + "|(?<fix>[@*][ \\t]*(?:[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)?)"
            + "|(?<label>\\([^()]*\\))"
            + "|(?<sign>[-\\[\\]{}|])");

    /**
     * A token.
     *
     * @param kind w a word, f what frees or fixes, l a label in parentheses, else the sign itself
     * @param text its text
     * @param line line within the statement
     */
    record Token(char kind, String text, int line) {}

    private static final Token END = new Token('.', "", Integer.MAX_VALUE);

    private final List<Token> tokens = new ArrayList<>();
    private int position;

    MplusTokens(String statement) throws MplusFault {
        Matcher matcher = TOKEN.matcher(statement);
        int at = 0;
        int line = 0;
        while (at < statement.length()) {
            char next = statement.charAt(at);
            if (Character.isWhitespace(next)) {
                line += next == '\n' ? 1 : 0;
                at++;
                continue;
            }
            if (!matcher.region(at, statement.length()).lookingAt()) {
                throw new MplusFault("the sign " + next + " has no meaning there");
            }
            String text = matcher.group();
            if (matcher.group("word") != null) {
                tokens.add(new Token('w', text, line));
            } else if (matcher.group("fix") != null) {
                tokens.add(new Token('f', text, line));
            } else if (matcher.group("label") != null) {
                tokens.add(new Token('l', text.substring(1, text.length() - 1).strip(), line));
                line += (int) text.chars().filter(c -> c == '\n').count();
            } else {
                tokens.add(new Token(text.charAt(0), text, line));
            }
            at = matcher.end();
        }
    }

    Token peek() {
        return position < tokens.size() ? tokens.get(position) : END;
    }

    Token next() {
        Token token = peek();
        position++;
        return token;
    }

    boolean isNext(char kind) {
        return peek().kind() == kind;
    }

    boolean isAtEnd() {
        return position >= tokens.size();
    }
}
