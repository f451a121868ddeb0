package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.dsl.SemStandaloneSetup;

class CompletionTest {
    @TempDir
    private Path folder;

    @Test
    void proposes_declarations_and_snippets_where_a_declaration_can_start() throws Exception {
        try (var server = ServerUnderTest.open(folder, "study S\n\n")) {
            assertThat(server.proposals("study S\n"))
                    .contains("construct", "construct …", "model …", "data …", "hypothesis", "alternative");
        }
    }

    @Test
    void proposes_constructs_and_items_on_the_right_of_a_formula() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("Support ~ ")).contains("Technology", "Intent", "Learning");
        }
    }

    @Test
    void proposes_by_the_letters_typed() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("Support ~ Tech|nology"))
                    .contains("Technology")
                    .doesNotContain("Intent");
        }
    }

    @Test
    void proposes_data_after_on() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("model TwoStep on ")).containsExactly("Moments");
        }
    }

    @Test
    void proposes_conventions() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("convention ")).containsExactlyInAnyOrder("amos", "lavaan", "lisrel", "mplus");
        }
    }

    @Test
    void does_not_propose_keywords_as_names() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("Learning ~ ")).doesNotContain("delimiter", "cite", "study");
        }
    }

    @Test
    void works_beside_another_instance_of_the_language() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            new SemStandaloneSetup().createInjectorAndDoEMFRegistration();
            server.replace("n 173", "n 174");

            assertThat(server.proposals("Support ~ ")).contains("Technology", "Intent", "Learning");
        }
    }
}
