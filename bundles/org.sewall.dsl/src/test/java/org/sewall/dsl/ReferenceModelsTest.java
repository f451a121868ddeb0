package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.model.ModelDeclaration;

/** Every lavaan model of the reference cases is read as it stands. */
class ReferenceModelsTest {

    private static final Path CASES =
            Path.of(System.getProperty("sewall.root"), "bundles/org.sewall.analysis/src/test/resources/reference");

    /** The one whose syntax is broken on purpose. */
    private static final Set<String> NOT_READ = Set.of("trouble_syntax_error/model.lav");

    static Stream<Path> models() throws IOException {
        try (var files = Files.walk(CASES)) {
            return files
                    .filter(file -> file.toString().endsWith(".lav"))
                    .filter(file ->
                            !NOT_READ.contains(CASES.relativize(file).toString().replace('\\', '/')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void isReadWithoutProblems(Path model) throws IOException {
        // GIVEN a lavaan model
        String text = Files.readString(model);
        // WHEN it is read as a bare file
        SemReading reading = SemReader.create().read(text, "model.lav");
        // THEN nothing is wrong, and every formula of the text is there
        assertThat(reading.problems()).isEmpty();
        assertThat(statements(reading)).isEqualTo(formulas(text));
    }

    private static long statements(SemReading reading) {
        return reading.file().getDeclarations().stream()
                .mapToLong(model -> ((ModelDeclaration) model).getStatements().size())
                .sum();
    }

    /** Count the lines that are neither empty nor a comment: the reference models hold one formula on each. */
    private static long formulas(String text) {
        return List.of(text.split("\\R")).stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .count();
    }
}
