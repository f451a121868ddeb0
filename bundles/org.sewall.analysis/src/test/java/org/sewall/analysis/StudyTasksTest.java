package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.ExplorationResult;
import org.sewall.result.InvarianceTable;
import org.sewall.result.LadderResult;
import org.sewall.result.ModelResult;
import org.sewall.result.Problem;
import org.sewall.result.Severity;
import org.sewall.result.Status;
import org.sewall.result.StudyResult;
import org.sewall.result.TestResult;
import org.sewall.result.Verdict;

/** What a study asks for beside models, done well and done wrong. */
final class StudyTasksTest {

    private static final String STUDY =
            """
            study Example
            data Tests { file "data.csv" }
            construct Visual { x1 x2 x3 }
            construct Textual { x4 x5 x6 }
            construct Speed { x7 x8 x9 }
            model Main on Tests { measurement { Visual Textual Speed } }
            """;
    private static final String LADDER = STUDY + "invariance Alike of Main by school { ladder metric, scalar }\n";

    @TempDir
    private Path project;

    private final StudyAnalysis analysis = new StudyAnalysis();

    @BeforeEach
    void copyData() throws IOException {
        Files.copy(ReferenceCases.folder("mg_hs_lrt_sequence").resolve("data.csv"), project.resolve("data.csv"));
    }

    @Test
    void aLadderBeginsWithTheModelThatHoldsNothingEqual() throws IOException {
        LadderResult ladder = run(LADDER).analyses().ladder("Alike").orElseThrow();

        assertThat(ladder.group()).isEqualTo("school");
        assertThat(ladder.table().rungs())
                .extracting(InvarianceTable.Rung::model)
                .containsExactly("Alike.configural", "Alike.metric", "Alike.scalar");
    }

    @Test
    void aLadderTakesTheGroupsOfItsModel() throws IOException {
        StudyResult result =
                run(LADDER.replace("on Tests {", "on Tests by school {").replace("Main by school", "Main"));

        LadderResult ladder = result.analyses().ladder("Alike").orElseThrow();
        assertThat(ladder.group()).isEqualTo("school");
        assertThat(ladder.table().rungs().get(0).chiSquare())
                .isCloseTo(result.model("Main").orElseThrow().fit("chisq"), within(1e-9));
    }

    @Test
    void aSetMayBeDeclaredForAllLadders() throws IOException {
        StudyResult result = run(LADDER.replace("ladder metric, scalar", "ladder first, rest")
                + "parameters first = Visual =~ x2 + x3\nparameters rest = Textual =~ x5 + x6, Speed =~ x8 + x9\n");

        assertThat(result.problems()).noneMatch(Problem::isError);
        assertThat(result.analyses().ladder("Alike").orElseThrow().table().rungs())
                .extracting(InvarianceTable.Rung::degreesOfFreedom)
                .containsExactly(48.0, 50.0, 54.0);
    }

    @Test
    void aSetOfOnesOwnComesBeforeAStandardOneOfItsName() throws IOException {
        StudyResult result = run(LADDER.replace(
                "ladder metric, scalar",
                "parameters structuralCovariances = Visual ~~ Textual ladder metric, structuralCovariances"));

        assertThat(result.analyses().ladder("Alike").orElseThrow().table().rungs())
                .extracting(InvarianceTable.Rung::degreesOfFreedom)
                .containsExactly(48.0, 54.0, 55.0);
    }

    @Test
    void exceptionsOfARungAndOfTheLadderStayFree() throws IOException {
        StudyResult rung = run(LADDER.replace("scalar", "scalar without x3 ~ 1 without x7 ~ 1"));
        StudyResult all = run(LADDER.replace("ladder", "except x3 ~ 1, Visual =~ x2 ladder"));

        assertThat(rung.analyses().ladder("Alike").orElseThrow().table().rungs())
                .extracting(InvarianceTable.Rung::degreesOfFreedom)
                .containsExactly(48.0, 54.0, 58.0);
        assertThat(all.analyses().ladder("Alike").orElseThrow().table().rungs())
                .extracting(InvarianceTable.Rung::degreesOfFreedom)
                .containsExactly(48.0, 53.0, 58.0);
    }

    @Test
    void aRungWithoutEffectIsTold() throws IOException {
        StudyResult result = run(LADDER.replace("scalar", "regressions"));

        assertThat(result.problems())
                .filteredOn(note -> note.line() == 7)
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.id()).isEqualTo("analysis.invariance-step-without-effect");
                    assertThat(note.column()).isGreaterThan(40);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Main by school   | Main by class         | analysis.missing-group-column
                    Main by school   | Main                  | analysis.ladder-without-column
                    ladder metric    | ladder few, metric    | analysis.invariance-term
                    """)
    void saysWhyThereIsNoLadder(String written, String other, String id) throws IOException {
        StudyResult result = run(LADDER.replace(written, other) + "parameters few = Visual ~ Speed\n");

        LadderResult ladder = result.analyses().ladder("Alike").orElseThrow();
        assertThat(ladder.table().reason()).isNotEmpty();
        assertThat(result.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.id()).isEqualTo(id);
                    assertThat(problem.line()).isEqualTo(7);
                });
        assertThat(result.model("Main").orElseThrow().isFitted()).isTrue();
    }

    @Test
    void oneGroupHasNoLadder() throws IOException {
        Path data = project.resolve("data.csv");
        Files.writeString(data, Files.readString(data).replace("Grant-White", "Pasteur"));

        assertThat(run(LADDER).problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::id)
                .containsExactly("analysis.invariance-without-groups");
    }

    @Test
    void aModelByAColumnOfMomentsIsRefused() throws IOException {
        Files.writeString(
                project.resolve("moments.csv"),
                """
                rowtype_,varname_,x1,x2,x3,x4
                n,,301,301,301,301
                corr,x1,1,,,
                corr,x2,.3,1,,
                corr,x3,.44,.34,1,
                corr,x4,.37,.15,.16,1
                stddev,,1.2,1.1,1.1,1.2
                """);

        StudyResult result = run(
                """
                data Printed { moments "moments.csv" }
                model One on Printed by school { f =~ x1 + x2 + x3 + x4 }
                """);

        assertThat(result.models().get(0).status()).isEqualTo(Status.ERROR);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("analysis.groups-of-moments");
            assertThat(problem.column()).isEqualTo("model One on Printed by s".length());
        });
    }

    @Test
    void whatDependsOnNothingNewIsTakenOver() throws IOException {
        String text = LADDER + "efa E on Tests { factors 3 }\ncommonMethod B on Tests { harman oneFactor }\n";
        StudyResult first = run(text);
        StudyResult second = run("// moved\n" + text, first);
        StudyResult third =
                run(text.replace("scalar", "scalar without x3 ~ 1").replace("factors 3", "factors 2"), first);

        assertThat(second.analyses()).isEqualTo(first.analyses());
        assertThat(second.model("Alike.metric").orElseThrow())
                .isSameAs(first.model("Alike.metric").orElseThrow());
        assertThat(second.model("B.oneFactor").orElseThrow())
                .isSameAs(first.model("B.oneFactor").orElseThrow());
        assertThat(third.analyses().ladders()).isNotEqualTo(first.analyses().ladders());
        assertThat(third.analyses().explorations())
                .isNotEqualTo(first.analyses().explorations());
    }

    @Test
    void fingerprintsAreThoseOfTheResult() throws IOException {
        String text = LADDER + "efa E on Tests { factors 3 }\ncommonMethod B on Tests { harman oneFactor }\n";
        StudyResult result = run(text);

        Map<String, String> prints =
                analysis.fingerprints(ReferenceCases.reader().read(study()).file(), location());

        assertThat(prints).containsOnlyKeys("Main", "Alike", "E", "B");
        prints.forEach((id, print) -> assertThat(result.fingerprint(id)).as(id).hasValue(print));
    }

    @Test
    void anExplorationTakesItemsConstructsAndColumns() throws IOException {
        ExplorationResult found = run(STUDY
                        + "efa E on Tests { items Visual x4 x5 \"x9\" factors 2 rotation varimax }\n")
                .analyses()
                .exploration("E")
                .orElseThrow();

        assertThat(found.found().get(0).correlation().rows()).containsExactly("x1", "x2", "x3", "x4", "x5", "x9");
        assertThat(found.found().get(0).rotations()).containsOnlyKeys("varimax_kaiser");
        assertThat(found.criterion()).isEqualTo("given");
    }

    @ParameterizedTest
    @CsvSource({
        "extraction pca, pca",
        "extraction pa, pa",
        "extraction minres, minres",
        "extraction uls, minres",
        "rotation none, ml"
    })
    void anExplorationExtractsAsItIsTold(String words, String method) throws IOException {
        ExplorationResult found = run(STUDY + "efa E on Tests { " + words + " factors 3 }\n")
                .analyses()
                .exploration("E")
                .orElseThrow();

        assertThat(found.found().get(0).extraction().method()).isEqualTo(method);
        assertThat(found.found().get(0).rotations()).hasSize(words.contains("none") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "extraction image, analysis.unknown-choice",
        "rotation orthomin, analysis.unknown-choice",
        "factors scree, analysis.unknown-choice",
        "factors eigenvalue > 9, analysis.no-factor",
        "items x1, analysis.few-items",
        "items x1 x2 absent, analysis.unknown-column",
        "factors 8, exploratory.too-many-factors"
    })
    void anExplorationThatCannotBeIsToldWhereItIs(String words, String id) throws IOException {
        StudyResult result = run(STUDY + "efa E on Tests { " + words + " }\n");

        assertThat(result.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.id()).isEqualTo(id);
                    assertThat(problem.line()).isEqualTo(7);
                });
        ExplorationResult found = result.analyses().exploration("E").orElseThrow();
        assertThat(found.found()).isEmpty();
        assertThat(found.reason()).isNotEmpty();
    }

    @Test
    void aSeedOfTheStudyIsThatOfTheParallelAnalysis() throws IOException {
        StudyResult result = run(STUDY.replace("study Example", "study Example { options { iseed 7 } }")
                + "efa E { factors parallel }\n");

        assertThat(result.analyses().exploration("E").orElseThrow().criterion()).isEqualTo("parallel analysis, seed 7");
    }

    @ParameterizedTest
    @CsvSource({
        "items Visual x4 \"school2\" oneFactor, analysis.unknown-column",
        "items Visual oneFactor, analysis.one-construct"
    })
    void commonMethodModelsNeedConstructs(String words, String id) throws IOException {
        StudyResult result = run(STUDY + "commonMethod B on Tests { " + words + " }\n");

        assertThat(result.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::id)
                .containsExactly(id);
        assertThat(result.analyses().commonMethod("B").orElseThrow().reason()).isNotEmpty();
    }

    @Test
    void aSampleOfAnotherSizeIsTold() throws IOException {
        String sample =
                """
                sample Pupils { group Pasteur { asked 160 analysed 156 } group `Grant-White` { asked 150 analysed 140 } }
                """;
        StudyResult result = run(STUDY.replace("data Tests", sample + "data Tests of Pupils")
                .replace("on Tests {", "on Tests by school {"));

        List<Problem> differing = result.problems().stream()
                .filter(problem -> problem.id().equals("analysis.sample-differs"))
                .toList();
        assertThat(differing).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.message()).contains("296", "301", "Pupils");
            assertThat(problem.line()).isEqualTo(3);
        });
        assertThat(run(STUDY + "sample Wrong { group A { asked 5 } group B { asked 4 } asked 10 }\n")
                        .problems())
                .extracting(Problem::id)
                .contains("analysis.sample-total");
    }

    @Test
    void aHypothesisHasToHoldInEachGroup() throws IOException {
        StudyResult result = run(STUDY.replace("on Tests {", "on Tests by school {")
                        .replace("Speed } }", "Speed } structural { Speed ~ Visual + Textual } }")
                + "hypothesis H1: Visual -> Speed positive\nhypothesis H2: Textual -> Speed positive\n");

        ModelResult model = result.model("Main.structural").orElseThrow();
        assertThat(result.hypotheses()).hasSize(2).allSatisfy(hypothesis -> {
            var paths = model.parameters().stream()
                    .filter(row -> row.is(hypothesis.to(), "~", hypothesis.from()))
                    .toList();
            boolean all = paths.stream()
                    .allMatch(path ->
                            path.estimate().value() > 0 && path.estimate().pValue() < 0.05);
            assertThat(paths).hasSize(2);
            assertThat(hypothesis.verdict() == Verdict.SUPPORTED).isEqualTo(all);
            assertThat(hypothesis.reason()).startsWith("weakest of 2 groups: ");
        });
        assertThat(result.hypotheses().get(1).verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void ordinalScalesMakeItemsOrdered() throws IOException {
        Files.copy(ReferenceCases.folder("ord_wlsmv_bfi").resolve("data.csv"), project.resolve("bfi.csv"));
        ModelResult model =
                run("""
                        scale Answers 1..6 ordinal
                        data Survey { file "bfi.csv" }
                        construct agree : Answers { A1 A2 A3 A4 A5 }
                        construct neuro : Answers { N1 N2 N3 N4 N5 }
                        model Big on Survey { measurement { agree neuro } }
                        """)
                        .models()
                        .get(0);

        var expected = ReferenceCases.expected("ord_wlsmv_bfi").getAsJsonObject("fit");
        assertThat(model.options()).containsEntry("estimator", "DWLS");
        assertThat(model.fit("chisq")).isCloseTo(expected.get("chisq").getAsDouble(), within(0.01));
        assertThat(model.fit("df")).isEqualTo(34);
        assertThat(model.tests()).extracting(TestResult::statistic).anySatisfy(statistic -> assertThat(statistic)
                .isCloseTo(expected.get("chisq.scaled").getAsDouble(), within(0.4)));
    }

    @Test
    void aLadderOfOrdinalItemsIsThatOfLavaan() throws IOException {
        Files.copy(ReferenceCases.folder("extra_ordered_groups").resolve("data.csv"), project.resolve("ordered.csv"));
        InvarianceTable table =
                run("""
                        scale Four 1..4 ordinal
                        data Survey { file "ordered.csv" }
                        construct f : Four { a1 a2 a3 a4 }
                        construct g : Four { b1 b2 b3 }
                        model Both on Survey { measurement { f g } }
                        invariance Alike of Both by u { ladder loadings, thresholds }
                        """)
                        .analyses()
                        .ladder("Alike")
                        .orElseThrow()
                        .table();

        var expected = ReferenceCases.expected("extra_ordered_groups").getAsJsonObject("fit");
        InvarianceTable.Rung last = table.rungs().get(2);
        assertThat(last.chiSquare()).isCloseTo(expected.get("chisq").getAsDouble(), within(1e-3));
        assertThat(last.degreesOfFreedom()).isEqualTo(expected.get("df").getAsDouble());
    }

    private StudyResult run(String text) throws IOException {
        return run(text, null);
    }

    private StudyResult run(String text, StudyResult previous) throws IOException {
        Files.writeString(study(), text);
        return analysis.run(
                ReferenceCases.reader().read(study()).file(),
                location(),
                ProgressListener.SILENT,
                CancelSignal.NEVER,
                Optional.ofNullable(previous));
    }

    private Path study() {
        return project.resolve("study.sem");
    }

    private StudyLocation location() {
        return StudyLocation.of(project, study());
    }
}
