package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.analysis.validation.Comparison;
import org.sewall.analysis.validation.Deviation;
import org.sewall.analysis.validation.Tolerances;

/** Every number of a supported reference case is the one lavaan found, as closely as can be attained. */
final class ReferenceCaseTest {

    private static final Path REPORT = Path.of("target", "reference-deviations.txt");

    private final Tolerances tight = Tolerances.read(tables());

    static List<String> cases() {
        return lines("cases.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheNumbersOfTheReference(String name) throws IOException {
        JsonObject actual = ReferenceCases.document(ReferenceCases.fit(name));

        List<Deviation> deviations = Comparison.of(ReferenceCases.expected(name), actual, tight);

        Files.writeString(
                REPORT,
                name + ": " + deviations.size() + " values, worst "
                        + deviations.get(0).share() + " at " + deviations.get(0) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(deviations.stream()
                        .filter(deviation -> !deviation.isWithin())
                        .filter(deviation -> !lines("exceptions.txt").contains(name + " " + deviation.place())))
                .as(name)
                .isEmpty();
    }

    /** What is attainable, and for the rest what the README allows. */
    private static InputStream tables() {
        return new SequenceInputStream(
                ReferenceCaseTest.class.getResourceAsStream("tolerances.txt"),
                Tolerances.class.getResourceAsStream("tolerances.txt"));
    }

    private static List<String> lines(String table) {
        return Tolerances.lines(ReferenceCaseTest.class.getResourceAsStream(table));
    }
}
