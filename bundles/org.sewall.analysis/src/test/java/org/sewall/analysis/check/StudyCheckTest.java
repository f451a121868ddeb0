package org.sewall.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.dsl.SemReading;
import org.sewall.kernel.CancelSignal;
import org.sewall.result.Problem;

/** What is said of models without data: each rule, at its place, with the names that quick fixes need. */
final class StudyCheckTest {

    private static final String CONSTRUCTS =
            """
            construct Visual { x1 x2 x3 }
            construct Verbal { x4 x5 x6 }
            """;

    @TempDir
    private Path project;

    private final StudyCheck check = new StudyCheck();

    @Test
    @DisplayName("an identified model has nothing to be told")
    void identified() {
        assertThat(problems(CONSTRUCTS + "model M { Visual ~ Verbal }")).isEmpty();
    }

    @Test
    @DisplayName("a construct without a unit is told where the model defines it")
    void scale() {
        assertThat(problems("model M {\n  f =~ NA*x1 + x2 + x3\n}"))
                .singleElement()
                .satisfies(problem -> {
                    expect(problem, "analysis.scale-not-set", "f", "x1");
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(3);
                    assertThat(problem.length()).isEqualTo(1);
                    assertThat(problem.isError()).isTrue();
                });
    }

    @Test
    @DisplayName("a construct of two items that is related to nothing breaks both rules")
    void twoItems() {
        List<Problem> problems = problems("construct Two { x1 x2 }\nmodel M { measurement { Two } }");
        expect(problems.get(0), "analysis.t-rule", "M", "4", "3");
        expect(problems.get(1), "analysis.two-indicator-rule", "Two", "x1", "x2");
        assertThat(problems.get(1).line()).isEqualTo(2);
        assertThat(problems).hasSize(2);
    }

    @Test
    @DisplayName("parameters without unique values are named, first the one whose place is shown")
    void notIdentified() {
        Problem problem = problems("model M {\n  a ~ b + x\n  b ~ a + x\n  z =~ z1 + z2 + z3\n}").stream()
                .filter(found -> found.id().equals("analysis.not-identified"))
                .findFirst()
                .orElseThrow();
        expect(problem, "analysis.not-identified", "M", "a ~ b", "a ~ x", "b ~ a", "b ~ x", "a ~~ a", "b ~~ b");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.message()).contains("a ~ b, a ~ x").endsWith(".");
    }

    @Test
    @DisplayName("loops are told, and that they explode if no data can help")
    void loops() {
        assertThat(problems("model M { a ~ b + x1\n b ~ a + x2\n a ~~ b }"))
                .singleElement()
                .satisfies(problem -> expect(problem, "analysis.cycle", "a", "b"));
        assertThat(problems("model M { a ~ 2*b + x1\n b ~ 2*a + x2\n a ~~ b }"))
                .singleElement()
                .satisfies(problem -> expect(problem, "analysis.unstable-cycle", "a", "b"));
        assertThat(problems("model M { a ~ .5*b + x1\n b ~ .5*a + x2\n a ~~ b }"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("0.50"));
    }

    @Test
    @DisplayName("a model with an error is left alone, the others are not")
    void errors() {
        assertThat(problems("model A { f =~ NA*x1 + x2 + }\nmodel B { g =~ NA*x1 + x2 + x3 }"))
                .singleElement()
                .satisfies(problem -> expect(problem, "analysis.scale-not-set", "g", "x1"));
    }

    @Test
    @DisplayName("both steps of a model say the same once")
    void steps() {
        assertThat(
                        problems(
                                CONSTRUCTS
                                        + "model M { measurement { Visual  Verbal =~ NA*x4 + x5 + x6 } structural { Verbal ~ Visual } }"))
                .singleElement()
                .satisfies(problem -> expect(problem, "analysis.scale-not-set", "Verbal", "x4"));
    }

    @Test
    @DisplayName("an alternative is examined as what it varies")
    void alternatives() {
        assertThat(problems(CONSTRUCTS + "model M { Visual ~ Verbal }\nalternative A of M {\n  Visual ~ 1*Verbal }"))
                .isEmpty();
        assertThat(problems(CONSTRUCTS + "model M { Visual ~ Verbal }\nalternative A of M {\n  Visual =~ NA*x1 }"))
                .singleElement()
                .satisfies(problem -> {
                    expect(problem, "analysis.scale-not-set", "Visual", "x1");
                    assertThat(problem.line()).isEqualTo(5);
                });
    }

    @Test
    @DisplayName("a variance fixed beside the default marker is told")
    void scaleSetTwice() {
        assertThat(problems(CONSTRUCTS + "model M { Visual ~ Verbal\n Verbal ~~ 1*Verbal }"))
                .singleElement()
                .satisfies(problem -> expect(problem, "analysis.scale-set-twice", "Verbal", "x4"));
    }

    @Test
    @DisplayName("paths without a hypothesis are told once there are hypotheses")
    void paths() {
        String model =
                CONSTRUCTS + "construct Speed { x7 x8 x9 }\nmodel M { Speed ~ Visual + Verbal\n Verbal ~ 0*Visual }\n"
                        + "alternative A of M { Speed ~ Verbal }\n";
        assertThat(problems(model)).isEmpty();
        assertThat(problems(model + "hypothesis H: Visual -> Speed"))
                .singleElement()
                .satisfies(problem -> {
                    expect(problem, "analysis.path-without-hypothesis", "Verbal", "Speed");
                    assertThat(problem.line()).isEqualTo(4);
                });
    }

    @Test
    @DisplayName("hypotheses and paths are looked for in all files of a project")
    void filesOfAProject() throws IOException {
        Path hypotheses = project.resolve("hypotheses.sem");
        Files.writeString(project.resolve("constructs.sem"), CONSTRUCTS);
        Files.writeString(hypotheses, "hypothesis H1: Visual -> Verbal\nhypothesis H2: Verbal -> Visual\n");
        Path models = Files.writeString(project.resolve("models.sem"), "model M { Verbal ~ Visual }\n");

        SemReading stated = ReferenceCases.reader().read(hypotheses);
        assertThat(stated.problems())
                .filteredOn(problem -> problem.id().endsWith("hypothesis-without-path"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).startsWith("H2"));
        SemReading modelled = ReferenceCases.reader().read(models);
        assertThat(check.check(modelled.file(), location("models.sem"), CancelSignal.NEVER))
                .isEmpty();
        Files.writeString(hypotheses, "hypothesis H2: Verbal -> Visual\n");
        SemReading unstated = ReferenceCases.reader().read(models);
        assertThat(check.check(unstated.file(), location("models.sem"), CancelSignal.NEVER))
                .singleElement()
                .satisfies(problem -> expect(problem, "analysis.path-without-hypothesis", "Visual", "Verbal"));
    }

    @Test
    @DisplayName("a variable named twice in a formula is told, premultipliers that join are not")
    void repetition() {
        assertThat(problems("model M { f =~ x1 + x2 + x3 + x2 }"))
                .singleElement()
                .satisfies(problem -> expect(problem, "analysis.repeated-term", "f", "=~", "x2"));
        assertThat(problems("model M { f =~ NA*x1 + a*x1 + x2 + x3\n f ~~ 1*f }"))
                .isEmpty();
    }

    @Test
    @DisplayName("a premultiplier that comes to no number is told, in a study and in a bare model")
    void noNumber() {
        assertThat(problems("model M { f =~ x1 + sqrt(-1)*x2 + (1/3)*x3 }"))
                .singleElement()
                .satisfies(problem -> expect(problem, "analysis.not-a-number", "sqrt(-1)"));
        assertThat(bare("f =~ x1 + (1/0)*x2 + x3"))
                .singleElement()
                .satisfies(problem -> expect(problem, "analysis.not-a-number", "(1/0)"));
    }

    @Test
    @DisplayName("a bare model is judged for all calls it may be meant for")
    void bare() {
        assertThat(bare("f =~ NA*x1 + x2 + x3")).singleElement().satisfies(problem -> {
            expect(problem, "analysis.scale-not-set", "f", "x1");
            assertThat(problem.isError()).isFalse();
        });
        assertThat(bare("i =~ 1*t1 + 1*t2 + 1*t3\ns =~ 0*t1 + 1*t2 + 2*t3\ni ~ 1\ns ~ 1"))
                .isEmpty();
        assertThat(bare("f =~ x1 + x2 + x3\nf ~~ 1*f")).isEmpty();
    }

    @Test
    @DisplayName("a cancelled check returns what it has")
    void cancelled() {
        SemReading reading = ReferenceCases.reader().read("model M { f =~ NA*x1 + x2 + x3 }", "study.sem");
        assertThat(check.check(reading.file(), location("study.sem"), () -> true))
                .isEmpty();
        assertThat(check.check(reading.file(), location("study.sem"), CancelSignal.NEVER))
                .hasSize(1);
    }

    private static void expect(Problem problem, String id, String... arguments) {
        assertThat(problem.id()).isEqualTo(id);
        assertThat(problem.arguments()).containsExactly(arguments);
        assertThat(problem.message()).contains(arguments[0]).endsWith(".");
    }

    private List<Problem> problems(String text) {
        SemReading reading = ReferenceCases.reader().read(text, "study.sem");
        return check.check(reading.file(), location("study.sem"), CancelSignal.NEVER);
    }

    private List<Problem> bare(String text) {
        SemReading reading = ReferenceCases.reader().read(text, "model.lav");
        return check.check(reading.file(), location("model.lav"), CancelSignal.NEVER);
    }

    private StudyLocation location(String name) {
        return StudyLocation.of(project, project.resolve(name));
    }
}
