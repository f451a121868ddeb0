package org.sewall.dsl.parsing;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.sewall.dsl.parser.antlr.SemParser;
import org.sewall.dsl.tokens.StudyTokens;

/** The parser, which lets the lexer explain the tokens that it gave up; it always reads the whole text. */
public class StudyParser extends SemParser {

    @Override
    protected XtextTokenStream createTokenStream(TokenSource source) {
        return new XtextTokenStream(source, getTokenDefProvider()) {
            @Override
            public String getLexerErrorMessage(Token token) {
                return tokenSource instanceof StudyTokens tokens
                        ? tokens.errorMessage(token)
                        : super.getLexerErrorMessage(token);
            }
        };
    }
}
