package org.sewall.analysis.check;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.kernel.CancelSignal;

/** Whatever is typed, the analysis while typing does not fail. */
final class HostileTextTest {

    private static final List<String> TERMS = List.of(
            "x",
            "y",
            "z",
            "f",
            "g",
            "1",
            "0",
            "t1",
            "t9",
            "a*x",
            "NA*y",
            "0*f",
            "c(1,2)*z",
            "c(a,b)*x",
            "equal(\"f=~x\")*y",
            "start(2)*x",
            "1e308*z",
            "-1*f",
            "\"a b\"");
    private static final List<String> OPERATORS = List.of("=~", "~", "~~", "<~", "|", "~*~", ":=", "==", "<", ">");

    @TempDir
    private Path project;

    private final StudyCheck check = new StudyCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x | t1",
                "x | foo",
                "x ~*~ y",
                "x ~*~ x",
                "f =~ f",
                "f =~ g\ng =~ f",
                "f =~ x\nx =~ f",
                "x ~ x",
                "x ~~ 0*x",
                "f =~ 0*x + 0*y",
                "x ~ 1",
                "a == b",
                "f =~ a*x + a*y\na := a",
                "f =~ a*x + b*y\na == log(b - b)",
                "f =~ a*x + b*y\na/0 == b",
                "f <~ x\nf =~ y",
                "group: 1\nf =~ x\ngroup: 2\nf =~ c(1,2,3)*y",
                "f =~ x1 + x2 + x3\nx1 | t1 + t3",
                "f =~ 1e308*x + y + z",
                "y ~ 1e200*x\nx ~ 1e200*y"
            })
    void bareTexts(String text) {
        examine(text, "model.lav");
        examine("model M { " + text + "\n}", "study.sem");
    }

    @Test
    void randomTexts() {
        Random random = new Random(20);
        for (int i = 0; i < 300; i++) {
            List<String> lines = new ArrayList<>();
            for (int k = 0; k < 1 + random.nextInt(5); k++) {
                lines.add(pick(random, TERMS.subList(0, 5)) + " " + pick(random, OPERATORS) + " " + pick(random, TERMS)
                        + " + " + pick(random, TERMS));
            }
            examine(String.join("\n", lines), "model.lav");
        }
    }

    private void examine(String text, String name) {
        StudyLocation location = StudyLocation.of(project, project.resolve(name));
        assertThatCode(() ->
                        check.check(ReferenceCases.reader().read(text, name).file(), location, CancelSignal.NEVER))
                .as(text)
                .doesNotThrowAnyException();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
