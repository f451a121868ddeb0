package org.sewall.cli;

import picocli.CommandLine.ParseResult;

/** Reports what is wrong with files and their data, without fitting. */
final class Check {

    private final Io io;

    Check(Io io) {
        this.io = io;
    }

    /** Run the subcommand. */
    ExitCode run(ParseResult call) {
        io.err().println("Not built yet: check " + call.matchedPositionalValue(0, java.nio.file.Path.of("")));
        return ExitCode.BAD_INPUT;
    }
}
