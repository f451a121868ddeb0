package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.data.Reading;

/** A file of data is read again when it may have changed, and not with every question. */
final class DataCacheTest {

    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));

    @TempDir
    private Path folder;

    private final DataCache cache = new DataCache();
    private Path file;

    @BeforeEach
    void writeFile() {
        file = folder.resolve("data.csv");
    }

    @Test
    void aFileThatRestsIsReadOnce() throws IOException {
        write("x\n1\n", LONG_AGO);
        String first = hash();
        write("x\n2\n", LONG_AGO);

        assertThat(hash()).isEqualTo(first);
    }

    @Test
    void anotherTimeOrSizeTellsThatAFileHasChanged() throws IOException {
        write("x\n1\n", LONG_AGO);
        String first = hash();
        write("x\n2\n", LONG_AGO.plusSeconds(1));
        String later = hash();
        write("x\n12\n", LONG_AGO.plusSeconds(1));

        assertThat(later).isNotEqualTo(first);
        assertThat(hash()).isNotIn(first, later);
    }

    @Test
    void aFileThatWasJustWrittenIsReadEachTime() throws IOException {
        Instant now = Instant.now().plusSeconds(60);
        write("x\n1\n", now);
        String first = hash();
        write("x\n2\n", now);

        assertThat(hash()).isNotEqualTo(first);
    }

    @Test
    void aFileThatTookThePlaceOfAnotherIsReadAgain() throws IOException {
        write("x\n1\n", LONG_AGO);
        String first = hash();
        Path other = file.resolveSibling("other.csv");
        Files.writeString(other, "x\n2\n");
        Files.setLastModifiedTime(other, FileTime.from(LONG_AGO));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(hash()).isNotEqualTo(first);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(cache.hash(file, "data.csv")).isInstanceOf(Reading.Refused.class);
    }

    private void write(String text, Instant modified) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private String hash() {
        return ((Reading.Accepted<String>) cache.hash(file, "data.csv")).value();
    }
}
