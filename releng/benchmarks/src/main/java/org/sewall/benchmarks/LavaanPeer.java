package org.sewall.benchmarks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Asks R for the time that lavaan needs for a workload. */
final class LavaanPeer {
    private final Path script;
    private final InputFolder inputs;

    LavaanPeer(Path script, InputFolder inputs) {
        this.script = script;
        this.inputs = inputs;
    }

    /**
     * Measure lavaan's full call.
     *
     * @param id letter of the workload
     * @return median in milliseconds; empty if lavaan cannot do it or R is not there
     */
    OptionalDouble median(String id) {
        try {
            Process process = new ProcessBuilder(
                            "Rscript",
                            script.toString(),
                            inputs.folder().toString(),
                            inputs.cases().toString(),
                            id)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean failed = process.waitFor() != 0 || line.isEmpty() || line.startsWith("NA");
            return failed ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(line.split(" ")[0]));
        } catch (InterruptedException | InterruptedIOException stopped) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        } catch (IOException absent) {
            return OptionalDouble.empty();
        }
    }
}
