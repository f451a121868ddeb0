package org.sewall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder in {@code src/test/resources/golden} is one call of the command: {@code call} holds what is typed, {@code
 * expected} the exit code and what is printed, beside them lie the input files.
 *
 * <p>A first line {@code in FOLDER} in {@code call} runs it in that folder of the repository instead. The system property
 * {@code golden.update} writes what is expected anew; look at the difference before it is committed.
 */
final class GoldenFileTest {

    private static final Path ROOT = Path.of(System.getProperty("sewall.root"));
    private static final Path CASES = ROOT.resolve("bundles/org.sewall.cli/src/test/resources/golden");

    static List<String> cases() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsWhatIsExpected(String name) throws IOException {
        List<String> call = Files.readAllLines(CASES.resolve(name).resolve("call"));
        boolean elsewhere = call.get(0).startsWith("in ");
        Path folder = elsewhere ? ROOT.resolve(call.get(0).substring(3)) : CASES.resolve(name);

        String actual = run(folder, call.get(elsewhere ? 1 : 0).split(" "));

        Path golden = CASES.resolve(name).resolve("expected");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    private static String run(Path folder, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var io = new Io(folder, stream(out), stream(err), Terminal.PLAIN);

        int status = new Sewall(io).run(arguments);

        io.flush();
        return "exit " + status + "\n--- standard output\n" + text(out) + "--- standard error\n" + text(err);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
