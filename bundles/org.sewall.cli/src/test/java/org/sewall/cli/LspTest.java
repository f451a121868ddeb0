package org.sewall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How the language server is reached, and how it ends. What it says is tested where it lives. */
@Timeout(120)
final class LspTest {

    private static final String INITIALIZE =
            message("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
    private static final String SHUTDOWN = message("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
    private static final String EXIT = message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static String message(String json) {
        return "Content-Length: " + json.length() + "\r\n\r\n" + json;
    }

    private ExitCode run(InputStream in, String... arguments) {
        CommandSpec spec = CommandSpec.create()
                .addOption(OptionSpec.builder("--socket").type(Integer.class).build());
        ParseResult call = new CommandLine(spec).parseArgs(arguments);
        return new Lsp(new Io(Path.of(""), stream(out), stream(err), Terminal.PLAIN), in).run(call);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void endsWellAfterAProperFarewell() {
        assertThat(run(input(INITIALIZE + SHUTDOWN + EXIT))).isEqualTo(ExitCode.FITTED);
    }

    @Test
    void saysThatTheClientBrokeOff() {
        assertThat(run(input(INITIALIZE))).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run(input(INITIALIZE + EXIT))).isEqualTo(ExitCode.CHECK_FAILED);
    }

    @Test
    void refusesAPortThatThereIsNot() {
        assertThat(run(input(""), "--socket", "70000")).isEqualTo(ExitCode.BAD_INPUT);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("port 70000").contains("[cli.no-port]");
    }

    @Test
    void servesOneClientAfterAnotherOnThisMachine() throws Exception {
        Thread server = new Thread(() -> run(input(""), "--socket", "0"));
        server.setDaemon(true);
        server.start();
        int port = port();
        for (int i = 0; i < 2; i++) {
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
                send(client, INITIALIZE);
                assertThat(heard(client, "\"id\":1")).startsWith("Content-Length: ");
                send(client, SHUTDOWN);
                heard(client, "\"id\":2");
                send(client, EXIT);
            }
        }
        assertThat(out.size()).as("bytes on standard output").isZero();
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Listen until something is said, and return all that was said. */
    private static String heard(Socket client, String what) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.UTF_8).contains(what)) {
            int next = client.getInputStream().read();
            assertThat(next).as("end of what the server says").isNotNegative();
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int port() throws InterruptedException {
        Pattern said = Pattern.compile("port (\\d+) ");
        var found = said.matcher(err.toString(StandardCharsets.UTF_8));
        while (!found.find()) {
            Thread.sleep(20);
            found = said.matcher(err.toString(StandardCharsets.UTF_8));
        }
        return Integer.parseInt(found.group(1));
    }
}
