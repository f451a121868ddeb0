package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.model.Model;
import org.sewall.model.StudyFile;

/**
 * Each model of {@code lavaan/corpus.txt} means what lavaan says it means in {@code corpus.expected}, which
 * {@code corpus.R} has written; what lavaan refuses is refused.
 */
class LavaanSyntaxTest {

    private static final Path FOLDER = Path.of(
            System.getProperty("sewall.root"), "bundles/org.sewall.dsl/src/test/resources/org/sewall/dsl/lavaan");

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?");

    private final Language language = Language.create();

    static Stream<Arguments> models() throws IOException {
        Map<String, List<String>> texts = sections("corpus.txt");
        Map<String, List<String>> expected = sections("corpus.expected");
        return texts.keySet().stream()
                .map(title -> Arguments.of(title, String.join("\n", texts.get(title)) + "\n", expected.get(title)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void meansTheSameAsInLavaan(String title, String text, List<String> expected) {
        // GIVEN a model and what lavaan makes of it
        // WHEN it is read as a bare file
        SemReading reading = SemReader.create().read(text, "model.lav");
        // THEN it is refused as well, or has the same rows
        if (expected.equals(List.of("error"))) {
            assertThat(reading.hasErrors()).isTrue();
            return;
        }
        assertThat(reading.problems()).noneMatch(problem -> problem.id().equals("language.syntax"));
        assertThat(rows(text))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(LavaanSyntaxTest::normal).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void meansTheSameInAStudy(String title, String text, List<String> expected) {
        // GIVEN a model that lavaan reads
        if (expected.equals(List.of("error"))) {
            return;
        }
        // WHEN it stands in the braces of a study's model
        XtextResource resource =
                language.parse("data D { file \"d.csv\" }\nmodel M on D {\n" + text + "\n}\n", "study.sem");
        // THEN it has the same rows
        assertThat(resource.getErrors()).noneMatch(error -> error.getMessage().contains("not understood"));
        StudyFile file = (StudyFile) resource.getContents().get(0);
        assertThat(FlatTable.of((Model) file.getDeclarations().get(1)))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(LavaanSyntaxTest::normal).toList());
    }

    private List<String> rows(String text) {
        StudyFile file =
                (StudyFile) language.parse(text, "model.lav").getContents().get(0);
        return FlatTable.of((Model) file.getDeclarations().get(0));
    }

    /** Write the numbers of a row as the table does. */
    private static String normal(String row) {
        String[] columns = row.split("\\|", -1);
        for (int i = 4; i < columns.length && !row.matches("[:=<>]+\\|.*"); i++) {
            columns[i] = Stream.of(columns[i].split(";", -1))
                    .map(value -> NUMBER.matcher(value).matches() ? FlatTable.number(Double.parseDouble(value)) : value)
                    .collect(Collectors.joining(";"));
        }
        return String.join("|", columns);
    }

    private static Map<String, List<String>> sections(String file) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            if (line.startsWith("### ")) {
                current = new ArrayList<>();
                sections.put(line.substring(4), current);
            } else {
                current.add(line);
            }
        }
        return sections;
    }
}
