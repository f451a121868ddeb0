package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsTest {
    @TempDir
    private Path folder;

    @Test
    void finds_none_in_the_example() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void reports_a_name_that_is_not_there_and_forgets_it_when_it_is_repaired() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            server.replace("H1: Technology", "H1: Tecnology");
            assertThat(server.errors()).anyMatch(message -> message.contains("Tecnology"));

            server.replace("Tecnology", "Technology");
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void reports_a_syntax_error() throws Exception {
        try (var server = ServerUnderTest.open(folder, "construct {\n")) {
            assertThat(server.errors()).isNotEmpty();
        }
    }

    @Test
    void leads_from_a_name_to_its_declaration() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            List<? extends Location> found = server.ask(it ->
                            it.definition(new DefinitionParams(server.document(), server.at("~ |Technology + Intent"))))
                    .getLeft();
            assertThat(found)
                    .singleElement()
                    .extracting(place -> place.getRange().getStart().getLine())
                    .isEqualTo(server.at("construct Technology").getLine());
        }
    }

    @Test
    void finds_all_occurrences_of_a_name() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            var found = server.ask(it -> it.documentHighlight(
                    new DocumentHighlightParams(server.document(), server.at("construct |Intent"))));
            assertThat(found).hasSizeGreaterThan(3);
        }
    }

    @Test
    void an_option_is_checked_while_it_is_written() throws Exception {
        try (var server = ServerUnderTest.open(folder, "study S { options { estimater mlr } }\n")) {
            assertThat(server.errors()).anyMatch(error -> error.contains("estimater") && error.contains("estimator"));

            server.replace("estimater mlr", "parameterization gamma");
            assertThat(server.errors()).anyMatch(error -> error.contains("delta, theta"));

            server.replace("parameterization gamma", "estimator mlr");
            assertThat(server.errors()).isEmpty();
        }
    }
}
