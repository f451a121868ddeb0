package org.sewall.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.reference.ReferenceCases;
import org.sewall.dsl.SemReading;
import org.sewall.kernel.CancelSignal;
import org.sewall.result.Problem;

/** What is said of data that do not fit what a study says of them. */
final class DataCheckTest {

    private static final String STUDY =
            """
            data Cases { file "data.csv" }
            scale Agreement 1..5
            construct Visual : Agreement { x1 x2 x3 }
            model Main on Cases { measurement { Visual } }
            """;

    @TempDir
    private Path project;

    private final StudyCheck check = new StudyCheck();
    private final Random random = new Random(7);

    @Test
    @DisplayName("data that are as the study says have nothing to be told")
    void sound() throws IOException {
        write("x1,x2,x3", 100, row -> answers(3));
        assertThat(problems(STUDY)).isEmpty();
    }

    @Test
    @DisplayName("an unknown column is told at the item, with the nearest name")
    void unknown() throws IOException {
        write("x1,x22,x3", 100, row -> answers(3));
        assertThat(problems(STUDY)).singleElement().satisfies(problem -> {
            expect(problem, "analysis.unknown-column", "x2", "x22");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.isError()).isTrue();
        });
        assertThat(problems(STUDY.replace("on Cases", "on Cases by country")))
                .extracting(Problem::arguments)
                .contains(List.of("country", ""));
    }

    @Test
    @DisplayName("constant, worded and equal columns are told")
    void unusable() throws IOException {
        write("x1,x2,x3", 100, row -> answers(2) + ",3");
        expect(only(problems(STUDY)), "analysis.constant-column", "x3");

        write("x1,x2,x3", 100, row -> answers(2) + (row == 4 ? ",often" : ",3"));
        expect(only(problems(STUDY)), "analysis.non-numeric-column", "x3");
        assertThat(only(problems(STUDY)).message()).contains("'often' in line 6");

        write("x1,x2,x3", 100, row -> {
            String twice = answers(1);
            return twice + "," + answers(1) + "," + twice;
        });
        expect(only(problems(STUDY)), "analysis.duplicate-column", "x3", "x1");
    }

    @Test
    @DisplayName("values outside of the scale are told, declared missing values are not")
    void outside() throws IOException {
        write("x1,x2,x3", 100, row -> answers(2) + (row == 5 ? ",99" : "," + answers(1)));
        expect(only(problems(STUDY)), "analysis.outside-scale", "x3", "Agreement", "99");
        assertThat(problems(STUDY.replace("\"data.csv\"", "\"data.csv\" missing \"99\"")))
                .isEmpty();
    }

    @Test
    @DisplayName("few categories are told unless their author knows")
    void categories() throws IOException {
        write("x1,x2,x3", 100, row -> answers(2) + "," + (1 + row % 4));
        Problem problem = only(problems(STUDY));
        expect(problem, "analysis.undeclared-ordinal", "x3", "4");
        assertThat(problems(STUDY.replace("scale Agreement 1..5", "scale Agreement 1..5 ordinal")))
                .singleElement()
                .satisfies(empty -> expect(empty, "analysis.empty-category", "x3", "5"));
    }

    @Test
    @DisplayName("groups without usable cases, and categories that a group lacks, are told")
    void groups() throws IOException {
        String study = STUDY.replace("on Cases", "on Cases by country");
        write("x1,x2,x3,country", 100, row -> answers(3) + (row % 2 == 0 ? ",China" : ",India"));
        assertThat(problems(study)).isEmpty();

        write("x1,x2,x3,country", 100, row -> (row % 2 == 0 ? "NA," + answers(2) + ",China" : answers(3) + ",India"));
        expect(only(problems(study)), "analysis.empty-group", "China");

        write(
                "x1,x2,x3,country",
                100,
                row -> (row % 2 == 0 ? 1 + row % 4 : 1 + row % 5) + "," + answers(2)
                        + (row % 2 == 0 ? ",China" : ",India"));
        assertThat(problems(study.replace("scale Agreement 1..5", "scale Agreement 1..5 ordinal")))
                .filteredOn(problem -> problem.id().equals("analysis.empty-category"))
                .allSatisfy(problem -> assertThat(problem.message()).contains("of group China"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("too few cases are told, for items and for parameters")
    void cases() throws IOException {
        write("x1,x2,x3", 3, row -> (1 + row) + "," + (5 - row * row) + "," + (1 + (2 * row + 1) % 5));
        assertThat(problems(STUDY)).extracting(Problem::id).contains("analysis.few-cases");
        Problem problem = problems(STUDY).stream()
                .filter(found -> found.id().equals("analysis.few-cases"))
                .findFirst()
                .orElseThrow();
        expect(problem, "analysis.few-cases", "Main", "3", "6");
        write("x1,x2,x3", 5, row -> answers(3));
        assertThat(problems(STUDY)).anySatisfy(found -> expect(found, "analysis.few-cases", "Main", "5", "6"));
        write("x1,x2,x3", 8, row -> answers(3));
        assertThat(problems(STUDY)).noneMatch(found -> found.id().equals("analysis.few-cases"));
    }

    @Test
    @DisplayName("moments that cannot be are told, with the signs that would repair them")
    void impossible() throws IOException {
        String study = STUDY.replace("file \"data.csv\"", "moments \"m.csv\" n 100");
        moments(".8", "-.7");
        Problem problem = only(problems(study));
        assertThat(problem.id()).isEqualTo("analysis.impossible-moments");
        assertThat(problem.arguments()).hasSize(2).startsWith("Cases");
        assertThat(problem.arguments().get(1)).matches("x\\d ~~ x\\d");
        assertThat(problem.line()).isEqualTo(1);

        moments("1.8", ".7");
        assertThat(only(problems(study)).message()).contains("1.8");
        assertThat(only(problems(study)).arguments()).containsExactly("Cases");

        moments(".8", ".7");
        assertThat(problems(study)).isEmpty();
        expect(only(problems(study.replace("x3", "x4"))), "analysis.unknown-column", "x4", "x3");
        expect(only(problems(study.replace("n 100", "n 3"))), "analysis.few-cases", "Main", "3", "6");
    }

    @Test
    @DisplayName("a file is read again only when it has changed")
    void cached() throws IOException {
        write("x1,x2,x3", 100, row -> answers(3));
        assertThat(problems(STUDY)).isEmpty();
        Path file = project.resolve("data.csv");
        var stamp = Files.getLastModifiedTime(file);
        String text = Files.readString(file);
        Files.writeString(file, text.replace("x2", "y2"));
        Files.setLastModifiedTime(file, stamp);
        assertThat(problems(STUDY)).as("same stamp").isEmpty();
        Files.writeString(file, text.replace("x2", "x22"));
        assertThat(problems(STUDY)).as("other stamp").hasSize(1);
    }

    @Test
    @DisplayName("data that cannot be read are told elsewhere and break nothing")
    void unreadable() throws IOException {
        assertThat(problems(STUDY)).isEmpty();
        Files.writeString(project.resolve("data.csv"), "x1,x1\n1");
        assertThat(problems(STUDY)).extracting(Problem::id).containsOnly("analysis.unknown-column");
        Files.write(project.resolve("data.csv"), new byte[] {0, 1, 2});
        assertThat(problems(STUDY)).isEmpty();
        assertThat(problems(STUDY.replace("data.csv", "../../etc/passwd"))).isEmpty();
    }

    private static void expect(Problem problem, String id, String... arguments) {
        assertThat(problem.id()).isEqualTo(id);
        assertThat(problem.arguments()).containsExactly(arguments);
        assertThat(problem.message()).contains(arguments[0]).matches(".*[.?]");
    }

    private static Problem only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private List<Problem> problems(String text) {
        SemReading reading = ReferenceCases.reader().read(text, "study.sem");
        StudyLocation location = StudyLocation.of(project, project.resolve("study.sem"));
        return check.check(reading.file(), location, CancelSignal.NEVER);
    }

    private String answers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(1 + random.nextInt(5)))
                .collect(Collectors.joining(","));
    }

    private void write(String header, int rows, IntFunction<String> row) throws IOException {
        String body = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
        Files.writeString(project.resolve("data.csv"), header + "\n" + body + "\n");
    }

    private void moments(String first, String second) throws IOException {
        List<String> lines = Arrays.asList(
                "rowtype_,varname_,x1,x2,x3",
                "corr,x1,1,,",
                "corr,x2," + first + ",1,",
                "corr,x3,.8," + second + ",1",
                "stddev,,1,1,1");
        Files.write(project.resolve("m.csv"), lines);
    }
}
