package org.sewall.analysis.exchange.lavaan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sewall.analysis.exchange.NameTable;

/**
 * Finds in an R script the texts that are assigned to names, and the first call of lavaan; nothing of it is run.
 *
 * <p>Only what stands there as it is can be read: texts, numbers, {@code TRUE} and {@code FALSE}, names, and {@code c()} of
 * these.
 */
final class RScript {

    private static final Set<String> CALLS = Set.of("sem", "cfa", "growth", "lavaan");

    /**
     * A token.
     *
     * @param kind t a text, w a word, n a number, else the sign
     * @param text its text without quotes
     * @param line line, counted from 1
     */
    record Token(char kind, String text, int line) {}

    /**
     * An argument of the call.
     *
     * @param name its name, empty without one
     * @param values texts of its value; several in a {@code c()}; empty for what cannot be read
     * @param line line, counted from 1
     * @param isText whether the value is a text rather than a word
     */
    record Argument(String name, List<String> values, int line, boolean isText) {}

    /**
     * A call of lavaan.
     *
     * @param function which function
     * @param arguments its arguments
     * @param line line, counted from 1
     */
    record Call(String function, List<Argument> arguments, int line) {}

    private static final Token END = new Token('.', "", 0);

    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, Token> texts = new LinkedHashMap<>();
    private final NameTable names = new NameTable();
    private Optional<Call> call = Optional.empty();
    private Optional<String> data = Optional.empty();
    private int position;

    RScript(String script) {
        tokenize(script);
        while (position < tokens.size()) {
            step();
        }
    }

    /** Return the text that was assigned to a name. */
    Optional<Token> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    Optional<Call> call() {
        return call;
    }

    /** Return the file that is read. */
    Optional<String> data() {
        return data;
    }

    NameTable names() {
        return names;
    }

    private Token peek(int ahead) {
        return position + ahead < tokens.size() ? tokens.get(position + ahead) : END;
    }

    private void step() {
        Token token = peek(0);
        boolean assigned = token.kind() == 'w' && (peek(1).kind() == '<' || peek(1).kind() == '=');
        if (assigned && peek(2).kind() == 't') {
            texts.put(token.text(), peek(2));
            position += 3;
        } else if (token.kind() == 'w' && peek(1).kind() == '(' && CALLS.contains(token.text()) && call.isEmpty()) {
            position += 2;
            call = Optional.of(new Call(token.text(), arguments(), token.line()));
        } else {
            if (token.kind() == 'w' && token.text().startsWith("read.") && peek(2).kind() == 't') {
                data = Optional.of(peek(2).text());
            }
            position++;
        }
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        while (position < tokens.size() && peek(0).kind() != ')') {
            String name = "";
            int line = peek(0).line();
            if (peek(0).kind() == 'w' && peek(1).kind() == '=') {
                name = peek(0).text();
                position += 2;
            }
            boolean text = peek(0).kind() == 't';
            arguments.add(new Argument(name, value(), line, text));
            if (peek(0).kind() == ',') {
                position++;
            }
        }
        position++;
        return arguments;
    }

    /** Read a value up to the comma or parenthesis after it. */
    private List<String> value() {
        List<String> values = new ArrayList<>();
        boolean readable = true;
        boolean list = peek(0).kind() == 'w' && peek(0).text().equals("c") && peek(1).kind() == '(';
        position += list ? 2 : 0;
        int depth = list ? 1 : 0;
        while (position < tokens.size()) {
            Token token = peek(0);
            if (depth == 0 && (token.kind() == ',' || token.kind() == ')')) {
                break;
            }
            position++;
            if (token.kind() == ')') {
                depth--;
            } else if (token.kind() == '(') {
                depth++;
                readable = false;
            } else if (token.kind() != ',') {
                readable &= Set.of('t', 'w', 'n').contains(token.kind());
                values.add(token.text());
            }
        }
        boolean single = list || values.size() == 1;
        return readable && single ? values : List.of();
    }

    // --- tokens ----------------------------------------------------------------------------------------------

    private void tokenize(String script) {
        int line = 1;
        int at = 0;
        while (at < script.length()) {
            char c = script.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (c == '#') {
                int end = script.indexOf('\n', at);
                end = end < 0 ? script.length() : end;
                names.read(script.substring(at + 1, end).strip());
                at = end;
            } else if (c == '"' || c == '\'' || c == '`') {
                at = text(script, at, line);
                line += (int) tokens.get(tokens.size() - 1)
                        .text()
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
            } else if (Character.isLetter(c) || c == '.' || c == '_') {
                int end = at;
                while (end < script.length()
                        && (Character.isLetterOrDigit(script.charAt(end)) || "._".indexOf(script.charAt(end)) >= 0)) {
                    end++;
                }
                tokens.add(new Token('w', script.substring(at, end), line));
                at = end;
            } else if (Character.isDigit(c)) {
                int end = at;
                while (end < script.length()
                        && (Character.isLetterOrDigit(script.charAt(end)) || script.charAt(end) == '.')) {
                    end++;
                }
                tokens.add(new Token('n', script.substring(at, end), line));
                at = end;
            } else {
                boolean arrow = script.startsWith("<-", at);
                if (!Character.isWhitespace(c)) {
                    tokens.add(new Token(c, String.valueOf(c), line));
                }
                at += arrow ? 2 : 1;
            }
        }
    }

    private int text(String script, int from, int line) {
        char quote = script.charAt(from);
        StringBuilder text = new StringBuilder();
        int at = from + 1;
        while (at < script.length() && script.charAt(at) != quote) {
            char c = script.charAt(at);
            if (c == '\\' && quote != '`' && at + 1 < script.length()) {
                char next = script.charAt(++at);
                text.append(
                        switch (next) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            default -> next;
                        });
            } else {
                text.append(c);
            }
            at++;
        }
        tokens.add(new Token(quote == '`' ? 'w' : 't', text.toString(), line));
        return at + 1;
    }
}
