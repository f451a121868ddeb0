package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.SymbolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlineTest {
    @TempDir
    private Path folder;

    private static List<DocumentSymbol> symbols(ServerUnderTest server) throws Exception {
        return server.ask(it -> it.documentSymbol(new DocumentSymbolParams(server.document()))).stream()
                .map(symbol -> symbol.getRight())
                .toList();
    }

    @Test
    void lists_declarations_in_the_order_of_the_text() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(symbols(server))
                    .extracting(DocumentSymbol::getName)
                    .startsWith("Khavul2010")
                    .containsSubsequence("Moments", "Extent", "Agreement", "Intent", "Technology")
                    .contains("H1", "TwoStep", "Direct");
        }
    }

    @Test
    void shows_items_below_their_construct_and_statements_below_their_block() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            var symbols = symbols(server);
            var intent = named(symbols, "Intent");
            assertThat(intent.getKind()).isEqualTo(SymbolKind.Class);
            assertThat(intent.getDetail()).isEqualTo("Strategic intent to internationalize");
            assertThat(intent.getChildren()).extracting(DocumentSymbol::getName).containsExactly("x1", "x2", "x3");
            var structural = named(named(symbols, "TwoStep").getChildren(), "structural");
            assertThat(structural.getChildren())
                    .extracting(DocumentSymbol::getName)
                    .contains("Support ~ Technology + Intent", "Learning ~~ Performance");
        }
    }

    @Test
    void says_the_path_beside_a_hypothesis() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(named(symbols(server), "H1").getDetail()).isEqualTo("Technology → Support, positive");
        }
    }

    @Test
    void folds_declarations_and_blocks_of_several_lines() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            var ranges = server.ask(it -> it.foldingRange(new FoldingRangeRequestParams(server.document())));
            assertThat(ranges)
                    .extracting(FoldingRange::getStartLine)
                    .contains(
                            server.at("study Khavul").getLine(),
                            server.at("construct Intent").getLine(),
                            server.at("model TwoStep").getLine(),
                            server.at("structural {").getLine())
                    .doesNotContain(server.at("hypothesis H1").getLine());
        }
    }

    @Test
    void folds_comments_on_lines_in_a_row() throws Exception {
        String text = "// one\n// two\n// three\n\n// alone\nstudy S\n# a\n! b\nscale L 1..5\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            var ranges = server.ask(it -> it.foldingRange(new FoldingRangeRequestParams(server.document())));
            assertThat(ranges)
                    .extracting(range -> range.getStartLine() + "-" + range.getEndLine())
                    .containsExactly("0-2", "6-7");
        }
    }

    @Test
    void lists_the_qualitative_half_and_the_analyses() throws Exception {
        String text = "sample F { group north { frame 9 } }\nsource talks \"t\", visits\ncode c \"meaning\"\n"
                + "theme T from c\nproposition P: T -> T necessary\nefa E { factors 1 }\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            var symbols = symbols(server);
            assertThat(symbols).extracting(DocumentSymbol::getName).containsExactly("F", "sources", "c", "T", "P", "E");
            assertThat(named(symbols, "P").getDetail()).isEqualTo("T → T, necessary");
            assertThat(named(symbols, "sources").getChildren())
                    .extracting(DocumentSymbol::getName)
                    .containsExactly("talks", "visits");
            assertThat(named(symbols, "F").getChildren())
                    .extracting(DocumentSymbol::getName)
                    .containsExactly("north");
        }
    }

    private static DocumentSymbol named(List<DocumentSymbol> symbols, String name) {
        return symbols.stream()
                .filter(symbol -> symbol.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
