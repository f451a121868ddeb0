package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {
    private static final String TEXT =
            """
            data Survey { file "survey.csv" }
            construct Trust { x1 x2 x3 }
            model M on Survey {
              Trust =~ x1 + x2 + x3
              f =~ y1 + y2
              f ~ b*Trust + age
              two := 2*b
            }
            """;

    @TempDir
    private Path folder;

    private ServerUnderTest open() throws Exception {
        Files.writeString(folder.resolve("survey.csv"), "x1,x2,x3,y1,y2,age\n1,2,3,4,5,6\n");
        Files.writeString(folder.resolve("other.sem"), "hypothesis H: Trust -> x1\n");
        return ServerUnderTest.open(folder, TEXT);
    }

    private static String shown(Location location) {
        String file = location.getUri().substring(location.getUri().lastIndexOf('/') + 1);
        var start = location.getRange().getStart();
        return file + ':' + start.getLine() + ':' + start.getCharacter();
    }

    private static List<String> definitions(ServerUnderTest server, String at) throws Exception {
        return server
                .ask(it -> it.definition(new DefinitionParams(server.document(), server.at(at))))
                .getLeft()
                .stream()
                .map(ReferencesTest::shown)
                .toList();
    }

    private static List<String> references(ServerUnderTest server, String at) throws Exception {
        return server
                .ask(it -> it.references(
                        new ReferenceParams(server.document(), server.at(at), new ReferenceContext(false))))
                .stream()
                .map(ReferencesTest::shown)
                .toList();
    }

    @Test
    void the_definition_of_a_name_is_its_declaration() throws Exception {
        try (var server = open()) {
            assertThat(definitions(server, "b*|Trust")).containsExactly("study.sem:1:10");
            assertThat(definitions(server, "=~ |x1")).containsExactly("study.sem:1:18");
            assertThat(definitions(server, "on |Survey")).containsExactly("study.sem:0:5");
        }
    }

    @Test
    void the_definition_of_an_undeclared_name_is_its_measurement_or_its_column() throws Exception {
        try (var server = open()) {
            assertThat(definitions(server, "|f ~ b")).containsExactly("study.sem:4:2");
            assertThat(definitions(server, "+ |age")).containsExactly("survey.csv:0:15");
            assertThat(definitions(server, "2*|b")).containsExactly("study.sem:5:6");
        }
    }

    @Test
    void the_implementation_of_an_item_is_its_column_and_its_type_its_scale() throws Exception {
        Files.writeString(folder.resolve("survey.csv"), "x0;x1\n1;2\n");
        String text = "data D { file \"survey.csv\" }\nscale Likert 1..5\nconstruct C : Likert { x0 x1 }\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            var column = server.ask(
                    it -> it.implementation(new ImplementationParams(server.document(), server.at("x0 |x1"))));
            var scale = server.ask(
                    it -> it.typeDefinition(new TypeDefinitionParams(server.document(), server.at("x0 |x1"))));

            assertThat(column.getLeft()).extracting(ReferencesTest::shown).containsExactly("survey.csv:0:3");
            assertThat(scale.getLeft()).extracting(ReferencesTest::shown).containsExactly("study.sem:1:6");
        }
    }

    @Test
    void files_of_data_are_links() throws Exception {
        try (var server = open()) {
            var links = server.ask(it -> it.documentLink(new DocumentLinkParams(server.document())));

            assertThat(links).hasSize(1);
            assertThat(links.get(0).getTarget()).endsWith("/survey.csv");
            assertThat(links.get(0).getRange().getStart()).isEqualTo(server.at("\"|survey.csv"));
            server.replace("survey.csv", "../../etc/passwd");
            var outside = server.ask(it -> it.documentLink(new DocumentLinkParams(server.document())));
            assertThat(outside).isEmpty();
        }
    }

    @Test
    void the_selection_grows_from_name_to_file() throws Exception {
        try (var server = open()) {
            var params = new SelectionRangeParams(server.document(), List.of(server.at("b*|Trust")));
            List<String> lines = new ArrayList<>();
            for (var range = server.ask(it -> it.selectionRange(params)).get(0);
                    range != null;
                    range = range.getParent()) {
                lines.add(range.getRange().getStart().getLine() + "-"
                        + range.getRange().getEnd().getLine());
            }

            assertThat(lines).startsWith("5-5", "5-5").endsWith("2-7", "0-7");
        }
    }

    @Test
    void references_are_found_in_all_files() throws Exception {
        try (var server = open()) {
            assertThat(references(server, "construct |Trust"))
                    .containsExactlyInAnyOrder("study.sem:3:2", "study.sem:5:8", "other.sem:0:14");
            assertThat(references(server, "{ |x1 x2")).containsExactlyInAnyOrder("study.sem:3:11", "other.sem:0:23");
        }
    }

    @Test
    void occurrences_are_written_where_a_name_comes_from_and_read_elsewhere() throws Exception {
        try (var server = open()) {
            assertThat(highlights(server, "b*|Trust"))
                    .extracting(DocumentHighlight::getKind)
                    .containsExactly(
                            DocumentHighlightKind.Write, DocumentHighlightKind.Read, DocumentHighlightKind.Read);
            assertThat(highlights(server, "|f ~ b"))
                    .extracting(DocumentHighlight::getKind)
                    .containsExactly(DocumentHighlightKind.Write, DocumentHighlightKind.Read);
            assertThat(highlights(server, "2*|b"))
                    .extracting(DocumentHighlight::getKind)
                    .containsExactly(DocumentHighlightKind.Write, DocumentHighlightKind.Read);
            assertThat(highlights(server, "|model M")).isEmpty();
        }
    }

    private static List<? extends DocumentHighlight> highlights(ServerUnderTest server, String at) throws Exception {
        return server.ask(it -> it.documentHighlight(new DocumentHighlightParams(server.document(), server.at(at))));
    }

    @Test
    void symbols_of_all_files_are_found_by_some_of_their_letters() throws Exception {
        try (var server = open()) {
            var found = server.ask(it -> it.symbol(new WorkspaceSymbolParams("tst")))
                    .getRight();

            assertThat(found).extracting(WorkspaceSymbol::getName).containsExactly("Trust");
            assertThat(found).extracting(WorkspaceSymbol::getKind).containsExactly(SymbolKind.Class);
            assertThat(server.ask(it -> it.symbol(new WorkspaceSymbolParams("H")))
                            .getRight())
                    .extracting(WorkspaceSymbol::getName)
                    .contains("H");
        }
    }
}
