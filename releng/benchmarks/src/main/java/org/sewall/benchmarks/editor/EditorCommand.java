package org.sewall.benchmarks.editor;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
import org.sewall.dsl.SemStandaloneSetup;
import org.sewall.dsl.ide.results.ResultsKnown;
import org.sewall.model.StudyFile;

/**
 * Measures completion, hover, and the way from a keystroke to the problems of the text, on a study of some 400 lines whose
 * models were fitted; through the language server in the same process. Prints a table, or one JSON object with
 * {@code --json}.
 */
public final class EditorCommand {
    private static final long SEED = 20190909;
    private static final int WARM_UP = 40;

    private EditorCommand() {}

    /** Run the command. */
    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        int rounds = options.contains("--rounds") ? Integer.parseInt(options.get(options.indexOf("--rounds") + 1)) : 60;
        var folder = Files.createTempDirectory("sewall-editor");
        try {
            measure(folder, rounds, options.contains("--json"));
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private static void measure(Path folder, int rounds, boolean json) throws Exception {
        String text = LargeStudy.text(SEED);
        Files.writeString(folder.resolve("acceptance.csv"), LargeStudy.data(SEED));
        Files.writeString(folder.resolve("acceptance.sem"), text);
        var results = new JsonObject();
        try (var client =
                EditorClient.open(folder, text, fitted(folder.toRealPath().resolve("acceptance.sem")))) {
            if (!json) {
                System.out.printf(
                        Locale.ROOT,
                        "%d lines, Java %s, %d processors%n%-28s %10s %10s %10s %14s %10s %6s%n",
                        text.lines().count(),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        "",
                        "median ms",
                        "p95 ms",
                        "max ms",
                        "processor ms",
                        "p95",
                        "n");
            }
            for (var question : Questions.all(client)) {
                question.repeat(WARM_UP);
            }
            for (var question : Questions.all(client)) {
                var times = question.repeat(rounds);
                results.add(question.name(), times.json());
                if (!json) {
                    System.out.println(times.line(question.name()));
                }
            }
        }
        if (json) {
            System.out.println(new GsonBuilder().setPrettyPrinting().create().toJson(results));
        }
    }

    private static ResultsKnown fitted(Path file) {
        var resources =
                new SemStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(XtextResourceSet.class);
        var resource = (XtextResource) resources.getResource(URI.createFileURI(file.toString()), true);
        resource.getErrors().forEach(error -> System.err.println(error.getLine() + ": " + error.getMessage()));
        var study = (StudyFile) resource.getContents().get(0);
        return new ResultsKnown.Findings(
                new StudyAnalysis().run(study, StudyLocation.of(file.getParent(), file)), false);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
