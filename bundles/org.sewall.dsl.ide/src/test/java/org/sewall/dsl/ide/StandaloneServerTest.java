package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkDoneProgressKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.dsl.ide.results.Addresses;

/** The server as an editor meets it: over streams, on files, in the order in which things happen there. */
class StandaloneServerTest {
    private static final Path CASES = Path.of(
            System.getProperty("sewall.root", "../.."),
            "bundles",
            "org.sewall.cli",
            "src",
            "test",
            "resources",
            "golden");
    private static final String NOT_IDENTIFIED = "estimation.not-identified";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("Ärger 50% & Maße"));
    }

    private String copy(Path from, String... names) throws IOException {
        for (String name : names) {
            Files.copy(from.resolve(name), folder.resolve(name));
        }
        return uri(folder.resolve(names[0]));
    }

    /** Return the address as the server writes it. */
    private static String uri(Path file) {
        return Addresses.of(file).toString();
    }

    private String example() throws IOException {
        return copy(ServerUnderTest.EXAMPLE, "khavul2010.sem", "khavul2010.csv");
    }

    private static String text(String uri) throws IOException {
        return Files.readString(Path.of(URI.createURI(uri).toFileString()));
    }

    private static boolean isFitted(PipedClient client, String uri) {
        return client.lenses(uri).stream().anyMatch(lens -> lens.contains("CFI"));
    }

    private static List<Diagnostic> withCode(PipedClient client, String uri, String code) {
        return client.problems(uri).stream()
                .filter(problem -> problem.getCode().getLeft().equals(code))
                .toList();
    }

    @Test
    void fits_a_study_in_a_folder_with_blanks_and_umlauts() throws Exception {
        String study = example();
        try (var client = PipedClient.able(folder)) {
            client.open(study, text(study));
            PipedClient.until("the fit is shown", () -> isFitted(client, study));
        }
    }

    @Test
    void fits_a_study_outside_of_all_folders_for_a_client_that_can_do_little() throws Exception {
        String study = example();
        try (var client = PipedClient.modest()) {
            client.open(study, text(study));
            PipedClient.until("the fit is shown", () -> isFitted(client, study));
            assertThat(client.progress()).isEmpty();
            assertThat(client.registered()).isEmpty();

            client.closeDocument(study);
            PipedClient.until("nothing is shown of a closed file", () -> client.problems(study)
                    .isEmpty());
        }
    }

    @Test
    void keeps_apart_folders_that_hold_the_same_names() throws Exception {
        String study = example();
        var second = Files.createDirectory(folder.resolveSibling("second"));
        var copy = Files.copy(folder.resolve("khavul2010.sem"), second.resolve("khavul2010.sem"));
        try (var client = PipedClient.able(folder, second)) {
            client.open(study, text(study));
            client.open(uri(copy), text(uri(copy)));
            PipedClient.until("the study with data is fitted", () -> isFitted(client, study));
            PipedClient.until("the other misses its data", () -> client.problems(uri(copy)).stream()
                    .anyMatch(problem -> problem.getSeverity() == DiagnosticSeverity.Error));
            assertThat(client.problems(study)).noneMatch(problem -> problem.getSeverity() == DiagnosticSeverity.Error);
            assertThat(isFitted(client, uri(copy))).isFalse();
        }
    }

    @Test
    void shows_what_the_fit_found_where_it_is_and_only_as_long_as_it_holds() throws Exception {
        String study = copy(CASES.resolve("not-identified"), "study.sem", "survey.csv");
        String text = text(study);
        try (var client = PipedClient.able(folder)) {
            client.open(study, text);
            PipedClient.until("the finding is shown", () -> !withCode(client, study, NOT_IDENTIFIED)
                    .isEmpty());
            var found = withCode(client, study, NOT_IDENTIFIED).get(0);

            client.change(study, "# a line above\n" + text);
            PipedClient.until("the finding moves with the text", () -> withCode(client, study, NOT_IDENTIFIED).stream()
                    .anyMatch(moved -> moved.getRange().getStart().getLine()
                            == found.getRange().getStart().getLine() + 1));

            client.change(study, text.replace("NA*x1", "1*x1"));
            PipedClient.until("the finding is gone with its cause", () -> withCode(client, study, NOT_IDENTIFIED)
                    .isEmpty());

            client.change(study, text);
            PipedClient.until("the finding is back with its cause", () -> !withCode(client, study, NOT_IDENTIFIED)
                    .isEmpty());
        }
    }

    @Test
    void shows_progress_from_beginning_to_end() throws Exception {
        String study = example();
        try (var client = PipedClient.able(folder)) {
            client.open(study, text(study));
            PipedClient.until("the analysis ends", () -> kinds(client).contains(WorkDoneProgressKind.end));
            assertThat(kinds(client)).startsWith(WorkDoneProgressKind.begin).endsWith(WorkDoneProgressKind.end);

            // too late, and of something else: nothing happens
            client.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("sewall-analysis-1")));
            client.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forRight(7)));
            assertThat(isFitted(client, study)).isTrue();
        }
    }

    @Test
    void stops_a_fit_when_the_user_says_so_and_others_get_their_turn() throws Exception {
        String endless = copy(CASES.resolve("wrong-sign"), "study.sem", "survey.csv");
        Files.writeString(
                Path.of(URI.createURI(endless).toFileString()),
                text(endless).replaceFirst("(?m)^study .*$", "$0 { options { se bootstrap bootstrap 9000000 } }"));
        String study = example();
        try (var client = PipedClient.able(folder)) {
            client.open(endless, text(endless));
            PipedClient.until("the fit begins", () -> kinds(client).contains(WorkDoneProgressKind.begin));
            client.open(study, text(study));
            assertThat(kinds(client)).doesNotContain(WorkDoneProgressKind.end);

            client.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("sewall-analysis-1")));
            PipedClient.until("the other study is fitted", () -> isFitted(client, study));
            assertThat(client.lenses(endless)).noneMatch(lens -> lens.contains("fitting"));

            client.save(endless);
            PipedClient.until("the endless fit begins again", () -> client.lenses(endless).stream()
                    .anyMatch(lens -> lens.contains("fitting")));
            client.ask(LanguageServer::shutdown);
            client.server().exit();
            assertThat(client.ended()).isTrue();
        }
    }

    private static List<WorkDoneProgressKind> kinds(PipedClient client) {
        return client.progress().stream()
                .map(each -> each.getValue().getLeft().getKind())
                .toList();
    }

    @Test
    void fits_again_when_the_data_change() throws Exception {
        String study = example();
        try (var client = PipedClient.able(folder)) {
            PipedClient.until(
                    "files are watched", () -> client.registered().contains("workspace/didChangeWatchedFiles"));
            client.open(study, text(study));
            PipedClient.until("the fit is shown", () -> isFitted(client, study));
            var before = client.lenses(study);

            var data = folder.resolve("khavul2010.csv");
            Files.writeString(data, Files.readString(data).replace("0.66", "0.60"));
            assertThat(isFitted(client, study)).as("numbers of old data").isFalse();

            client.changedOnDisk(uri(data));
            PipedClient.until("the new fit is shown", () -> isFitted(client, study));
            assertThat(client.lenses(study)).isNotEqualTo(before);
        }
    }

    @Test
    void fits_a_bare_model_with_the_options_beside_it() throws Exception {
        var reference = CASES.getParent()
                .getParent()
                .getParent()
                .getParent()
                .resolveSibling("org.sewall.analysis/src/test/resources/reference/trouble_heywood");
        String model = copy(reference, "model.lav", "options.json", "data.csv");
        try (var client = PipedClient.able(folder)) {
            client.open(model, text(model));
            PipedClient.until("the fit is shown", () -> isFitted(client, model));
            PipedClient.until("the finding is shown", () -> !withCode(client, model, "estimation.negative-variance")
                    .isEmpty());
            client.change(model, text(model) + "\nf1 ~~ 0*f2\n");
            assertThat(isFitted(client, model)).isFalse();
        }
    }

    @Test
    void understands_a_document_that_was_never_saved() throws Exception {
        try (var client = PipedClient.able()) {
            String unsaved = "untitled:Untitled-1";
            client.open(unsaved, "construct Support { x1 x2 }\nmodel M { Support ~ Nothing }\n");
            PipedClient.until(
                    "problems are shown", () -> !client.problems(unsaved).isEmpty());
            assertThat(client.lenses(unsaved)).containsExactly("not fitted yet: save the file to fit it");
            var hover = client.ask(it -> it.getTextDocumentService()
                    .hover(new HoverParams(new TextDocumentIdentifier(unsaved), new Position(0, 12))));
            assertThat(hover.getContents().getRight().getValue()).contains("Support");
            client.closeDocument(unsaved);
            PipedClient.until(
                    "nothing is shown of it", () -> client.problems(unsaved).isEmpty());
        }
    }

    @Test
    void bears_addresses_that_name_no_file() throws Exception {
        String study = example();
        try (var client = PipedClient.able(folder)) {
            for (String strange : List.of(
                    "file://",
                    "file:///a%00.sem",
                    "file://host/b.sem",
                    "git:/a/b.sem?ref",
                    "untitled:/x",
                    "http://example.org/a.sem")) {
                client.open(strange, "f =~ x1 + x2\n");
                client.lenses(strange);
                client.save(strange);
                client.changedOnDisk(strange);
                client.closeDocument(strange);
            }
            client.open(uri(folder.resolve("not-yet.sem")), "construct A { x1 }\n");
            client.open(study, text(study));
            PipedClient.until("the fit is shown", () -> isFitted(client, study));
        }
    }

    @Test
    void ends_when_the_client_says_so() throws Exception {
        try (var client = PipedClient.able()) {
            Object answer = client.ask(LanguageServer::shutdown);
            assertThat(answer).isNull();
            client.server().exit();
            assertThat(client.ended()).isTrue();
        }
    }

    @Test
    void ends_when_the_client_is_gone() throws Exception {
        var client = PipedClient.able();
        client.close();
        assertThat(client.ended()).isFalse();
    }
}
