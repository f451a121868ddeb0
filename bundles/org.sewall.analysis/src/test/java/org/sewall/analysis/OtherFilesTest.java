package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.result.BorrowedModel;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.Problem;
import org.sewall.result.StudyResult;
import org.sewall.result.Verdict;

/** A project of several files, each of which takes something from the others. */
final class OtherFilesTest {

    @TempDir
    private Path project;

    private final StudyAnalysis analysis = new StudyAnalysis();

    @BeforeEach
    void write() throws IOException {
        Files.copy(ReferenceCases.folder("cfa_hs").resolve("data.csv"), project.resolve("data.csv"));
        write("data.sem", "data Tests { file \"data.csv\" }\n");
        write(
                "constructs.sem",
                "construct Visual { x1 x2 x3 } construct Verbal { x4 x5 x6 } construct Speed { x7 x8 x9 }\n");
        write(
                "models.sem",
                """
                study Example { convention amos }
                model Main on Tests {
                  measurement { Visual Verbal Speed }
                  structural { Speed ~ Visual + Verbal }
                }
                """);
        write("rivals.sem", "alternative Without of Main { Speed ~ 0*Verbal }\n");
        write("theory.sem", "hypothesis H1: Visual -> Speed positive\nhypothesis H2: Visual -> Verbal\n");
    }

    @Test
    void fitsAModelToDataAndConstructsOfOtherFiles() throws IOException {
        StudyResult result = run("models.sem");

        assertThat(result.problems()).noneMatch(Problem::isError);
        assertThat(result.models()).hasSize(2).allMatch(ModelResult::isFitted);
    }

    @Test
    void comparesAnAlternativeWithItsBaseElsewhere() throws IOException {
        StudyResult result = run("rivals.sem");

        assertThat(result.models()).extracting(ModelResult::id).containsExactly("Without");
        assertThat(result.convention()).isEqualTo("amos");
        ModelComparison comparison = result.comparisons().get(0);
        assertThat(comparison.degreesOfFreedomDifference()).isEqualTo(1);
        StudyResult base = run("models.sem");
        assertThat(comparison.chiSquareDifference())
                .isEqualTo(result.models().get(0).fit("chisq")
                        - base.models().get(1).fit("chisq"));
        assertThat(result.analyses().borrowed())
                .containsExactly(new BorrowedModel(
                        "Main.structural", "models.sem", base.models().get(1).fingerprint()));
    }

    @Test
    void judgesAHypothesisWhereItIsDeclared() throws IOException {
        StudyResult result = run("theory.sem");

        assertThat(result.models()).isEmpty();
        assertThat(result.hypotheses())
                .extracting(HypothesisResult::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.NOT_TESTED);
        assertThat(result.hypotheses().get(0).model()).isEqualTo("Main.structural");
        assertThat(result.analyses().borrowed()).extracting(BorrowedModel::id).containsExactly("Main.structural");
    }

    @Test
    void fingerprintsKnowWhatComesFromOtherFiles() throws IOException {
        Map<String, String> theory = fingerprints("theory.sem");
        Map<String, String> rivals = fingerprints("rivals.sem");
        assertThat(theory).containsOnlyKeys("Main.structural");
        assertThat(rivals).containsKeys("Main.structural", "Without");
        assertThat(theory).containsEntry("Main.structural", rivals.get("Main.structural"));
        assertThat(run("theory.sem").analyses().borrowed().get(0).fingerprint())
                .isEqualTo(theory.get("Main.structural"));

        write(
                "constructs.sem",
                "construct Visual { x1 x2 } construct Verbal { x4 x5 x6 } construct Speed { x7 x8 x9 }\n");

        assertThat(fingerprints("theory.sem").get("Main.structural")).isNotEqualTo(theory.get("Main.structural"));
        assertThat(fingerprints("rivals.sem").get("Without")).isNotEqualTo(rivals.get("Without"));
        assertThat(fingerprints("models.sem"))
                .containsEntry("Main.structural", fingerprints("theory.sem").get("Main.structural"));
    }

    @Test
    void tellsTroubleOfOtherFilesThere() throws IOException {
        write(
                "models.sem",
                Files.readString(project.resolve("models.sem")).replace("amos", "lavaan options { wrong 1 }"));

        assertThat(run("theory.sem").problems()).isEmpty();
        assertThat(run("theory.sem").hypotheses().get(0).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(run("models.sem").problems()).anyMatch(Problem::isError);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(project.resolve(file), text);
    }

    private StudyResult run(String file) throws IOException {
        Path path = project.resolve(file);
        return analysis.run(ReferenceCases.reader().read(path).file(), StudyLocation.of(project, path));
    }

    private Map<String, String> fingerprints(String file) throws IOException {
        Path path = project.resolve(file);
        return analysis.fingerprints(ReferenceCases.reader().read(path).file(), StudyLocation.of(project, path));
    }
}
