package org.sewall.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sewall.analysis.exchange.Exchange;
import org.sewall.analysis.exchange.ExchangeFormat;
import org.sewall.analysis.exchange.Imported;
import picocli.CommandLine.ParseResult;

/** Reads the model of another program. */
final class Import {

    /** Larger files are no models. */
    private static final long LARGEST = 50_000_000;

    private static final String STUDY = "sem";

    private final Io io;

    Import(Io io) {
        this.io = io;
    }

    /** Run the subcommand: 0 if the model was read, 2 if it could not be. */
    ExitCode run(ParseResult call) {
        Path file = call.matchedPositionalValue(0, Path.of(""));
        Path output = call.matchedOptionValue("--output", Path.of(""));
        String from = call.matchedOptionValue("--from", "");
        String to = call.matchedOptionValue("--to", output.toString().endsWith("." + STUDY) ? STUDY : "lav");
        Optional<ExchangeFormat> format =
                from.isEmpty() ? ExchangeFormat.ofFile(file.toString()) : ExchangeFormat.named(from);
        if (format.isEmpty()) {
            io.err().println(CliMessage.NO_FORMAT.of("--from", "lavaan, mplus, onyx"));
            return ExitCode.BAD_INPUT;
        }
        if (!to.equals(STUDY) && !to.equals("lav")) {
            io.err().println(CliMessage.NO_FORMAT.of("--to", "lav, sem"));
            return ExitCode.BAD_INPUT;
        }
        Optional<String> text = read(file);
        if (text.isEmpty()) {
            io.err().println(CliMessage.CANNOT_READ.at(file));
            return ExitCode.BAD_INPUT;
        }
        Imported imported = Exchange.read(text.get(), format.get(), file.toString());
        imported.problems().forEach(problem -> io.err().println(problem.printed()));
        return imported.isRefused()
                ? ExitCode.BAD_INPUT
                : write(imported, to.equals(STUDY), file, output, call.hasMatchedOption("--overwrite"));
    }

    private ExitCode write(Imported imported, boolean study, Path file, Path output, boolean overwrite) {
        String text = study ? imported.sem(OutputFiles.stem(file.getFileName().toString())) : imported.lav();
        boolean options = !study && !imported.options().isEmpty();
        if (output.toString().isEmpty()) {
            OutputFiles.print(io, text);
            if (options) {
                io.err()
                        .println(CliMessage.OPTIONS_APART.of(
                                String.join(" ", imported.optionsJson().split("\\s+"))));
            }
            return ExitCode.FITTED;
        }
        Map<Path, String> files = new LinkedHashMap<>();
        if (options) {
            files.put(
                    output.resolveSibling(OutputFiles.stem(output.getFileName().toString()) + ".json"),
                    imported.optionsJson());
        }
        files.put(output, text);
        return new OutputFiles(io).write(files, overwrite) ? ExitCode.FITTED : ExitCode.BAD_INPUT;
    }

    /** Read a file that is in UTF-8, or else in the encoding of old Windows programs. */
    private Optional<String> read(Path typed) {
        Path file = io.resolve(typed);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
            } catch (CharacterCodingException other) {
                return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
