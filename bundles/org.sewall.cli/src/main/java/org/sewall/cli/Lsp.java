package org.sewall.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.sewall.dsl.ide.server.SewallServer;
import picocli.CommandLine.ParseResult;

/** Serves editors: one over standard input and output, or one after another over a socket of this machine. */
final class Lsp {

    private final Io io;
    private final InputStream in;

    Lsp(Io io, InputStream in) {
        this.io = io;
        this.in = in;
    }

    /** Run the subcommand: 0 if the client took its leave, 1 if it broke off, 2 if the port cannot be used. */
    ExitCode run(ParseResult call) {
        int port = call.matchedOptionValue("--socket", -1);
        return port < 0 ? serve(in, io.out()) : listen(port);
    }

    private static ExitCode serve(InputStream in, OutputStream out) {
        return SewallServer.standalone().serve(in, out) ? ExitCode.FITTED : ExitCode.CHECK_FAILED;
    }

    private ExitCode listen(int port) {
        try (ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            io.err().println(CliMessage.LISTENING.of(door.getLocalPort()));
            io.flush();
            while (true) {
                serve(door);
            }
        } catch (IOException | IllegalArgumentException refused) {
            io.err().println(CliMessage.NO_PORT.of(port));
            return ExitCode.BAD_INPUT;
        }
    }

    private static void serve(ServerSocket door) throws IOException {
        Socket client = door.accept();
        try (client) {
            serve(client.getInputStream(), new BufferedOutputStream(client.getOutputStream()));
        } catch (IOException brokenOff) {
            // the next client may come
        }
    }
}
