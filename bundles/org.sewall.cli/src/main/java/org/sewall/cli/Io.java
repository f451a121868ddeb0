package org.sewall.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Bundle what one run of the command reads and writes, so that a test runs the real command in process.
 *
 * @param folder working folder that relative paths start from
 * @param out where reports go
 * @param err where problems go
 * @param terminal what the receiver of both can show
 */
record Io(Path folder, PrintStream out, PrintStream err, Terminal terminal) {

    private static final int BUFFER = 1 << 14;

    /** Make the streams of this process, encoded as its console is. */
    static Io ofProcess() {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return new Io(
                Path.of(""),
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                Terminal.of(System.getenv(), System.console() != null, charset));
    }

    /** Resolve a path that a user typed. */
    Path resolve(Path typed) {
        return folder.resolve(typed).normalize();
    }

    /** Write out what is buffered. */
    void flush() {
        out.flush();
        err.flush();
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false, charset);
    }
}
