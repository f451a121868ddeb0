package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormattingTest {
    private static final FormattingOptions OPTIONS = new FormattingOptions(2, true);

    @TempDir
    private Path folder;

    @Test
    void formats_the_document_or_a_range() throws Exception {
        String text = "scale   A 1..5\nscale   B 1..5\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            var whole = server.ask(it -> it.formatting(new DocumentFormattingParams(server.document(), OPTIONS)));
            assertThat(EditedText.of(text, whole)).isEqualTo("scale A 1..5\nscale B 1..5\n");
            var range = new Range(new Position(1, 0), new Position(2, 0));
            var part = server.ask(
                    it -> it.rangeFormatting(new DocumentRangeFormattingParams(server.document(), OPTIONS, range)));
            assertThat(EditedText.of(text, part)).isEqualTo("scale   A 1..5\nscale B 1..5\n");
        }
    }

    @Test
    void leaves_a_text_alone_that_cannot_be_read() throws Exception {
        try (var server = ServerUnderTest.open(folder, "scale   A 1..5\nconstruct {\nmodel   M {\n")) {
            var edits = server.ask(it -> it.formatting(new DocumentFormattingParams(server.document(), OPTIONS)));
            assertThat(edits.isEmpty()).isTrue();
        }
    }

    @Test
    void indents_a_new_line_and_a_closing_brace() throws Exception {
        String text = "model M {\n  structural {\n\n      }\n# {\n\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            assertThat(EditedText.of(text, typed(server, 2, 0, "\n"))).contains("structural {\n    \n");
            assertThat(EditedText.of(text, typed(server, 3, 7, "}"))).contains("\n\n  }\n");
            assertThat(EditedText.of(text, typed(server, 5, 0, "\n"))).endsWith("# {\n  \n");
        }
    }

    private static List<? extends TextEdit> typed(ServerUnderTest server, int line, int character, String text)
            throws Exception {
        return server.ask(it -> it.onTypeFormatting(
                new DocumentOnTypeFormattingParams(server.document(), OPTIONS, new Position(line, character), text)));
    }
}
