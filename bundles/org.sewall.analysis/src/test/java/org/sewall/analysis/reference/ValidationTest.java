package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.analysis.validation.CaseReport;
import org.sewall.analysis.validation.Deviation;
import org.sewall.analysis.validation.ScoreBoard;
import org.sewall.analysis.validation.Tolerances;
import org.sewall.analysis.validation.Validation;
import org.sewall.analysis.validation.ValidationPage;

/** The reference cases within the tolerances of their README, and what becomes of cases that are broken. */
final class ValidationTest {

    private final Validation validation = new Validation(ReferenceCases.reader(), Optional.empty());

    /** Cases that wait for a part of the kernel. */
    private static final List<String> PENDING =
            Tolerances.lines(ValidationTest.class.getResourceAsStream("pending.txt"));

    private static final List<String> EXCEPTIONS =
            Tolerances.lines(ValidationTest.class.getResourceAsStream("exceptions.txt"));

    private static final Path PAGE = Path.of(System.getProperty("sewall.root"), "docs", "validation.md");

    /** What validating every case came to, done once for all tests. */
    private static final List<CaseReport> REPORTS = reports();

    private static List<CaseReport> reports() {
        try {
            return new Validation(ReferenceCases.reader(), Optional.empty())
                    .run(ReferenceCases.folder("cfa_hs").getParent());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<CaseReport> cases() {
        return REPORTS.stream()
                .filter(report -> !PENDING.contains(report.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void matchesTheReference(CaseReport report) {
        List<Deviation> wrong = report.deviations().stream()
                .filter(deviation -> !EXCEPTIONS.contains(report.name() + " " + deviation.place()))
                .toList();
        assertThat(wrong).as(report.name()).isEmpty();
    }

    /** With the system property {@code golden.update} the page is written anew. */
    @Test
    void thePageIsUpToDate() throws IOException {
        String page = ValidationPage.of(REPORTS);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        // the last digits, and so the last column, depend on the processor
        assertThat(withoutLastColumn(Files.readString(PAGE))).isEqualTo(withoutLastColumn(page));
    }

    private static List<String> withoutLastColumn(String page) {
        return page.lines()
                .filter(line -> !line.startsWith("- "))
                .map(line -> line.startsWith("| ") ? line.replaceFirst("[^|]*\\|$", "") : line)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"call\": 5}", "{\"summary\": [{\"cov\": \"none.csv\"}]}"})
    void aBrokenCaseIsACaseThatDiffers(String options, @TempDir Path root) throws IOException {
        Path folder = Files.createDirectory(root.resolve("broken"));
        Files.writeString(folder.resolve("options.json"), options);
        Files.writeString(folder.resolve("model.lav"), "f =~ x1 + x2 + x3");
        Files.writeString(folder.resolve("expected.json"), "{\"status\": \"ok\", \"fit\": {\"chisq\": 1}}");

        List<CaseReport> reports = validation.run(root);

        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).isMatched()).isFalse();
        assertThat(ScoreBoard.lines(reports)).last().isEqualTo("0 of 1 cases match.");
        assertThat(ValidationPage.of(reports)).contains("| broken |", "| no |");
    }

    @Test
    void aDifferenceIsShownWithBothValues(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectory(root.resolve("other"));
        for (String file : List.of("options.json", "model.lav", "data.csv")) {
            Files.copy(ReferenceCases.folder("cfa_hs").resolve(file), folder.resolve(file));
        }
        Files.writeString(
                folder.resolve("expected.json"), "{\"status\": \"ok\", \"fit\": {\"chisq\": 85.4, \"df\": 24}}");

        List<CaseReport> reports = new Validation(ReferenceCases.reader(), Optional.of(root.resolve("out"))).run(root);

        assertThat(reports.get(0).deviations()).hasSize(1);
        assertThat(ScoreBoard.lines(reports).get(1)).contains("fit.chisq: 85.30", "expected 85.4");
        assertThat(Files.readString(root.resolve("out/other.json"))).contains("\"case\": \"other\"");
    }
}
