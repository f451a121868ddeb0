package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every study that users can open has the style, and nothing in it is wrong. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("sewall.root"), "examples");

    private final Language language = Language.create();

    static Stream<Path> studies() throws IOException {
        try (var files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().matches(".*\\.(sem|lav)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void hasNoErrors(Path study) throws IOException {
        // GIVEN a study of the examples, with the other files of its folder
        // WHEN it is read
        SemReading reading = SemReader.create().read(study);
        // THEN nothing is wrong with it
        assertThat(reading.problems()).noneMatch(problem -> problem.isError());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void hasTheStyle(Path study) throws IOException {
        // GIVEN a study of the examples
        String text = Files.readString(study);
        assumeThat(study).asString().endsWith(".sem");
        // WHEN it is formatted
        // THEN nothing changes
        assertThat(language.format(text, study.getFileName().toString())).isEqualTo(text);
    }
}
