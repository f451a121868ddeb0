package org.sewall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sewall.analysis.validation.CaseReport;
import org.sewall.analysis.validation.ScoreBoard;
import org.sewall.analysis.validation.Validation;
import org.sewall.analysis.validation.ValidationPage;
import org.sewall.dsl.SemReader;
import picocli.CommandLine.ParseResult;

/** Runs cases whose results are known and shows where the results differ. */
final class Validate {

    private final Io io;

    Validate(Io io) {
        this.io = io;
    }

    /** Run the subcommand: 0 if all cases match, 1 if one does not, 2 if there are none. */
    ExitCode run(ParseResult call) {
        Path typed = call.matchedPositionalValue(0, Path.of(""));
        Optional<Path> output = option(call, "--out");
        Optional<Path> page = option(call, "--report");
        if (output.isPresent() && !makeFolder(output.get())) {
            return ExitCode.BAD_INPUT;
        }
        List<CaseReport> reports;
        try {
            reports = new Validation(SemReader.create(), output.map(io::resolve)).run(io.resolve(typed));
        } catch (IOException unreadable) {
            io.err().println(CliMessage.NO_FOLDER.at(typed));
            return ExitCode.BAD_INPUT;
        }
        if (reports.isEmpty()) {
            io.err().println(CliMessage.NO_CASES.at(typed));
            return ExitCode.BAD_INPUT;
        }
        ScoreBoard.lines(reports).forEach(io.out()::println);
        if (page.isPresent() && !write(page.get(), ValidationPage.of(reports))) {
            return ExitCode.BAD_INPUT;
        }
        return ScoreBoard.matched(reports) == reports.size() ? ExitCode.FITTED : ExitCode.CHECK_FAILED;
    }

    private static Optional<Path> option(ParseResult call, String name) {
        return Optional.ofNullable(call.matchedOptionValue(name, null));
    }

    private boolean makeFolder(Path folder) {
        try {
            Files.createDirectories(io.resolve(folder));
            return true;
        } catch (IOException refused) {
            io.err().println(CliMessage.NO_OUTPUT.at(folder));
            return false;
        }
    }

    private boolean write(Path file, String text) {
        try {
            Files.writeString(io.resolve(file), text, StandardCharsets.UTF_8);
            return true;
        } catch (IOException refused) {
            io.err().println(CliMessage.NO_OUTPUT.at(file));
            return false;
        }
    }
}
