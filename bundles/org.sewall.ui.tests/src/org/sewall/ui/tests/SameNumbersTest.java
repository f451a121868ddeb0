package org.sewall.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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

        // THEN models, comparisons, verdicts and analyses are the same: every estimate, standard error and fit index
        assertSame(built, commanded);
        assertSame(built, served);
    }

    private static void assertSame(StudyResult expected, StudyResult other) {
        assertEquals(expected.convention(), other.convention());
        assertEquals(expected.models(), other.models());
        assertEquals(expected.comparisons(), other.comparisons());
        assertEquals(expected.hypotheses(), other.hypotheses());
        assertEquals(expected.analyses(), other.analyses());
    }

    private static StudyResult study(ResultDocument document) {
        return assertInstanceOf(StudyResult.class, document);
    }

    private static ResultDocument command(IFile study) throws Exception {
        var output = Command.fit(study, "--json");
        try {
            return assertInstanceOf(ResultReading.Found.class, ResultFile.read(output))
                    .document();
        } finally {
            Files.delete(output);
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
