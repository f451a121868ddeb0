package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;

/** The command of the plain half, run as a process of its own, as a user does. */
final class Command {
    private Command() {}

    /** Fit a study; return the file that holds what the command has written. */
    static Path fit(IFile study, String... options) throws IOException, InterruptedException {
        var folder = study.getProject().getLocation().toPath();
        var output = Files.createTempFile("command", ".out");
        var command = Path.of(System.getProperty("sewall.root"), "bundles", "org.sewall.cli", "target");
        var classPath = command.resolve("lib") + File.separator + "*" + File.pathSeparator + jar(command);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java, "-cp", classPath, "org.sewall.cli.Main", "fit", study.getName()));
        words.addAll(List.of(options));
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor());
        return output;
    }

    private static Path jar(Path target) throws IOException {
        try (var jars = Files.newDirectoryStream(target, "org.sewall.cli-*.jar")) {
            return jars.iterator().next();
        }
    }
}
