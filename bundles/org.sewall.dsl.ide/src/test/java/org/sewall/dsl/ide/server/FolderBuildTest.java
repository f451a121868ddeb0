package org.sewall.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a folder does not depend on builds that were cancelled, or on files that cannot be read. */
class FolderBuildTest {
    private static final String DECLARATIONS =
            "construct Support {\n    a\n    b\n}\nconstruct Learning {\n    c\n    d\n}\n";
    private static final String USES = "hypothesis H1: Support -> Learning positive\n";

    private final Map<URI, List<String>> shown = new HashMap<>();
    private WorkspaceManager workspace;
    private URI declarations;
    private URI uses;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        declarations = write(folder, "declarations.sem", DECLARATIONS);
        uses = write(folder, "uses.sem", USES);
        workspace = SewallServer.standalone().injector().getInstance(WorkspaceManager.class);
        workspace.initialize(
                List.of(new WorkspaceFolder(folder.toRealPath().toUri().toString(), "test")),
                this::show,
                CancelIndicator.NullImpl);
        workspace.didOpen(declarations, 1, DECLARATIONS).build(CancelIndicator.NullImpl);
    }

    private static URI write(Path folder, String name, String text) throws IOException {
        var file = folder.toRealPath().resolve(name);
        Files.writeString(file, text);
        return URI.createURI(file.toUri().toString());
    }

    private void show(URI file, Iterable<Issue> issues) {
        List<String> messages = new ArrayList<>();
        issues.forEach(issue -> messages.add(issue.getMessage()));
        shown.put(file, messages);
    }

    @Test
    void a_cancelled_build_leaves_no_broken_link_behind_in_other_files() {
        int checks = 0;
        while (isCancelled(write("", checks), checks)) {
            write(DECLARATIONS, checks).build(CancelIndicator.NullImpl);
            assertThat(shown.get(uses)).as("cancelled at check %d", checks).isEmpty();
            assertThat(errors(uses)).as("cancelled at check %d", checks).isEmpty();
            checks++;
        }
        assertThat(checks).isGreaterThan(5);
        assertThat(shown.get(uses)).hasSize(2);
    }

    @Test
    void a_cancelled_build_is_made_up_for_by_a_request_that_builds_nothing_of_its_own(@TempDir Path elsewhere)
            throws IOException {
        isCancelled(write("", 1), 1);

        addFolder(elsewhere);

        assertThat(shown.get(uses)).hasSize(2);
    }

    @Test
    void a_name_that_is_declared_later_is_known_in_the_other_files() {
        write("", 1).build(CancelIndicator.NullImpl);
        assertThat(shown.get(uses)).hasSize(2);

        write(DECLARATIONS, 2).build(CancelIndicator.NullImpl);

        assertThat(shown.get(uses)).isEmpty();
    }

    @Test
    void a_file_that_has_gone_before_it_is_built_counts_as_deleted() throws IOException {
        workspace.didClose(declarations).build(CancelIndicator.NullImpl);
        var build = workspace.didChangeFiles(List.of(declarations), List.of());
        Files.delete(Path.of(declarations.toFileString()));

        build.build(CancelIndicator.NullImpl);

        assertThat(shown.get(uses)).hasSize(2);
    }

    @Test
    void a_link_to_nowhere_stops_nothing(@TempDir Path other) throws IOException {
        Files.createSymbolicLink(other.resolve("broken.sem"), other.resolve("nowhere.sem"));
        var studied = write(other, "study.sem", USES);

        addFolder(other);

        assertThat(shown.get(studied)).hasSize(2);
    }

    private void addFolder(Path folder) throws IOException {
        var added = new WorkspaceFolder(folder.toRealPath().toUri().toString(), "added");
        workspace.didChangeWorkspaceFolders(
                new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(added), List.of())),
                CancelIndicator.NullImpl);
    }

    private Buildable write(String text, int version) {
        return workspace.didChangeTextDocumentContent(
                declarations, version + 2, List.of(new TextDocumentContentChangeEvent(text)));
    }

    private static boolean isCancelled(Buildable build, int afterChecks) {
        var checks = new AtomicInteger();
        try {
            build.build(() -> checks.getAndIncrement() >= afterChecks);
            return false;
        } catch (OperationCanceledException | OperationCanceledError cancelled) {
            return true;
        }
    }

    private List<String> errors(URI file) {
        var resource = (XtextResource) workspace.read(file).getSecond();
        return resource.getErrors().stream().map(Diagnostic::getMessage).toList();
    }
}
