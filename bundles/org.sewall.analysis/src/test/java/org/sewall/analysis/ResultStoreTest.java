package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.result.CaseResult;
import org.sewall.result.ResultReading;

/** Results come back as they were stored; damage is a value. */
final class ResultStoreTest {

    private static final String STUDY = "models/study.sem";

    @TempDir
    private Path project;

    @Test
    void givesBackWhatWasStored() throws IOException {
        CaseResult result = ReferenceCases.fit("cfa_hs");
        ResultStore store = ResultStore.in(project);

        store.write(STUDY, result);

        assertThat(store.file(STUDY)).isEqualTo(project.resolve(".sewall/models/study.sem.json"));
        assertThat(store.read(STUDY))
                .isInstanceOfSatisfying(ResultReading.Found.class, found -> assertThat(found.document())
                        .isEqualTo(result));
        try (var files = Files.list(store.file(STUDY).getParent())) {
            assertThat(files).containsExactly(store.file(STUDY));
        }
    }

    @Test
    void knowsWhatIsNotThere() throws IOException {
        ResultStore store = ResultStore.in(project);

        assertThat(store.read(STUDY)).isInstanceOf(ResultReading.Absent.class);

        store.delete(STUDY);
    }

    @Test
    void takesDamageForAValue() throws IOException {
        ResultStore store = ResultStore.in(project);
        Files.createDirectories(store.file(STUDY).getParent());
        Files.writeString(store.file(STUDY), "{\"format\": \"sewall-result/1\", \"models\": [");

        assertThat(store.read(STUDY)).isInstanceOf(ResultReading.Corrupt.class);
    }
}
