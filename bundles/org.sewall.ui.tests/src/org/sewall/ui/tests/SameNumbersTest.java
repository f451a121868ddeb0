package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sewall.dsl.ide.results.ResultsKnown;
import org.sewall.dsl.ide.server.SewallServer;
import org.sewall.result.ResultDocument;
import org.sewall.result.ResultFile;
import org.sewall.result.ResultReading;
import org.sewall.result.StudyResult;

/** Builder, command and language server share one analysis, so what they find is equal to the last bit. */
class SameNumbersTest {
    @RegisterExtension
    final NoErrorLogged log = new NoErrorLogged();

    @RegisterExtension
    final FreshProject fresh = new FreshProject();

    @Test
    void builder_command_and_server_find_the_same() throws Exception {
        // GIVEN the example in a project
        var study = fresh.withExample();

        // WHEN the builder, the command and a language server that stands alone fit it
        var built = study(FreshProject.fitted(study));
        var commanded = study(command(study));
        var served = study(server(study));

        // THEN models, comparisons and verdicts are the same: every estimate, standard error and fit index
        assertSame(built, commanded);
        assertSame(built, served);
    }

    private static void assertSame(StudyResult expected, StudyResult other) {
        assertEquals(expected.convention(), other.convention());
        assertEquals(expected.models(), other.models());
        assertEquals(expected.comparisons(), other.comparisons());
        assertEquals(expected.hypotheses(), other.hypotheses());
    }

    private static StudyResult study(ResultDocument document) {
        return assertInstanceOf(StudyResult.class, document);
    }

    /** Run the command as a process of its own, as a user does. */
    private static ResultDocument command(IFile study) throws Exception {
        var folder = study.getProject().getLocation().toPath();
        var output = Files.createTempFile("command", ".json");
        var command = Path.of(System.getProperty("sewall.root"), "bundles", "org.sewall.cli", "target");
        var classPath = command.resolve("lib") + File.separator + "*" + File.pathSeparator + commandJar(command);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", classPath, "org.sewall.cli.Main", "fit", study.getName(), "--json")
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor());
        try {
            return assertInstanceOf(ResultReading.Found.class, ResultFile.read(output))
                    .document();
        } finally {
            Files.delete(output);
        }
    }

    private static Path commandJar(Path target) throws Exception {
        try (var jars = Files.newDirectoryStream(target, "org.sewall.cli-*.jar")) {
            return jars.iterator().next();
        }
    }

    /** Open the study in a server that knows nothing of the workbench, and wait until it has fitted it. */
    private static ResultDocument server(IFile study) throws Exception {
        var file = study.getLocation().toPath();
        var server = SewallServer.standalone();
        try {
            server.languageServer().connect(new SilentClient());
            server.languageServer().initialize(SewallServer.capabilities()).join();
            server.languageServer().initialized(new InitializedParams());
            var folder = new WorkspaceFolder(file.getParent().toUri().toString(), "study");
            server.languageServer()
                    .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
                            new WorkspaceFoldersChangeEvent(List.of(folder), List.of())));
            server.languageServer()
                    .didOpen(new DidOpenTextDocumentParams(
                            new TextDocumentItem(file.toUri().toString(), "sewall", 1, study.readString())));
            Bench.until("the server has fitted the study", () -> latest(server, file)
                    .isPresent());
            return latest(server, file).orElseThrow();
        } finally {
            server.stop();
        }
    }

    private static Optional<ResultDocument> latest(SewallServer server, Path file) {
        return server.results().of(file) instanceof ResultsKnown.Findings found && !found.fitting()
                ? Optional.of(found.latest())
                : Optional.empty();
    }
}
