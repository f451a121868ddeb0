package org.sewall.dsl.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.GrammarUtil;
import org.junit.jupiter.api.Test;
import org.sewall.dsl.SemStandaloneSetup;
import org.sewall.dsl.services.SemGrammarAccess;

/** The vocabulary knows every word of the grammar, which would be a name everywhere otherwise. */
class VocabularyTest {

    @Test
    void everyWordOfTheGrammarIsAKeywordSomewhere() {
        // GIVEN the words of the grammar
        var grammar = new SemStandaloneSetup()
                .createInjectorAndDoEMFRegistration()
                .getInstance(SemGrammarAccess.class)
                .getGrammar();
        Set<String> words = new HashSet<>(GrammarUtil.getAllKeywords(grammar));
        words.removeIf(word -> !word.matches("[A-Za-z]+"));
        // WHEN those are taken away that the vocabulary knows
        words.removeAll(Vocabulary.DECLARATIONS);
        words.removeAll(Vocabulary.HEAD);
        words.removeAll(Vocabulary.FUNCTIONS);
        words.removeAll(Vocabulary.BLOCKS);
        Vocabulary.DECLARATIONS.forEach(declaration -> words.removeAll(Vocabulary.body(declaration)));
        // THEN only the sign of a missing value is left, which is never a name
        assertThat(words).containsExactly("NA");
    }
}
