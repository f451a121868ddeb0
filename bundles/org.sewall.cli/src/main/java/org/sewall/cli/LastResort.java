package org.sewall.cli;

import java.io.PrintStream;

/** Say in one sentence that Sewall itself failed, and what to report; the user never sees a stack trace. */
final class LastResort {

    private final PrintStream err;

    LastResort(PrintStream err) {
        this.err = err;
    }

    /**
     * Report a failure that nothing foresaw.
     *
     * @param failure what was thrown
     */
    ExitCode report(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "an unknown place" : trace[0].toString();
        err.println(CliMessage.INTERNAL.of(Version.TEXT, failure.getClass().getSimpleName(), place));
        return ExitCode.BAD_INPUT;
    }
}
