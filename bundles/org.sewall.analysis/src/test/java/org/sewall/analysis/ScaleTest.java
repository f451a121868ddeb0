package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;
import org.sewall.result.Problem;
import org.sewall.result.Status;
import org.sewall.result.StudyResult;

/** What scales of items and marks of files mean for the numbers. */
final class ScaleTest {

    private static final String STUDY =
            """
            study Example { options { meanstructure true } }
            scale Points 0..10
            data Tests { file "data.csv" }
            construct Visual { x1 x2 x3 }
            model Main on Tests { measurement { Visual } Visual =~ x4 }
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void copyData() throws IOException {
        Files.copy(ReferenceCases.folder("cfa_hs").resolve("data.csv"), project.resolve("data.csv"));
    }

    @Test
    void turnsAReversedItemRoundOnItsScale() throws IOException {
        ModelResult plain = run(STUDY).models().get(0);

        ModelResult turned =
                run(STUDY.replace("x2", "x2 : Points reverse")).models().get(0);

        assertThat(turned.isFitted()).isTrue();
        assertThat(turned.fingerprint()).isNotEqualTo(plain.fingerprint());
        assertThat(turned.fit("chisq")).isCloseTo(plain.fit("chisq"), within(1e-8));
        assertThat(estimate(turned, "Visual", "=~", "x2"))
                .isCloseTo(-estimate(plain, "Visual", "=~", "x2"), within(1e-8));
        assertThat(estimate(turned, "x2", "~1", "")).isCloseTo(10 - estimate(plain, "x2", "~1", ""), within(1e-8));
        assertThat(estimate(turned, "x3", "~1", "")).isCloseTo(estimate(plain, "x3", "~1", ""), within(1e-8));
    }

    @Test
    void turnsPublishedMomentsRoundAsWell() throws IOException {
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
                mean,,4.9,6.1,2.3,3.1
                """);
        String study = STUDY.replace("file \"data.csv\"", "moments \"moments.csv\"");
        ModelResult plain = run(study).models().get(0);

        ModelResult turned =
                run(study.replace("x2", "x2 : Points reverse")).models().get(0);

        assertThat(estimate(turned, "Visual", "=~", "x2"))
                .isCloseTo(-estimate(plain, "Visual", "=~", "x2"), within(1e-8));
        assertThat(estimate(turned, "x2", "~1", "")).isCloseTo(3.9, within(1e-8));
    }

    @Test
    void needsAScaleToTurnRoundOn() throws IOException {
        StudyResult result = run(STUDY.replace("x2", "x2 reverse"));

        assertThat(result.models().get(0).status()).isEqualTo(Status.ERROR);
        Problem problem = result.problems().get(0);
        assertThat(problem.id()).isEqualTo("analysis.reversed-without-scale");
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.message()).contains("x2");
    }

    @Test
    void readsAFileWithItsOwnMarks() throws IOException {
        ModelResult plain = run(STUDY).models().get(0);
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(project.resolve("data.csv"))) {
            lines.add(line.replace(',', '|').replace('.', ','));
        }
        Files.write(project.resolve("data.csv"), lines);

        StudyResult marked = run(STUDY.replace("\"data.csv\"", "\"data.csv\" delimiter \"|\" decimal \",\""));

        assertThat(marked.problems()).noneMatch(Problem::isError);
        assertThat(marked.models().get(0).fit("chisq")).isEqualTo(plain.fit("chisq"));
    }

    @Test
    void refusesMarksThatSeparateNothing() throws IOException {
        StudyResult result = run(STUDY.replace("\"data.csv\"", "\"data.csv\" delimiter \",\" decimal \",\""));

        assertThat(result.problems()).extracting(Problem::id).containsExactly("analysis.impossible-marks");
        assertThat(result.problems().get(0).line()).isEqualTo(3);
    }

    private static double estimate(ModelResult model, String left, String operator, String right) {
        return model.parameter(left, operator, right)
                .map(Parameter::estimate)
                .orElseThrow()
                .value();
    }

    private StudyResult run(String text) throws IOException {
        Path study = project.resolve("study.sem");
        Files.writeString(study, text);
        return new StudyAnalysis().run(ReferenceCases.reader().read(study).file(), StudyLocation.of(project, study));
    }
}
