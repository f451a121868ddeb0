package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One style, reached in one step, without touching a word or a comment. */
class FormatterTest {

    private static final Path ROOT = Path.of(System.getProperty("sewall.root"));
    private static final Path STYLE = ROOT.resolve("bundles/org.sewall.dsl/src/test/resources/org/sewall/dsl/style");

    private final Language language = Language.create();

    static Stream<Path> texts() throws IOException {
        try (var styles = Files.list(STYLE);
                var references = ReferenceModelsTest.models()) {
            return Stream.concat(
                    Stream.of(ROOT.resolve("examples/khavul2010/khavul2010.sem")), Stream.concat(styles, references))
                    .filter(file -> !file.toString().endsWith(".expected"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsEveryWordAndComment(Path file) throws IOException {
        // GIVEN a text
        String text = Files.readString(file);
        String name = file.getFileName().toString();
        // WHEN it is formatted
        String formatted = language.format(text, name);
        // THEN it has the same words and comments and the same meaning, and formatting it again changes nothing
        assertThat(language.tokens(formatted, name)).isEqualTo(language.tokens(text, name));
        assertThat(Language.dump(language.parse(formatted, name).getContents().get(0)))
                .isEqualTo(
                        Language.dump(language.parse(text, name).getContents().get(0)));
        assertThat(language.format(formatted, name)).isEqualTo(formatted);
    }

    @Test
    void theExampleHasTheStyle() throws IOException {
        // GIVEN the example that users start from
        String text = Files.readString(ROOT.resolve("examples/khavul2010/khavul2010.sem"));
        // WHEN it is formatted
        // THEN nothing changes
        assertThat(language.format(text, "khavul2010.sem")).isEqualTo(text);
    }

    static Stream<Path> styles() throws IOException {
        return texts().filter(file -> file.startsWith(STYLE));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void looksAsExpected(Path file) throws IOException {
        // GIVEN a text in disorder
        String name = file.getFileName().toString();
        // WHEN it is formatted
        String formatted = language.format(Files.readString(file), name);
        // THEN it looks as the file beside it
        Path expected = file.resolveSibling(name + ".expected");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, formatted);
        }
        assertThat(formatted).isEqualTo(Files.readString(expected));
    }
}
