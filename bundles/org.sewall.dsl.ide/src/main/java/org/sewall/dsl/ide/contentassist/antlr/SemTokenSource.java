package org.sewall.dsl.ide.contentassist.antlr;

import org.antlr.runtime.TokenSource;
import org.sewall.dsl.ide.contentassist.antlr.internal.InternalSemParser;
import org.sewall.dsl.tokens.StudyTokens;

/** The tokens of content assist, with names and the ends of statements. */
public class SemTokenSource extends StudyTokens {

    public SemTokenSource(TokenSource lexer) {
        super(
                lexer,
                InternalSemParser.RULE_ID,
                InternalSemParser.RULE_STATEMENT_END,
                InternalSemParser.RULE_WS,
                InternalSemParser.RULE_HASH_COMMENT,
                InternalSemParser.RULE_BANG_COMMENT,
                InternalSemParser.RULE_SL_COMMENT,
                InternalSemParser.RULE_ML_COMMENT);
    }
}
