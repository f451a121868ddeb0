package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.dsl.message.SemMessage;
import org.sewall.result.Problem;

/**
 * What users are told. A case is two files, a text and beside it {@code .expected} with its messages; with the system
 * property {@code golden.update} the expected messages are written anew, to be read and committed.
 */
class MessagesTest {

    private static final Path CASES = Path.of(
            System.getProperty("sewall.root"), "bundles/org.sewall.dsl/src/test/resources/org/sewall/dsl/messages");

    static Stream<Path> cases() throws IOException, URISyntaxException {
        try (var files = Files.list(CASES)) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areAsExpected(Path text) throws IOException {
        // GIVEN a text with mistakes
        // WHEN it is read
        SemReading reading = SemReader.create()
                .read(Files.readString(text), text.getFileName().toString());
        // THEN it is told what is wrong, where and what to do
        String messages =
                reading.problems().stream().map(MessagesTest::line).collect(Collectors.joining("\n", "", "\n"));
        Path expected = text.resolveSibling(text.getFileName() + ".expected");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, messages);
        }
        assertThat(messages).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areSentences(Path text) throws IOException {
        // GIVEN a text with mistakes
        // WHEN it is read
        SemReading reading = SemReader.create()
                .read(Files.readString(text), text.getFileName().toString());
        // THEN every message is of the catalogue, has a place and ends like a sentence
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.id()).startsWith("language.");
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).matches("(?s).*[.?]");
        });
    }

    @Test
    void everyMessageOfTheCatalogueIsInACase() throws IOException {
        // GIVEN the expected messages of all cases
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(CASES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".expected")).toList()) {
                all.append(Files.readString(file));
            }
        }
        // THEN no id of the catalogue is missing, but for that which takes several files (NamesOfSeveralFilesTest)
        assertThat(Arrays.stream(SemMessage.values())
                        .filter(message -> message != SemMessage.AMBIGUOUS_NAME)
                        .map(SemMessage::id))
                .allMatch(id -> all.indexOf("[" + id + "]") >= 0);
    }

    private static String line(Problem problem) {
        return problem.line() + ":" + problem.column() + " " + problem.severity() + " " + problem.message() + " ["
                + problem.id() + "]";
    }
}
