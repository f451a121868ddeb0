package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameCellsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a;b\r\n1;2\r\n",
                "a\tb\r1\t2",
                "\ufeffa,b\n1,2\n",
                "\n\n  \"a\" , b  \n1,2",
                "\"a\",\"b\"",
                " a ; \"b\" ;\n1;2;3"
            })
    @DisplayName("a name is found where its raw text stands")
    void places(String text) throws IOException {
        List<NameCell> cells = Expect.value(NameCells.ofTable(write(text), "d.csv", ""));
        assertThat(cells).extracting(NameCell::name).containsExactly("a", "b");
        assertPlaces(text, cells);
    }

    @Test
    @DisplayName("names in quotation marks may hold anything, even the end of a line")
    void quoted() throws IOException {
        String text = "id,\"say \"\"yes\"\"\",\"two\nlines\",last\n1,2,3,4\n";
        List<NameCell> cells = Expect.value(NameCells.ofTable(write(text), "d.csv", ""));
        assertThat(cells).extracting(NameCell::name).containsExactly("id", "say \"yes\"", "two\nlines", "last");
        assertThat(cells).extracting(NameCell::quoted).containsExactly(false, true, true, false);
        assertThat(cells.get(3).line()).isEqualTo(2);
        assertThat(text.substring(cells.get(1).offset(), cells.get(2).offset())).isEqualTo("\"say \"\"yes\"\"\",");
        assertThat(cells.get(1).written("no")).isEqualTo("\"no\"");
        assertThat(cells.get(0).written("no")).isEqualTo("no");
        assertThat(cells.get(0).written("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    }

    @Test
    @DisplayName("a declared delimiter is used instead of the one found")
    void delimiter() throws IOException {
        assertThat(Expect.value(NameCells.ofTable(write("a|b;c\n1|2\n"), "d.csv", "|")))
                .extracting(NameCell::name)
                .containsExactly("a", "b;c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rowtype_,varname_,a,b\nn,,10,10\ncorr,a,1,\ncorr,b,.5,1\nstddev,,1,2\n",
                "varname_;a;rowtype_;\"b\"\n\"a\";1;cov;\nb;,5;cov;2",
                ",a,b\na,1,.5\nb,.5,1\n",
                "variable,a,b\na,1,.5\nb,.5,1\n",
                "\"a\",\"b\"\n\"a\",1,.5\n\"b\",.5,1\n",
                "a,b\n1,.5\n.5,1\n",
                "a,b\n2,1\n,2\n"
            })
    @DisplayName("moments have the names their reader finds, each at all its places")
    void moments(String text) throws IOException {
        Path file = write(text);
        List<String> read =
                PublishedMomentsReader.read(file, "d.csv") instanceof Reading.Accepted<PublishedMoments> found
                        ? found.value().names()
                        : List.of("a", "b");
        List<NameCell> cells = Expect.value(NameCells.ofMoments(file, "d.csv", ""));
        assertThat(cells.stream().map(NameCell::name).distinct()).containsExactlyElementsOf(read);
        assertThat(cells.size()).isEqualTo(text.matches("(?s)a,b\n.*") ? 2 : 4);
        assertPlaces(text, cells);
    }

    @Test
    @DisplayName("only the beginning of a table is read")
    void head() throws IOException {
        Path file = write("a,b\n1,2\n" + "x".repeat(1 << 20) + "\n\"never closed");
        assertThat(Expect.value(NameCells.ofTable(file, "d.csv", ""))).hasSize(2);
    }

    @Test
    @DisplayName("what is no table is refused")
    void refused() throws IOException {
        Expect.refused(NameCells.ofTable(write(""), "d.csv", ""), DataMessage.EMPTY_FILE, 0, 0);
        Expect.refused(NameCells.ofMoments(write("\n \n"), "d.csv", ""), DataMessage.EMPTY_FILE, 0, 0);
        Expect.refused(NameCells.ofTable(write("a,\"b"), "d.csv", ""), DataMessage.OPEN_QUOTE, 1, 3);
        Path nowhere = folder.resolve("nowhere.csv");
        Expect.refused(NameCells.ofTable(nowhere, "d.csv", ""), DataMessage.NO_SUCH_FILE, 0, 0);
    }

    private static void assertPlaces(String text, List<NameCell> cells) {
        String shown = text.startsWith("\ufeff") ? text.substring(1) : text;
        for (NameCell cell : cells) {
            String raw = shown.substring(cell.offset(), cell.offset() + cell.length());
            assertThat(raw).isEqualTo(cell.quoted() ? '"' + cell.name() + '"' : cell.name());
            String[] lines = shown.split("\r\n|\r|\n", -1);
            assertThat(lines[cell.line() - 1].substring(cell.column() - 1)).startsWith(raw);
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("d.csv"), text);
    }
}
