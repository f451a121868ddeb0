package org.sewall.cli;

import picocli.CommandLine.ParseResult;

/** Fits a file and prints what was found. */
final class Fit {

    private final Io io;

    Fit(Io io) {
        this.io = io;
    }

    /** Run the subcommand. */
    ExitCode run(ParseResult call) {
        io.err().println("Not built yet: fit " + call.matchedPositionalValue(0, java.nio.file.Path.of("")));
        return ExitCode.BAD_INPUT;
    }
}
