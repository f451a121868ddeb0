package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.result.Problem;
import org.sewall.result.Severity;
import org.sewall.result.StudyResult;

/** What the numbers of a fit suggest, on the data of Holzinger and Swineford. */
final class FitFindingsTest {

    private static final String STUDY =
            """
            study Example { options { estimator ml } }
            data Tests { file "data.csv" }
            construct Visual { x1 x2 x3 }
            construct Verbal { x4 x5 x6 }
            construct Speed { x7 x8 x9 }
            model Main on Tests {
              measurement {
                Visual Verbal Speed
                x7 ~~ x7
              }
              structural { Speed ~ Visual + Verbal }
            }
            """;

    @TempDir
    private Path project;

    private final StudyAnalysis analysis = new StudyAnalysis();

    @BeforeEach
    void copyData() throws IOException {
        Files.copy(ReferenceCases.folder("cfa_hs").resolve("data.csv"), project.resolve("data.csv"));
    }

    @Test
    void namesTheLargestModificationIndicesOnceForBothSteps() throws IOException {
        List<Problem> found = of("analysis.large-modification-index", run(STUDY));

        // lavaan's modindices() of the reference case cfa_hs
        assertThat(found).extracting(Problem::severity).containsOnly(Severity.INFO);
        assertThat(found)
                .extracting(problem -> problem.arguments().subList(0, 4))
                .contains(List.of("Main", "Visual", "=~", "x9"), List.of("Main", "x7", "~~", "x8"))
                .doesNotHaveDuplicates();
        Problem loading = found.stream()
                .filter(problem -> problem.arguments().contains("x9"))
                .findFirst()
                .orElseThrow();
        assertThat(loading.arguments().get(4)).isEqualTo("36.4");
        assertThat(loading.message()).contains("Visual =~ x9", "Main");
        assertThat(loading.line()).isEqualTo(6);
    }

    @Test
    void placesAnErrorCovarianceAtTheStatementOfItsVariable() throws IOException {
        assertThat(of("analysis.large-modification-index", run(STUDY)))
                .filteredOn(problem -> problem.arguments().get(2).equals("~~"))
                .first()
                .extracting(Problem::line)
                .isEqualTo(9);
    }

    @Test
    void isSaidAgainOfAResultThatIsTakenOver() throws IOException {
        StudyResult first = run(STUDY);
        String moved = "# a line more\n" + STUDY;
        Path file = project.resolve("study.sem");
        Files.writeString(file, moved);

        StudyResult again = analysis.run(
                ReferenceCases.reader().read(file).file(),
                StudyLocation.of(project, file),
                ProgressListener.SILENT,
                CancelSignal.NEVER,
                Optional.of(first));

        assertThat(again.problems()).hasSameSizeAs(first.problems());
        for (int i = 0; i < first.problems().size(); i++) {
            assertThat(again.problems().get(i).message())
                    .isEqualTo(first.problems().get(i).message());
            assertThat(again.problems().get(i).line())
                    .isEqualTo(first.problems().get(i).line() + 1);
        }
    }

    @Test
    void namesAConstraintThatTheScoreTestRejects() throws IOException {
        String model = "model M on Tests {\n  Visual =~ x1 + a*x2 + b*x3\n  Verbal =~ x4 + v*x5 + v*x6\n"
                + "  Speed =~ x7 + x8 + x9\n  x4 ~~ e*x4\n  x5 ~~ e*x5\n  a == 3*b\n}\n";
        List<Problem> found = of("analysis.constraint-rejected", run("data Tests { file \"data.csv\" }\n" + model));

        assertThat(found).anySatisfy(problem -> {
            assertThat(problem.arguments().subList(0, 3)).containsExactly("M", "a == 3*b", "");
            assertThat(problem.line()).isEqualTo(8);
        });
    }

    @Test
    void doubtsNormalityOnlyWhereItIsAssumed() throws IOException {
        assertThat(of("analysis.not-normal", run(STUDY)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).hasSize(3).startsWith("Main"));
        assertThat(of("analysis.not-normal", run(STUDY.replace("estimator ml", "estimator MLR"))))
                .isEmpty();
    }

    private static List<Problem> of(String id, StudyResult result) {
        return result.problems().stream()
                .filter(problem -> problem.id().equals(id))
                .toList();
    }

    private StudyResult run(String text) throws IOException {
        Path file = project.resolve("study.sem");
        Files.writeString(file, text);
        return analysis.run(ReferenceCases.reader().read(file).file(), StudyLocation.of(project, file));
    }
}
