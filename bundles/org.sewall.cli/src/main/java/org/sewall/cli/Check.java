package org.sewall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sewall.result.Problem;
import picocli.CommandLine.ParseResult;

/** Reports what is wrong with files and their data, without fitting. */
final class Check {

    private final Io io;

    Check(Io io) {
        this.io = io;
    }

    /** Run the subcommand: 0 if nothing is wrong, 2 if a file has an error. */
    ExitCode run(ParseResult call) {
        List<Path> files = call.matchedPositionalValue(0, List.of());
        Inspection inspection = new Inspection(io);
        int errors = 0;
        for (Path file : files) {
            errors += check(inspection, file);
        }
        return errors == 0 ? ExitCode.FITTED : ExitCode.BAD_INPUT;
    }

    /** Print the problems of a file and return how many are errors. */
    private int check(Inspection inspection, Path file) {
        if (!inspection.isReadable(file)) {
            io.err().println(CliMessage.CANNOT_READ.at(file));
            return 1;
        }
        List<Problem> problems;
        try {
            problems = Inspection.isStudy(file) ? inspection.checkStudy(file) : inspection.checkCase(file);
        } catch (IOException unreadable) {
            io.err().println(CliMessage.CANNOT_READ.at(file));
            return 1;
        }
        problems.forEach(problem -> io.err().println(problem.printed()));
        return (int) problems.stream().filter(Problem::isError).count();
    }
}
