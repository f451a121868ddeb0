package org.sewall.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Say what the receiver of the output can show.
 *
 * @param colour whether escape sequences for colour are understood and wanted
 * @param unicode whether characters beyond ASCII can be shown
 */
record Terminal(boolean colour, boolean unicode) {

    /** Show no colour and everything Unicode has; what tests and files get. */
    static final Terminal PLAIN = new Terminal(false, true);

    /**
     * Find out what the process's own output can show.
     *
     * @param environment environment variables, of which {@code NO_COLOR} and {@code TERM} are asked
     * @param interactive whether a person sits before the output
     * @param charset encoding of the output
     */
    static Terminal of(Map<String, String> environment, boolean interactive, Charset charset) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || "dumb".equals(environment.getOrDefault("TERM", "dumb"));
        boolean unicode = charset.equals(StandardCharsets.UTF_8)
                || charset.canEncode() && charset.newEncoder().canEncode("β²χ–─✓");
        return new Terminal(interactive && !refused, unicode);
    }
}
