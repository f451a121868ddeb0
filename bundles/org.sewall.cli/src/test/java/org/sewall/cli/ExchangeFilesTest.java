package org.sewall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported and imported models go to files that were not there before. */
final class ExchangeFilesTest {

    private static final String CASES = "x1,x2,x3\n1,2,3\n2,3,5\n3,1,4\n4,4,1\n5,3,NA\n";

    @TempDir
    private Path folder;

    @Test
    void dataForMplusLieBesideTheInput() throws IOException {
        write("m.lav", "f =~ x1 + x2 + x3");
        write("d.csv", CASES);

        assertThat(run("export", "m.lav", "--data", "d.csv", "--output", "out/m.inp"))
                .isZero();

        assertThat(Files.readString(folder.resolve("out/m.inp"))).contains("FILE = \"m.dat\";", "LISTWISE = ON;");
        assertThat(Files.readAllLines(folder.resolve("out/m.dat"))).hasSize(4).startsWith("1 2 3");
    }

    @Test
    void scriptsFindTheDataFromTheirOwnFolder() throws IOException {
        write("m.lav", "f =~ x1 + x2 + x3");
        write("d.csv", CASES);

        assertThat(run("export", "m.lav", "--data", "d.csv", "--output", "out/m.R"))
                .isZero();

        assertThat(Files.readString(folder.resolve("out/m.R"))).contains("read.csv(\"../d.csv\"");
    }

    @Test
    void nothingIsWrittenOverUnasked() throws IOException {
        write("m.lav", "f =~ x1 + x2 + x3");
        write("m.xml", "mine");

        assertThat(run("export", "m.lav", "--output", "m.xml")).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("m.xml"))).isEqualTo("mine");
        assertThat(run("export", "m.lav", "--output", "m.xml", "--overwrite")).isZero();
        assertThat(Files.readString(folder.resolve("m.xml"))).startsWith("<?xml");
        assertThat(Files.list(folder)).hasSize(2);
    }

    @Test
    void optionsLieBesideTheModel() throws IOException {
        write("a.R", "m <- 'f =~ x1 + x2 + x3'\nfit <- cfa(m, d, estimator = \"MLR\")\n");

        assertThat(run("import", "a.R", "--output", "b.lav")).isZero();

        assertThat(Files.readString(folder.resolve("b.lav"))).isEqualTo("f =~ x1 + x2 + x3\n");
        assertThat(Files.readString(folder.resolve("b.json"))).contains("\"estimator\": \"MLR\"", "\"call\": \"cfa\"");
        write("d.csv", CASES);
        assertThat(run("export", "b.lav", "--data", "d.csv", "--options", "b.json", "--to", "lavaan"))
                .isZero();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return new Sewall(new Io(folder, nowhere, nowhere, Terminal.PLAIN)).run(arguments);
    }
}
