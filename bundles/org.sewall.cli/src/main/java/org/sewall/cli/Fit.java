package org.sewall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sewall.analysis.CaseFiles;
import org.sewall.cli.report.Report;
import org.sewall.result.ResultJson;
import picocli.CommandLine.ParseResult;

/** Fits a file and prints what was found. */
final class Fit {

    private final Io io;

    Fit(Io io) {
        this.io = io;
    }

    /** Run the subcommand. */
    ExitCode run(ParseResult call) {
        Path file = call.matchedPositionalValue(0, Path.of(""));
        Path data = call.matchedOptionValue("--data", Path.of(""));
        Path options = call.matchedOptionValue("--options", Path.of(""));
        boolean study = Inspection.isStudy(file);
        if (study && !(data.toString().isEmpty() && options.toString().isEmpty())) {
            io.err().println(CliMessage.STUDY_NAMES_ITS_DATA.of(file));
            return ExitCode.BAD_INPUT;
        }
        Inspection inspection = new Inspection(io);
        if (!inspection.isReadable(file)) {
            io.err().println(CliMessage.CANNOT_READ.at(file));
            return ExitCode.BAD_INPUT;
        }
        Analysed analysed;
        try {
            analysed = study
                    ? inspection.fitStudy(file)
                    : inspection.fitCase(
                            new CaseFiles(io.folder(), file.toString(), data.toString(), options.toString()));
        } catch (IOException unreadable) {
            io.err().println(CliMessage.CANNOT_READ.at(file));
            return ExitCode.BAD_INPUT;
        }
        analysed.errors().forEach(problem -> io.err().println(problem.printed()));
        if (analysed.isEmpty() && analysed.errors().isEmpty()) {
            io.err().println(CliMessage.NOTHING_TO_FIT.at(file));
            return ExitCode.BAD_INPUT;
        }
        return print(analysed, call);
    }

    private ExitCode print(Analysed analysed, ParseResult call) {
        boolean json = call.hasMatchedOption("--json");
        if (!json && !analysed.isWorthReporting()) {
            return analysed.exitCode();
        }
        Path output = call.matchedOptionValue("--output", Path.of(""));
        if (output.toString().isEmpty()) {
            if (json) {
                printJson(analysed);
            } else {
                report(analysed, io.terminal()).forEach(io.out()::println);
            }
            return analysed.exitCode();
        }
        String text = json
                ? ResultJson.write(analysed.document())
                : String.join("\n", report(analysed, Terminal.PLAIN)) + "\n";
        return write(io.resolve(output), output, text) ? analysed.exitCode() : ExitCode.BAD_INPUT;
    }

    /** JSON is UTF-8 whatever the console is. */
    private void printJson(Analysed analysed) {
        byte[] bytes = ResultJson.write(analysed.document()).getBytes(StandardCharsets.UTF_8);
        io.out().write(bytes, 0, bytes.length);
    }

    private static List<String> report(Analysed analysed, Terminal terminal) {
        return Report.lines(analysed.document(), analysed.problems(), terminal.unicode(), terminal.colour());
    }

    private boolean write(Path file, Path typed, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return true;
        } catch (IOException refused) {
            io.err().println(CliMessage.CANNOT_WRITE.of(typed));
            return false;
        }
    }
}
