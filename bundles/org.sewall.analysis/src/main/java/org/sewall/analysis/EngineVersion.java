package org.sewall.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sewall.result.Engine;

/** Names the program that makes results, with the version the build gave it. */
public final class EngineVersion {

    private static final Engine ENGINE = new Engine("sewall", read());

    private EngineVersion() {}

    /** Return name and version. */
    public static Engine engine() {
        return ENGINE;
    }

    private static String read() {
        try (InputStream text = EngineVersion.class.getResourceAsStream("version.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
