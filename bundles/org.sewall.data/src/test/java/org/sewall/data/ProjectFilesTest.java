package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFilesTest {

    @TempDir
    Path folder;

    private ProjectFiles files;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(folder.resolve("project/data"));
        Files.writeString(folder.resolve("project/data/d.csv"), "abc");
        Files.writeString(folder.resolve("project/top.csv"), "");
        Files.createDirectories(folder.resolve("project-secret"));
        Files.writeString(folder.resolve("project-secret/s.csv"), "");
        files = ProjectFiles.under(folder.resolve("project"));
    }

    @Test
    @DisplayName("names inside the project resolve, from its root and from beside a file")
    void inside() {
        Path data = folder.resolve("project/data/d.csv");
        assertThat(Expect.value(files.resolve("data/d.csv"))).isEqualTo(data);
        assertThat(Expect.value(files.resolve("data\\d.csv"))).isEqualTo(data);
        assertThat(Expect.value(files.resolve("data/../data/./d.csv"))).isEqualTo(data);
        assertThat(Expect.value(files.resolve("d.csv", Path.of("data/study.sem"))))
                .isEqualTo(data);
        assertThat(Expect.value(files.resolve("../top.csv", folder.resolve("project/data/study.sem"))))
                .isEqualTo(folder.resolve("project/top.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "../project-secret/s.csv, OUTSIDE_PROJECT",
        "data/../../project-secret/s.csv, OUTSIDE_PROJECT",
        "..\\project-secret\\s.csv, OUTSIDE_PROJECT",
        "/etc/hostname, OUTSIDE_PROJECT",
        "\\\\server\\share, OUTSIDE_PROJECT",
        "C:/data.csv, OUTSIDE_PROJECT",
        "none.csv, NO_SUCH_FILE",
        "data, NOT_A_FILE",
        "., NOT_A_FILE",
        "'', NO_FILE_NAME",
        "' ', NO_FILE_NAME"
    })
    @DisplayName("other names are refused")
    void refused(String name, DataMessage message) {
        assertThat(((Reading.Refused<Path>) files.resolve(name)).problems())
                .extracting(DataProblem::message)
                .containsExactly(message);
    }

    @Test
    @DisplayName("a zero character and a symbolic link lead nowhere")
    void escapes() throws IOException {
        Expect.refused(files.resolve("a\0b"), DataMessage.NO_FILE_NAME, 0, 0);
        Files.createSymbolicLink(folder.resolve("project/link"), folder.resolve("project-secret"));
        Expect.refused(files.resolve("link/s.csv"), DataMessage.OUTSIDE_PROJECT, 0, 0);
        Files.createSymbolicLink(folder.resolve("project/inner"), folder.resolve("project/data"));
        assertThat(Expect.value(files.resolve("inner/d.csv"))).exists();
    }

    @Test
    @DisplayName("the hash of a file is its SHA-256")
    void hash() {
        // FIPS 180-2, appendix B.1: the message "abc".
        assertThat(Expect.value(ContentHash.of(folder.resolve("project/data/d.csv"), "d.csv")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Expect.refused(ContentHash.of(folder.resolve("none"), "none"), DataMessage.NO_SUCH_FILE, 0, 0);
        Expect.refused(ContentHash.of(folder, "folder"), DataMessage.NOT_A_FILE, 0, 0);
    }
}
