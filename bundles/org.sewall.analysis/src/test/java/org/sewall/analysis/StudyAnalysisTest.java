package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.dsl.SemReading;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;
import org.sewall.result.Problem;
import org.sewall.result.ResultJson;
import org.sewall.result.Status;
import org.sewall.result.StudyResult;
import org.sewall.result.Verdict;

/** A study of raw data, changed in one way after the other. */
final class StudyAnalysisTest {

    private static final String STUDY =
            """
            study Example

            data Tests { file "data.csv" }

            construct Visual { x1 x2 x3 }
            construct Verbal { x4 x5 x6 }
            construct Speed { x7 x8 x9 }

            hypothesis H1: Visual -> Speed positive
            hypothesis H2: Verbal -> Speed negative

            model Main on Tests {
              measurement { Visual Verbal Speed }
              structural { Speed ~ Visual + Verbal }
            }

            alternative Without of Main { Speed ~ 0*Verbal }
            """;

    @TempDir
    private Path project;

    private final StudyAnalysis analysis = new StudyAnalysis();

    @BeforeEach
    void copyData() throws IOException {
        Files.copy(ReferenceCases.folder("cfa_hs").resolve("data.csv"), project.resolve("data.csv"));
    }

    @Test
    void fitsBothStepsAndTheAlternative() throws IOException {
        StudyResult result = run(STUDY);

        assertThat(result.models())
                .extracting(ModelResult::id)
                .containsExactly("Main.measurement", "Main.structural", "Without");
        assertThat(result.models()).allMatch(ModelResult::isFitted);
        assertThat(result.problems()).noneMatch(Problem::isError);
        // the reference fits the same measurement model
        double expected = ReferenceCases.fit("cfa_hs").main().fit("chisq");
        assertThat(result.models().get(0).fit("chisq")).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqrt(-1)*x2", "rv(\"r\")*x2", "x2:x3"})
    void doesNotFitWhatItWouldTakeForSomethingElse(String term) throws IOException {
        StudyResult result =
                run("study S\ndata D { file \"data.csv\" }\nmodel M on D { f =~ x1 + x4 + %s }".formatted(term));

        assertThat(result.models()).singleElement().matches(model -> !model.isFitted());
    }

    @Test
    void letsAnAlternativeReplaceAPath() throws IOException {
        StudyResult result = run(STUDY);

        ModelResult alternative = result.model("Without").orElseThrow();
        Parameter path = alternative.parameter("Speed", "~", "Verbal").orElseThrow();
        assertThat(path.free()).isZero();
        assertThat(path.estimate().value()).isZero();
        assertThat(result.comparisons().get(1).degreesOfFreedomDifference()).isEqualTo(1);
        assertThat(result.comparisons().get(1).restricted()).isEqualTo("Without");
    }

    @Test
    void judgesHypothesesBySignAndSignificance() throws IOException {
        StudyResult result = run(STUDY);

        assertThat(result.hypotheses())
                .extracting(HypothesisResult::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.NOT_SUPPORTED);
    }

    @Test
    void findsAWrongSign() throws IOException {
        StudyResult result = run(STUDY.replace("H1: Visual -> Speed positive", "H1: Visual -> Speed negative"));

        assertThat(result.hypotheses().get(0).verdict()).isEqualTo(Verdict.WRONG_SIGN);
    }

    @Test
    void doesNotTestAHypothesisWithoutPath() throws IOException {
        StudyResult result = run(STUDY.replace("H2: Verbal -> Speed", "H2: Speed -> Verbal"));

        HypothesisResult hypothesis = result.hypotheses().get(1);
        assertThat(hypothesis.verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(hypothesis.reason()).contains("Verbal ~ Speed");
    }

    @Test
    void givesTheSameNumbersWhateverTheOrderOfItems() throws IOException {
        StudyResult plain = run(STUDY);

        StudyResult turned =
                run(STUDY.replace("{ x4 x5 x6 }", "{ x4 x6 x5 }").replace("Visual + Verbal", "Verbal + Visual"));

        for (ModelResult model : plain.models()) {
            ModelResult other = turned.model(model.id()).orElseThrow();
            model.fit().forEach((measure, value) -> assertThat(other.fit(measure))
                    .as(model.id() + " " + measure)
                    .isCloseTo(value, within(1e-8 + 1e-8 * Math.abs(value))));
            for (Parameter row : model.parameters()) {
                Parameter match = other.parameter(row.left(), row.operator(), row.right())
                        .or(() -> other.parameter(row.right(), row.operator(), row.left()))
                        .orElseThrow();
                assertThat(match.estimate().value()).isCloseTo(row.estimate().value(), within(1e-7));
                assertThat(match.estimate().standardError())
                        .isCloseTo(row.estimate().standardError(), within(1e-7));
            }
        }
    }

    @Test
    void givesTheSameNumbersWhateverTheNames() throws IOException {
        StudyResult plain = run(STUDY);

        StudyResult renamed = run(STUDY.replace("Speed", "Größe.2").replace("Visual", "Bildhaft.1"));

        for (int i = 0; i < plain.models().size(); i++) {
            ModelResult model = plain.models().get(i);
            ModelResult other = renamed.models().get(i);
            assertThat(other.fit("chisq")).isCloseTo(model.fit("chisq"), within(1e-9));
            assertThat(other.parameters()).hasSameSizeAs(model.parameters());
            for (int row = 0; row < model.parameters().size(); row++) {
                assertThat(other.parameters().get(row).estimate().value())
                        .isCloseTo(model.parameters().get(row).estimate().value(), within(1e-9));
            }
        }
    }

    @Test
    void takesOverWhatHasNotChanged() throws IOException {
        StudyResult first = run(STUDY);

        StudyResult second =
                run("// a comment moves everything\n" + STUDY.replace("Speed ~ 0*Verbal", "Speed ~ 0*Visual"), first);

        assertThat(second.models().get(0)).isSameAs(first.models().get(0));
        assertThat(second.models().get(1)).isSameAs(first.models().get(1));
        assertThat(second.models().get(2)).isNotSameAs(first.models().get(2));
    }

    @Test
    void fitsAgainWhenTheDataChange() throws IOException {
        StudyResult first = run(STUDY);
        Path data = project.resolve("data.csv");
        List<String> lines = Files.readAllLines(data);
        Files.write(data, lines.subList(0, lines.size() - 1));

        StudyResult second = run(STUDY, first);

        assertThat(second.models()).noneMatch(model -> first.models().contains(model));
        assertThat(second.models().get(0).size().observations())
                .isEqualTo(first.models().get(0).size().observations() - 1);
    }

    @Test
    void isTheSameDocumentEveryTime() throws IOException {
        assertThat(ResultJson.write(run(STUDY))).isEqualTo(ResultJson.write(run(STUDY)));
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        SemReading reading = read(STUDY);

        StudyResult result =
                analysis.run(reading.file(), location(), ProgressListener.SILENT, () -> true, Optional.empty());

        assertThat(result.models()).extracting(ModelResult::status).containsOnly(Status.CANCELLED);
    }

    @Test
    void placesAMissingColumnAtItsItem() throws IOException {
        StudyResult result = run(STUDY.replace("x5 x6", "x5 x66"));

        Problem problem = result.problems().get(0);
        assertThat(problem.message()).contains("x66", "data.csv", "Did you mean x6?");
        assertThat(problem.file()).isEqualTo("study.sem");
        assertThat(problem.line()).isEqualTo(6);
        assertThat(STUDY.replace("x5 x6", "x5 x66").substring(problem.offset(), problem.offset() + problem.length()))
                .isEqualTo("x66");
        assertThat(result.models()).extracting(ModelResult::status).containsOnly(Status.ERROR);
    }

    @Test
    void fitsOtherModelsBesideABrokenOne() throws IOException {
        StudyResult result = run(
                STUDY
                        + """
                model Broken on Tests { f =~ x1 + x2 + absent }
                model Whole on Tests { f =~ x1 + x2 + x3 + x4 }
                """);

        assertThat(result.model("Broken").orElseThrow().status()).isEqualTo(Status.ERROR);
        assertThat(result.model("Whole").orElseThrow().isFitted()).isTrue();
        assertThat(result.model("Main.structural").orElseThrow().isFitted()).isTrue();
    }

    @Test
    void namesAConstructThatIsNotIdentified() throws IOException {
        StudyResult result = run(STUDY + "model Two on Tests { f =~ x1 + x2 }\n");

        assertThat(result.model("Two").orElseThrow().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(result.problems())
                .anyMatch(
                        problem -> problem.isError() && problem.message().contains("f =~ x2") && problem.line() == 18);
    }

    @Test
    void obeysOptionsOfTheStudy() throws IOException {
        StudyResult result = run(STUDY.replace(
                "study Example", "study Example { convention lavaan options { std.lv true meanstructure true } }"));

        ModelResult measurement = result.models().get(0);
        assertThat(measurement.parameter("Visual", "~~", "Visual").orElseThrow().free())
                .isZero();
        assertThat(measurement.parameter("x1", "~1", "")).isPresent();
        assertThat(measurement.fit("chisq"))
                .isCloseTo(ReferenceCases.fit("cfa_hs").main().fit("chisq"), within(1e-6));
    }

    @Test
    void neverFitsATextWithAnError() throws IOException {
        StudyResult result = run(STUDY.replace("Visual + Verbal", "Visual + "));

        assertThat(result.models()).extracting(ModelResult::status).containsOnly(Status.ERROR);
        assertThat(result.models()).allMatch(model -> model.parameters().isEmpty());
    }

    @Test
    void checksWithoutFitting() throws IOException {
        SemReading reading = read(STUDY.replace("x5 x6", "x5 x66"));

        List<Problem> problems = analysis.check(reading.file(), location());

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).id()).isEqualTo("analysis.unknown-column");
        assertThat(analysis.check(read(STUDY).file(), location())).isEmpty();
    }

    private StudyResult run(String text) throws IOException {
        return run(text, null);
    }

    private StudyResult run(String text, StudyResult previous) throws IOException {
        SemReading reading = read(text);
        return analysis.run(
                reading.file(), location(), ProgressListener.SILENT, CancelSignal.NEVER, Optional.ofNullable(previous));
    }

    private SemReading read(String text) throws IOException {
        Files.writeString(project.resolve("study.sem"), text);
        return ReferenceCases.reader().read(project.resolve("study.sem"));
    }

    private StudyLocation location() {
        return StudyLocation.of(project, project.resolve("study.sem"));
    }
}
