package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.LavaanCase;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.CaseResult;
import org.sewall.result.Problem;
import org.sewall.result.Status;

/** What lavaan can do and Sewall cannot is refused by name; there is no number from another method. */
final class UnsupportedCaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"options\": {\"estimator\": \"PML\"}",
                "\"options\": {\"missing\": \"two.stage\"}",
                "\"options\": {\"cluster\": \"school\"}",
                "\"options\": {\"sampling.weights\": \"w\"}",
                "\"bootstrap\": {\"draws\": 50}",
                "\"call\": \"twolevel\""
            })
    void refusesWhatIsNotSupported(String wish, @TempDir Path folder) throws IOException {
        Files.copy(ReferenceCases.folder("cfa_hs").resolve("data.csv"), folder.resolve("data.csv"));
        Files.writeString(folder.resolve("model.lav"), "f =~ x1 + x2 + x3");
        Files.writeString(folder.resolve("options.json"), "{\"data\": \"data.csv\", " + wish + "}");

        CaseResult result = LavaanCase.run(
                ReferenceCases.reader(),
                CaseFiles.of(folder, "model.lav").withOptions("options.json"),
                ProgressListener.SILENT,
                CancelSignal.NEVER);

        assertThat(result.main().status()).isEqualTo(Status.ERROR);
        assertThat(result.main().parameters()).isEmpty();
        assertThat(result.problems()).anyMatch(Problem::isError);
    }
}
