package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyDiagnosticsTest {
    @TempDir
    private Path folder;

    @Test
    void names_a_construct_without_a_unit_while_it_is_typed_and_forgets_it_when_it_is_repaired() throws Exception {
        try (var server = ServerUnderTest.open(folder, "model M {\n  f =~ NA*x1 + x2 + x3\n}\n")) {
            assertThat(server.problems())
                    .filteredOn(problem ->
                            "analysis.scale-not-set".equals(problem.getCode().getLeft()))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.getRange().getStart()).isEqualTo(server.at("|f =~"));
                        assertThat(problem.getRange().getEnd()).isEqualTo(server.at("f| =~"));
                        assertThat(new Gson().toJson(problem.getData())).contains("f", "x1");
                    });

            server.replace("NA*x1", "x1");
            assertThat(server.errors()).noneMatch(message -> message.contains("unit"));
        }
    }

    @Test
    void says_nothing_of_the_example() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.problems())
                    .noneMatch(problem -> problem.getCode().getLeft().startsWith("analysis.")
                            && !problem.getCode().getLeft().endsWith("path-without-hypothesis"));
        }
    }
}
