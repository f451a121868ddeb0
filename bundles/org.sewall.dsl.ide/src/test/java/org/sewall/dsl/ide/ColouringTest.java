package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.xtext.GrammarUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.dsl.SemStandaloneSetup;
import org.sewall.dsl.ide.colouring.LanguageWords;
import org.sewall.dsl.services.SemGrammarAccess;

class ColouringTest {
    private static final int NUMBERS_PER_TOKEN = 5;

    @TempDir
    private Path folder;

    private static Map<String, String> kinds(ServerUnderTest server) throws Exception {
        var data = server.ask(it -> it.semanticTokensFull(new SemanticTokensParams(server.document())))
                .getData();
        var lines = server.text().split("\n", -1);
        Map<String, String> kinds = new TreeMap<>();
        int line = 0;
        int start = 0;
        for (int at = 0; at < data.size(); at += NUMBERS_PER_TOKEN) {
            start = data.get(at) == 0 ? start + data.get(at + 1) : data.get(at + 1);
            line += data.get(at);
            String word = lines[line].substring(start, start + data.get(at + 2));
            kinds.put(word, server.tokenKinds().get(data.get(at + 3)));
        }
        return kinds;
    }

    @Test
    void tells_constructs_items_hypotheses_and_models_apart() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(kinds(server))
                    .containsEntry("Technology", SemanticTokenTypes.Class)
                    .containsEntry("x4", SemanticTokenTypes.Property)
                    .containsEntry("H1", SemanticTokenTypes.Event)
                    .containsEntry("TwoStep", SemanticTokenTypes.Struct);
        }
    }

    @Test
    void tells_a_latent_variable_of_a_bare_model_from_its_indicators() throws Exception {
        try (var server = ServerUnderTest.open(folder, "model M {\n  f =~ a + b*y2 + y3\n  twice := 2*b\n}\n")) {
            assertThat(kinds(server))
                    .containsEntry("f", SemanticTokenTypes.Class)
                    .containsEntry("y2", SemanticTokenTypes.Property)
                    .containsEntry("b", SemanticTokenTypes.Parameter)
                    .containsEntry("twice", SemanticTokenTypes.Parameter);
        }
    }

    @Test
    void colours_each_line_of_a_comment_and_the_qualitative_half() throws Exception {
        String text = "/* one\n   two */\ncode c1\ntheme T from c1\ncase A\nmodel M { y ~ a*x\n b := exp(a) }\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            assertThat(kinds(server))
                    .containsEntry("/* one", SemanticTokenTypes.Comment)
                    .containsEntry("   two */", SemanticTokenTypes.Comment)
                    .containsEntry("c1", SemanticTokenTypes.EnumMember)
                    .containsEntry("T", SemanticTokenTypes.Interface)
                    .containsEntry("A", SemanticTokenTypes.Variable)
                    .containsEntry("exp", SemanticTokenTypes.Function);
        }
    }

    @Test
    void knows_every_keyword_of_the_grammar() {
        var grammar = new SemStandaloneSetup()
                .createInjectorAndDoEMFRegistration()
                .getInstance(SemGrammarAccess.class)
                .getGrammar();
        assertThat(GrammarUtil.getAllKeywords(grammar).stream()
                        .filter(word -> Character.isLetter(word.charAt(0)))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(LanguageWords.KEYWORDS);
    }
}
