package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
import org.sewall.dsl.SemStandaloneSetup;
import org.sewall.dsl.ide.results.ResultsKnown;
import org.sewall.model.StudyFile;
import org.sewall.result.Problem;
import org.sewall.result.StudyResult;

/** Quick fixes as a client asks for them. */
class CodeActionTest {
    @TempDir
    private Path folder;

    private static List<CodeAction> actions(
            ServerUnderTest server, Range range, List<Diagnostic> problems, List<String> only) throws Exception {
        var context = new CodeActionContext(problems);
        context.setOnly(only);
        return server.ask(it -> it.codeAction(new CodeActionParams(server.document(), range, context))).stream()
                .map(Either::getRight)
                .toList();
    }

    /** What a client sends back went through JSON. */
    private static Diagnostic returned(Diagnostic sent) {
        var problem = new Diagnostic(sent.getRange(), "another message");
        problem.setCode(sent.getCode());
        problem.setSeverity(sent.getSeverity());
        problem.setData(new Gson().toJsonTree(sent.getData()));
        return problem;
    }

    private static Diagnostic diagnostic(Problem problem) {
        var place = new Position(Math.max(0, problem.line() - 1), Math.max(0, problem.column() - 1));
        var diagnostic = new Diagnostic(new Range(place, place), problem.message());
        diagnostic.setCode(problem.id());
        diagnostic.setSeverity(DiagnosticSeverity.Information);
        diagnostic.setData(new Gson().toJsonTree(problem.arguments()));
        return diagnostic;
    }

    private static void make(ServerUnderTest server, CodeAction action) {
        List<TextEdit> edits = action.getEdit().getChanges().values().iterator().next();
        server.change(EditedText.of(server.text(), edits));
    }

    @Test
    void repairs_what_the_server_complains_of() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            String sound = server.text();
            server.replace("{ Intent Technology Support", "{ Intent Technology Suport");
            Diagnostic problem = server.diagnostics().stream()
                    .filter(found -> found.getSeverity() == DiagnosticSeverity.Error)
                    .findFirst()
                    .orElseThrow();

            var actions = actions(server, problem.getRange(), List.of(returned(problem)), List.of("quickfix"));

            assertThat(actions).extracting(CodeAction::getTitle).containsExactly("Change to 'Support'");
            assertThat(actions.get(0).getIsPreferred()).isTrue();
            make(server, actions.get(0));
            assertThat(server.text()).isEqualTo(sound);
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void offers_assists_where_nothing_is_wrong() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            var place = server.at("0*|Technology");
            var range = new Range(place, place);

            assertThat(actions(server, range, List.of(), null))
                    .extracting(CodeAction::getTitle, CodeAction::getKind)
                    .contains(tuple("Free Technology", CodeActionKind.RefactorRewrite));
            assertThat(actions(server, range, List.of(), List.of("refactor"))).isNotEmpty();
            assertThat(actions(server, range, List.of(), List.of("quickfix"))).isEmpty();
        }
    }

    @Test
    void repairs_what_the_fit_found() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            Problem found = fit().problems().stream()
                    .filter(problem -> problem.id().endsWith("large-modification-index"))
                    .findFirst()
                    .orElseThrow();
            var diagnostic = diagnostic(found);

            var actions = actions(server, diagnostic.getRange(), List.of(diagnostic), List.of("quickfix"));

            make(server, actions.get(0));
            assertThat(server.text()).contains("# reason: \n    x13 ~~ x14");
            assertThat(server.errors()).isEmpty();
            assertThat(server.diagnostics())
                    .anyMatch(problem -> problem.getCode().getLeft().endsWith("reason-missing"));
        }
    }

    @Test
    void takes_the_variance_of_a_single_item_from_the_fit() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            StudyResult result = fit();
            server.know(new ResultsKnown.Findings(result, false));
            Diagnostic problem = server.diagnostics().stream()
                    .filter(found -> found.getCode().getLeft().endsWith("single-item"))
                    .findFirst()
                    .orElseThrow();

            var actions = actions(server, problem.getRange(), List.of(returned(problem)), List.of("quickfix"));

            double variance =
                    result.models().get(0).sample().get(0).covariance().get("x4", "x4");
            make(server, actions.get(0));
            assertThat(server.text())
                    .containsPattern("# reliability .85 of x4: .15 of its variance .*\n +x4 ~~ 0\\.\\d+\\*x4");
            String value = server.text().replaceAll("(?s).*x4 ~~ ([0-9.]+)\\*x4.*", "$1");
            assertThat(Double.parseDouble(value) / (0.15 * variance)).isCloseTo(1, within(1e-3));
            assertThat(server.errors()).isEmpty();
            assertThat(server.diagnostics())
                    .noneMatch(left -> left.getCode().getLeft().endsWith("single-item"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scale-not-set, Fix the loading of x1 to 1",
        "scale-not-set, Fix the variance of A to 1",
        "scale-set-twice, Free the loading of w1",
        "path-without-hypothesis, Add hypothesis H2: A -> B",
        "two-indicator-rule, Fix both loadings of C to 1",
        "repeated-term, Remove 'A'"
    })
    void repairs_what_the_static_analysis_finds(String id, String title) throws Exception {
        String study =
                """
                data D { moments "d.csv" n 100 }
                construct A
                construct B
                construct C
                construct E
                hypothesis H1: C -> A
                model M on D {
                  A =~ NA*x1 + x2 + x3
                  B =~ y1 + y2 + y3
                  E =~ w1 + w2 + w3
                  E ~~ 1*E
                  B ~ A + A
                }
                model Two on D {
                  C =~ z1 + z2
                }
                """;
        try (var server = ServerUnderTest.open(folder, study)) {
            Diagnostic problem = server.diagnostics().stream()
                    .filter(found -> found.getCode().getLeft().endsWith(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(server.text()));

            make(
                    server,
                    actions(server, problem.getRange(), List.of(returned(problem)), null).stream()
                            .filter(action -> action.getTitle().equals(title))
                            .findFirst()
                            .orElseThrow());

            assertThat(server.diagnostics())
                    .as(server.text())
                    .noneMatch(left -> left.getCode().getLeft().endsWith(id));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "undeclared-ordinal, Make the scale Extent ordinal",
        "outside-scale, Take 9 as missing in D",
        "outside-scale, Extend Extent to 1..9",
        "unknown-column, Change to 'y3'",
        "constant-column, Drop y2 from B"
    })
    void repairs_what_the_data_contradict(String id, String title) throws Exception {
        var rows = new StringBuilder("x1,x2,x3,y1,y2,y3\n");
        for (int i = 0; i < 60; i++) {
            rows.append("%d,%d,%d,%d,4,%d\n"
                    .formatted(
                            1 + i % 5,
                            i == 7 ? 9 : 1 + (i * 7) % 5,
                            1 + (i * i) % 4,
                            1 + i % 3 + i / 30,
                            1 + (i * 3) % 5));
        }
        Files.writeString(folder.resolve("d.csv"), rows.toString());
        String study =
                """
                data D { file "d.csv" }
                scale Extent 1..5
                construct A : Extent { x1 x2 x3 }
                construct B : Extent { y1 y2 yy3 }
                model M on D { measurement { A B } }
                """;
        try (var server = ServerUnderTest.open(folder, study)) {
            long before = count(server, id);
            Diagnostic problem = server.diagnostics().stream()
                    .filter(found -> found.getCode().getLeft().endsWith(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(ids(server)));

            var actions = actions(server, problem.getRange(), List.of(returned(problem)), null);

            assertThat(actions).extracting(CodeAction::getTitle).contains(title);
            make(
                    server,
                    actions.stream()
                            .filter(action -> action.getTitle().equals(title))
                            .findFirst()
                            .orElseThrow());
            assertThat(count(server, id)).as(server.text()).isLessThan(before);
            assertThat(server.diagnostics())
                    .noneMatch(left -> left.getCode().getLeft().endsWith("syntax"));
        }
    }

    private static long count(ServerUnderTest server, String id) throws Exception {
        return server.diagnostics().stream()
                .filter(found -> found.getCode().getLeft().endsWith(id))
                .count();
    }

    private static String ids(ServerUnderTest server) {
        try {
            return server.diagnostics().stream()
                    .map(found -> found.getCode().getLeft() + " " + found.getMessage())
                    .toList()
                    .toString();
        } catch (Exception failed) {
            return failed.toString();
        }
    }

    @Test
    void repairs_a_model_in_another_file_of_the_project() throws Exception {
        Files.writeString(
                folder.resolve("models.sem"),
                "data D { file \"d.csv\" }\nmodel M on D {\n  measurement { Support }\n}\n");
        try (var server = ServerUnderTest.open(folder, "construct Support { x1 x2 x3 }\n")) {
            var problem = new Diagnostic(new Range(server.at("x2"), server.after("x2")), "");
            problem.setCode("estimation.negative-variance");
            problem.setData(new Gson().toJsonTree(List.of("M", "x2")));

            var bound =
                    actions(server, problem.getRange(), List.of(problem), null).get(0);

            assertThat(bound.getTitle()).isEqualTo("Bound the variance of x2 at 0");
            assertThat(bound.getEdit().getChanges()).hasSize(1).allSatisfy((file, edits) -> {
                assertThat(file).endsWith("models.sem");
                assertThat(edits)
                        .containsExactly(new TextEdit(
                                new Range(new Position(2, 23), new Position(2, 23)), "; x2 ~~ lower(0)*x2"));
            });
        }
    }

    @Test
    void copes_with_places_and_arguments_that_are_gone() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            var beyond = new Range(new Position(4000, 7), new Position(4001, 0));
            for (String id : List.of(
                    "language.unknown-construct",
                    "analysis.large-modification-index",
                    "estimation.negative-variance",
                    "analysis.bad-marker",
                    "language.contradictory-values",
                    "language.syntax")) {
                var problem = new Diagnostic(beyond, "");
                problem.setCode(id);
                problem.setData(new Gson().toJsonTree(List.of("no", "such", "thing")));
                assertThat(actions(server, beyond, List.of(problem), null)).isEmpty();
                problem.setData(null);
                assertThat(actions(server, beyond, List.of(problem), null)).isEmpty();
            }
        }
    }

    private static StudyResult fit() throws Exception {
        var injector = new SemStandaloneSetup().createInjectorAndDoEMFRegistration();
        var path = ServerUnderTest.EXAMPLE.toRealPath().resolve("khavul2010.sem");
        var resource = (XtextResource)
                injector.getInstance(XtextResourceSet.class).getResource(URI.createFileURI(path.toString()), true);
        return new StudyAnalysis()
                .run((StudyFile) resource.getContents().get(0), StudyLocation.of(path.getParent(), path));
    }
}
