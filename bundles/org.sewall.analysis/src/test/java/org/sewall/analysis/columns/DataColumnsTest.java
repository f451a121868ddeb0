package org.sewall.analysis.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.analysis.StudyLocation;
import org.sewall.model.DataKind;
import org.sewall.model.DataSource;
import org.sewall.model.SewallFactory;

final class DataColumnsTest {

    @TempDir
    private Path folder;

    private final DataColumns columns = new DataColumns();
    private StudyLocation location;

    @BeforeEach
    void createProject() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.createDirectory(project.resolve("data"));
        location = StudyLocation.of(project, project.resolve("study.sem"));
    }

    @Test
    void knowsTheColumnsOfATableAndWhereTheirNamesStand() throws IOException {
        write("project/data/cases.csv", "id,\"x1\"\n1,2\n");

        DataHeader header = of(source("data/cases.csv", DataKind.RAW)).orElseThrow();

        assertThat(header.path()).isEqualTo("data/cases.csv");
        assertThat(header.names()).containsExactly("id", "x1");
        assertThat(header.column("x1").orElseThrow().places()).singleElement().satisfies(cell -> {
            assertThat(cell.quoted()).isTrue();
            assertThat(cell.offset()).isEqualTo(3);
            assertThat(cell.length()).isEqualTo(4);
        });
        assertThat(header.column("x2")).isEmpty();
    }

    @Test
    void knowsBothPlacesOfANameInPublishedMoments() throws IOException {
        write("project/m.csv", "rowtype_,varname_,a,b\ncorr,a,1,\ncorr,b,.5,1\nn,,20,20\n");

        DataHeader header = of(source("m.csv", DataKind.MOMENTS)).orElseThrow();

        assertThat(header.names()).containsExactly("a", "b");
        assertThat(header.column("b").orElseThrow().places())
                .extracting(cell -> cell.line())
                .containsExactly(1, 3);
    }

    @Test
    void readsAFileAgainOnceItHasChanged() throws IOException {
        Path file = write("project/d.csv", "a,b\n1,2\n");
        DataSource source = source("d.csv", DataKind.RAW);
        assertThat(of(source).orElseThrow().names()).containsExactly("a", "b");

        Files.setLastModifiedTime(Files.writeString(file, "a,c\n1,2\n"), FileTime.fromMillis(1));

        assertThat(of(source).orElseThrow().names()).containsExactly("a", "c");
    }

    @Test
    void usesTheDeclaredDelimiter() throws IOException {
        write("project/d.csv", "a|b,c\n1|2\n");
        DataSource source = source("d.csv", DataKind.RAW);
        source.setDelimiter("|");

        assertThat(of(source).orElseThrow().names()).containsExactly("a", "b,c");
    }

    @Test
    void saysNothingOfFilesItCannotOrMustNotRead() throws IOException {
        write("outside.csv", "a,b\n1,2\n");
        write("project/empty.csv", "");
        Files.write(folder.resolve("project/binary.csv"), new byte[] {0, 1, 2, 3});

        for (String path : new String[] {
            "../outside.csv", "/etc/passwd", "nowhere.csv", "data", "empty.csv", "binary.csv", "", "\0", "a\nb"
        }) {
            assertThat(of(source(path, DataKind.RAW))).as(path).isEmpty();
            assertThat(of(source(path, DataKind.MOMENTS))).as(path).isEmpty();
        }
        assertThat(of(SewallFactory.eINSTANCE.createDataSource())).isEmpty();
        assertThat(of(null)).isEmpty();
    }

    private Optional<DataHeader> of(DataSource source) {
        return columns.of(source, location);
    }

    private static DataSource source(String path, DataKind kind) {
        DataSource source = SewallFactory.eINSTANCE.createDataSource();
        source.setPath(path);
        source.setKind(kind);
        return source;
    }

    private Path write(String path, String text) throws IOException {
        return Files.writeString(folder.resolve(path), text);
    }
}
