package org.sewall.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("a written document is read back, and nothing else is left in the folder")
    void writeAndRead() throws IOException {
        Path file = folder.resolve("made/by/it.json");
        ResultFile.write(file, Samples.smallCase());
        ResultFile.write(file, Samples.smallStudy());
        assertThat(ResultFile.read(file)).isEqualTo(new ResultReading.Found(Samples.smallStudy()));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisplayName("a write that fails leaves the old content and no temporary file")
    void failedWrite() throws IOException {
        Path target = Files.createDirectories(folder.resolve("target/with-content"));
        assertThatThrownBy(() -> ResultFile.write(target.getParent(), Samples.smallStudy()))
                .isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target.getParent());
        }
    }

    @Test
    @DisplayName("a file that is not there is absent")
    void absent() {
        assertThat(ResultFile.read(folder.resolve("none.json"))).isEqualTo(new ResultReading.Absent());
    }

    @Test
    @DisplayName("a folder, binary content and malformed UTF-8 are corrupt")
    void corrupt() throws IOException {
        assertThat(ResultFile.read(folder)).isInstanceOf(ResultReading.Corrupt.class);
        var random = new Random(17);
        Path file = folder.resolve("binary.json");
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            Files.write(file, bytes);
            assertThat(ResultFile.read(file)).isInstanceOf(ResultReading.Corrupt.class);
        }
    }
}
