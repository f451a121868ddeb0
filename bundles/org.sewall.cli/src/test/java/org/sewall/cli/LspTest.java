package org.sewall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
        PrintStream before = System.out;

        assertThat(run(input(INITIALIZE + SHUTDOWN + EXIT))).isEqualTo(ExitCode.FITTED);
        assertThat(System.out).isSameAs(before);
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
                client.getOutputStream().write(INITIALIZE.getBytes(StandardCharsets.UTF_8));
                byte[] answer = client.getInputStream().readNBytes(400);
                assertThat(new String(answer, StandardCharsets.UTF_8))
                        .startsWith("Content-Length: ")
                        .contains("\"id\":1");
                client.getOutputStream().write((SHUTDOWN + EXIT).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(out.size()).as("bytes on standard output").isZero();
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
