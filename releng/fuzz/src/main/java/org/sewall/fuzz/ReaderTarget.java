package org.sewall.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.SpecifiedModels;
import org.sewall.analysis.exchange.Exchange;
import org.sewall.analysis.exchange.ExchangeFormat;
import org.sewall.analysis.exchange.Imported;
import org.sewall.data.CsvOptions;
import org.sewall.data.CsvReader;
import org.sewall.data.PublishedMomentsReader;
import org.sewall.dsl.SemReader;
import org.sewall.dsl.SemReading;
import org.sewall.result.Problem;
import org.sewall.result.ResultJson;

/**
 * Any content of a file can be read, or is refused with reasons; and what was imported from another program is a text
 * that can be parsed.
 *
 * <p>The first byte of an input says which reader gets the rest.
 */
public final class ReaderTarget {

    private static final LoggedErrors ERRORS = LoggedErrors.listen();
    private static final SemReader READER = SemReader.create();
    private static final Path FOLDER = folder();

    private ReaderTarget() {}

    /** Start the language before the first input, whose time is measured. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    /** Try one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        try {
            read(input[0] & 7, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ERRORS.rethrow();
    }

    private static void read(int kind, byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        switch (kind) {
            case 0 -> CsvReader.read(file("data.csv", content), "data.csv", CsvOptions.DEFAULT, () -> false);
            case 1 -> PublishedMomentsReader.read(file("moments.csv", content), "moments.csv");
            case 2 -> options(content);
            case 3 -> ResultJson.read(text);
            case 4 -> exchange(text, ExchangeFormat.MPLUS);
            case 5 -> exchange(text, ExchangeFormat.ONYX);
            case 6 -> exchange(text, ExchangeFormat.LAVAAN);
            default -> CsvReader.readNames(file("names.csv", content), "names.csv");
        }
    }

    private static void options(byte[] content) throws IOException {
        file("options.json", content);
        SpecifiedModels.of(READER, new CaseFiles(FOLDER, "model.lav", "", "options.json"));
    }

    private static void exchange(String text, ExchangeFormat format) {
        Imported imported = Exchange.read(text, format, "file");
        if (imported.isRefused()) {
            return;
        }
        imported.optionsJson();
        // the text of an R script is taken as it is, faults and all
        if (format != ExchangeFormat.LAVAAN) {
            requireParsed(imported.lav(), "model.lav");
            requireParsed(imported.sem("Study"), "study.sem");
        }
    }

    private static void requireParsed(String text, String name) {
        SemReading reading = READER.read(text, name);
        for (Problem problem : reading.problems()) {
            if (problem.id().equals("language.syntax")) {
                throw new IllegalStateException(problem.printed() + "\n" + text);
            }
        }
    }

    private static Path file(String name, byte[] content) throws IOException {
        Path file = FOLDER.resolve(name);
        Files.write(file, content);
        return file;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("sewall-fuzz");
            Files.writeString(folder.resolve("model.lav"), "f =~ x1 + x2 + x3\ny ~ f\n");
            Files.writeString(
                    folder.resolve("cases.csv"), "x1,x2,x3,y,g\n1,2,3,1,a\n2,1,3,2,b\n3,3,1,3,a\n1,1,2,2,b\n");
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
