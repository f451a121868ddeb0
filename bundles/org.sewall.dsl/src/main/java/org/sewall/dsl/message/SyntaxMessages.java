package org.sewall.dsl.message;

import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/** Says in the words of the language what the parser could not make sense of. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException cause = context.getRecognitionException();
        if (cause == null) {
            return lexical(context.getDefaultMessage());
        }
        if (cause.token == null) {
            return unreadable(cause.c);
        }
        if (cause.token.getType() == Token.EOF) {
            return message(SemMessage.INCOMPLETE);
        }
        if (tokenName(context, cause.token.getType()).equals("RULE_STATEMENT_END")) {
            return message(SemMessage.LINE_ENDS);
        }
        String found = firstLine(cause.token.getText());
        if (tokenName(context, cause.token.getType()).equals("RULE_ANY_OTHER")) {
            return message(SemMessage.UNREADABLE, found);
        }
        if (cause instanceof MismatchedTokenException mismatch) {
            String expected = expected(context, mismatch.expecting);
            if (!expected.isEmpty()) {
                return new SyntaxErrorMessage(
                        SemMessage.EXPECTED.text(expected, found), SemMessage.EXPECTED.id(), missing(expected));
            }
        }
        return message(SemMessage.UNEXPECTED, found);
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        return message(SemMessage.BAD_VALUE, sentence(context.getDefaultMessage()));
    }

    /** Return the name of the expected token, empty if it says nothing to a reader. */
    private static String expected(IParserErrorContext context, int type) {
        String token = tokenName(context, type);
        return switch (token) {
            case "RULE_ID" -> "A name";
            case "RULE_STRING" -> "A text in quotes";
            case "RULE_INT" -> "A whole number";
            case "RULE_DECIMAL" -> "A number";
            default -> token.startsWith("'") ? token : "";
        };
    }

    /** Return the sign or keyword that can be inserted; a name or number only its author knows. */
    private static String[] missing(String expected) {
        return expected.startsWith("'") ? new String[] {expected.substring(1, expected.length() - 1)} : new String[0];
    }

    /** Return what the lexer made of a character that begins nothing, or of a text without an end. */
    private static SyntaxErrorMessage unreadable(int character) {
        return character < 0
                ? message(SemMessage.UNTERMINATED)
                : message(SemMessage.UNREADABLE, Character.toString(character));
    }

    /** Return a message for a token that the lexer gave up; ANTLR hands on its words only. */
    private static SyntaxErrorMessage lexical(String words) {
        return words != null && words.contains("'<EOF>'")
                ? message(SemMessage.UNTERMINATED)
                : message(SemMessage.BAD_VALUE, sentence(words));
    }

    private static String tokenName(IParserErrorContext context, int type) {
        String[] tokens = context.getTokenNames();
        return tokens == null || type < 0 || type >= tokens.length ? "" : tokens[type];
    }

    private static SyntaxErrorMessage message(SemMessage message, Object... names) {
        return new SyntaxErrorMessage(message.text(names), message.id());
    }

    private static String sentence(String text) {
        return text == null || text.isBlank() ? "The value is not understood." : text.endsWith(".") ? text : text + ".";
    }

    private static String firstLine(String text) {
        String line = text == null ? "" : text.strip().lines().findFirst().orElse("");
        return line.length() > 40 ? line.substring(0, 40) + "..." : line;
    }
}
