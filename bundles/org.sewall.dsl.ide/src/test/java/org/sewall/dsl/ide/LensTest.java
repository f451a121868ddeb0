package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
import org.sewall.dsl.SemStandaloneSetup;
import org.sewall.dsl.ide.lens.LensText;
import org.sewall.dsl.ide.lens.LensText.Tone;
import org.sewall.dsl.ide.results.ResultsKnown;
import org.sewall.model.StudyFile;
import org.sewall.result.NumberText;
import org.sewall.result.StudyResult;

/** Numbers belong to the text, or are not shown. */
class LensTest {
    private static final String CHANGED = "not fitted since the last change";
    private static StudyResult result;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fit() throws Exception {
        var injector = new SemStandaloneSetup().createInjectorAndDoEMFRegistration();
        var resources = injector.getInstance(XtextResourceSet.class);
        var path = ServerUnderTest.EXAMPLE.toRealPath().resolve("khavul2010.sem");
        var resource = (XtextResource) resources.getResource(URI.createFileURI(path.toString()), true);
        result = new StudyAnalysis()
                .run((StudyFile) resource.getContents().get(0), StudyLocation.of(path.getParent(), path));
    }

    private ServerUnderTest fitted() throws Exception {
        var server = ServerUnderTest.openExample(folder);
        server.know(new ResultsKnown.Findings(result, false));
        return server;
    }

    private static String chiSquare(String model) {
        return NumberText.decimal(result.model(model).orElseThrow().fit("chisq"), 2);
    }

    @Test
    void shows_both_steps_of_a_model_and_their_difference() throws Exception {
        try (var server = fitted()) {
            assertThat(server.lensTexts())
                    .anyMatch(text ->
                            text.startsWith("χ²(95) = " + chiSquare("TwoStep.measurement") + ", p < .001 · CFI ."))
                    .anyMatch(text -> text.startsWith("χ²(100) = " + chiSquare("TwoStep.structural")))
                    .anyMatch(text -> text.startsWith("Δχ²(5) = "));
        }
    }

    @Test
    void shows_estimates_at_paths_loadings_and_covariances() throws Exception {
        try (var server = fitted()) {
            var path = result.model("TwoStep.structural")
                    .flatMap(model -> model.parameter("Learning", "~", "Support"))
                    .orElseThrow();
            String value = NumberText.bounded(path.standardized().all());
            assertThat(server.lensTexts())
                    .contains("β = " + value + "***, p < .001")
                    .anyMatch(text -> text.startsWith("λ = ") && text.endsWith("(fixed)"))
                    .anyMatch(text -> text.startsWith("r = "));
        }
    }

    @Test
    void shows_what_other_analyses_found_in_one_line_each() throws Exception {
        try (var server = fitted()) {
            assertThat(server.lensTexts())
                    .contains("4 factors, 52 % of variance")
                    .anyMatch(text ->
                            text.startsWith("Harman 30 % · one factor Δχ²(6) = 356.16, p < .001 · method factor"))
                    .anyMatch(text -> text.startsWith("– The moments in khavul2010.csv"));

            server.replace("x10 \"technological\"", "");

            assertThat(server.lensTexts())
                    .noneMatch(text -> text.contains("factors"))
                    .noneMatch(text -> text.startsWith("Harman"));
        }
    }

    @Test
    void shows_verdicts_at_hypotheses() throws Exception {
        try (var server = fitted()) {
            assertThat(server.lenses().stream()
                            .filter(lens -> lens.tone() == Tone.GOOD)
                            .map(LensText::name))
                    .containsExactly("H1", "H2", "H3", "H4");
        }
    }

    @Test
    void takes_away_what_a_change_makes_stale_and_keeps_what_still_holds() throws Exception {
        try (var server = fitted()) {
            server.replace("Support ~ Technology + Intent", "Support ~ Technology");

            assertThat(server.lensTexts())
                    .contains(CHANGED)
                    .anyMatch(text -> text.contains(chiSquare("TwoStep.measurement")))
                    .noneMatch(text -> text.contains(chiSquare("TwoStep.structural")))
                    .noneMatch(text -> text.startsWith("β"))
                    .noneMatch(text -> text.startsWith("✓"));
        }
    }

    @Test
    void takes_all_numbers_away_when_the_data_change() throws Exception {
        try (var server = fitted()) {
            server.replace("n 173", "n 174");

            assertThat(numbers(server)).isEmpty();
        }
    }

    @Test
    void keeps_numbers_when_a_comment_changes() throws Exception {
        try (var server = fitted()) {
            var before = server.lensTexts();

            server.replace("// A published", "// A well published");

            assertThat(server.lensTexts()).isEqualTo(before);
        }
    }

    @Test
    void changes_the_verdict_only_with_its_hypothesis() throws Exception {
        try (var server = fitted()) {
            server.replace("H1: Technology -> Support", "H1: Learning -> Support");

            assertThat(server.lenses().stream()
                            .filter(lens -> lens.tone() == Tone.GOOD)
                            .map(LensText::name))
                    .containsExactly("H2", "H3", "H4");
        }
    }

    @Test
    void takes_as_many_lines_without_numbers_as_with_them() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            long without = above(server.lenses());
            server.know(new ResultsKnown.Findings(result, false));

            assertThat(above(server.lenses())).isEqualTo(without);
        }
    }

    @Test
    void says_why_there_is_no_number() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.lensTexts()).containsOnly("not fitted yet: save the file to fit it");

            server.know(new ResultsKnown.Nothing(true));
            assertThat(server.lensTexts()).containsOnly("fitting…");

            server.know(new ResultsKnown.Findings(result, false));
            server.replace("structural {", "structural { ~");
            assertThat(server.lensTexts()).containsOnly("not fitted: the text has errors");
        }
    }

    @Test
    void fits_what_is_opened_when_it_stands_alone() throws Exception {
        try (var server = ServerUnderTest.openExampleStandalone(folder)) {
            for (int patience = 0; patience < 600 && numbers(server).isEmpty(); patience++) {
                Thread.sleep(100);
            }

            assertThat(server.lensTexts()).anyMatch(text -> text.contains(chiSquare("TwoStep.structural")));
            assertThat(server.refreshes()).isPositive();
        }
    }

    @Test
    void hovers_show_estimates_that_belong_to_the_text() throws Exception {
        try (var server = fitted()) {
            assertThat(server.hover("~ |Technology + Intent")).contains("Path", "SE", "95% CI", "standardized");
            assertThat(server.hover("model |TwoStep")).contains("CFI", "good", "Difference");
            assertThat(server.hover("hypothesis |H1")).contains("supported");
            assertThat(server.hover("construct |Support")).contains("Cronbach", "AVE");
            assertThat(server.hover("|x6 \"")).contains("Loading", "R² = ");
            assertThat(server.hover("model |TwoStep")).contains("Hu & Bentler".replace("&", "\\&"));

            server.replace("Support ~ Technology + Intent", "Support ~ Technology");
            assertThat(server.hover("~ |Technology\n")).doesNotContain("SE");
        }
    }

    @Test
    void the_outline_shows_numbers_that_belong_to_the_text() throws Exception {
        try (var server = fitted()) {
            assertThat(outline(server))
                    .anyMatch(it -> it.startsWith("TwoStep on Moments  CFI ."))
                    .anyMatch(it -> it.startsWith("Support Investment in international customer support  α ."))
                    .anyMatch(it -> it.startsWith("x6 procedures with vendors  λ ."))
                    .contains("H1 Technology → Support, positive  supported")
                    .anyMatch(it -> it.matches("Support ~ Technology \\+ Intent \\.\\d\\d\\*+, \\.\\d\\d\\*+"));

            server.replace("n 173", "n 174");

            assertThat(outline(server)).contains("TwoStep on Moments", "H1 Technology → Support, positive");
        }
    }

    private static List<String> outline(ServerUnderTest server) throws Exception {
        return server.ask(it -> it.documentSymbol(new DocumentSymbolParams(server.document()))).stream()
                .flatMap(symbol -> flat(symbol.getRight()))
                .map(symbol -> (symbol.getName() + ' ' + symbol.getDetail()).strip())
                .toList();
    }

    private static Stream<DocumentSymbol> flat(DocumentSymbol symbol) {
        return Stream.concat(Stream.of(symbol), symbol.getChildren().stream().flatMap(LensTest::flat));
    }

    private static List<String> numbers(ServerUnderTest server) throws Exception {
        return server.lenses().stream()
                .filter(lens -> lens.tone() != Tone.MUTED)
                .map(LensText::text)
                .toList();
    }

    private static long above(List<LensText> lenses) {
        return lenses.stream().filter(LensText::isAboveLine).count();
    }
}
