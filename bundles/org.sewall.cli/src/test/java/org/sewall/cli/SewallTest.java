package org.sewall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
import org.sewall.dsl.SemReader;
import org.sewall.result.ResultJson;

/** What golden files do not show: the document, other consoles, and that nothing is ever a stack trace. */
final class SewallTest {

    private static final Path STUDY =
            Path.of(System.getProperty("sewall.root"), "examples", "khavul2010", "khavul2010.sem");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheDocumentThatTheAnalysisGives() throws IOException {
        int status = run(Terminal.PLAIN, "fit", STUDY.toString(), "--json");

        var reading = SemReader.create().read(STUDY);
        String expected = ResultJson.write(new StudyAnalysis().run(reading.file(), StudyLocation.of(STUDY)));
        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        JsonObject document = JsonParser.parseString(expected).getAsJsonObject();
        assertThat(document.get("convention").getAsString()).isEqualTo("amos");
    }

    @Test
    void writesToAFile() throws IOException {
        int status = run(Terminal.PLAIN, "fit", STUDY.toString(), "--output", "report.txt");

        assertThat(status).isZero();
        assertThat(out.size()).isZero();
        assertThat(Files.readString(folder.resolve("report.txt"))).contains("χ²(100) = 163.19");
    }

    @Test
    void reportsInAsciiWhereTheConsoleHasNothingElse() {
        run(new Terminal(false, false), "fit", STUDY.toString());

        String report = out.toString(StandardCharsets.UTF_8);
        assertThat(report).contains("chi2(100) = 163.19", "Technology -> Support", "+ supported");
        assertThat(report.chars()).allMatch(character -> character < 128);
    }

    @Test
    void coloursForATerminal() {
        run(new Terminal(true, true), "fit", STUDY.toString());

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[1mKhavul2010\u001b[0m");
    }

    @Test
    void hasAVersion() {
        assertThat(run(Terminal.PLAIN, "--version")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).matches("sewall \\S+\\s+");
    }

    @Test
    void saysOneSentenceWhenItFailsItself() {
        ExitCode code = new LastResort(stream(err)).report(new IllegalStateException("secret"));

        String message = err.toString(StandardCharsets.UTF_8);
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(message.lines()).hasSize(1);
        assertThat(message).contains("Please report", "IllegalStateException").doesNotContain("\tat ");
    }

    private int run(Terminal terminal, String... arguments) {
        var io = new Io(folder, stream(out), stream(err), terminal);
        int status = new Sewall(io).run(arguments);
        io.flush();
        return status;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
