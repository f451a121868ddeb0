package org.sewall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Colour and Unicode go only where they are understood and wanted. */
final class TerminalTest {

    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

    @Test
    void coloursForAPerson() {
        assertThat(Terminal.of(XTERM, true, StandardCharsets.UTF_8).colour()).isTrue();
    }

    @Test
    void doesNotColourForAFile() {
        assertThat(Terminal.of(XTERM, false, StandardCharsets.UTF_8).colour()).isFalse();
    }

    @Test
    void obeysNoColor() {
        Map<String, String> refused = Map.of("TERM", "xterm", "NO_COLOR", "1");

        assertThat(Terminal.of(refused, true, StandardCharsets.UTF_8).colour()).isFalse();
    }

    @Test
    void doesNotColourADumbTerminal() {
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true, StandardCharsets.UTF_8)
                        .colour())
                .isFalse();
        assertThat(Terminal.of(Map.of(), true, StandardCharsets.UTF_8).colour()).isFalse();
    }

    @Test
    void fallsBackToAscii() {
        assertThat(Terminal.of(XTERM, true, StandardCharsets.UTF_8).unicode()).isTrue();
        assertThat(Terminal.of(XTERM, true, StandardCharsets.US_ASCII).unicode())
                .isFalse();
        assertThat(Terminal.of(XTERM, true, StandardCharsets.ISO_8859_1).unicode())
                .isFalse();
    }
}
