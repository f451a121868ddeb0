package org.sewall.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedMomentsReaderTest {

    private static final Path REFERENCE =
            Path.of(System.getProperty("sewall.root"), "bundles/org.sewall.analysis/src/test/resources/reference");

    private static final String ROWS =
            """
            rowtype_,varname_,a,b
            n,,50,50
            corr,a,1,.3
            corr,b,.3,1
            stddev,,2,3
            mean,,4.5,5
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"summary.csv", "summary_lower.csv"})
    @DisplayName("the published study's moments are read from the full square and from the lower triangle")
    void khavul(String name) {
        var file = REFERENCE.resolve("khavul2010").resolve(name);
        var moments = Expect.value(PublishedMomentsReader.read(file, name));
        assertThat(moments.names()).hasSize(16).startsWith("x1", "x2").endsWith("x16");
        assertThat(moments.observations()).hasValue(173);
        assertThat(moments.standardized()).isFalse();
        assertThat(moments.covariance()[1][0]).isCloseTo(0.61 * 1.26 * 1.21, within(1e-15));
        assertThat(moments.covariance()[0][3]).isCloseTo(-0.03 * 1.21 * 0.49, within(1e-15));
        assertThat(moments.covariance()[15][15]).isCloseTo(1.06 * 1.06, within(1e-15));
        assertThat(moments.mean()).hasSize(16).startsWith(3.57).endsWith(3.78);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",a,b\na,4,-1.8\nb,-1.8,9\n",
                "a,b\na,4,-1.8\nb,-1.8,9\n",
                "a,b\n4,-1.8\n-1.8,9\n",
                "variable,a,b\na,4,\nb,-1.8,9\n",
                ";a;b\nb;\u22121,8;9\na;4;\u22121,8\n",
                "\ta\tb\na\t4\t\u2014\nb\t\u22121.80\t9\n",
                "rowtype_,varname_,a,b\ncov,a,4,\ncov,b,-1.8,9\n",
                "ROWTYPE_;VARNAME_;a;b\nCORR;a;1;\nCORR;b;\u2212,3;\nSTDDEV;;2;3\n"
            })
    @DisplayName("layouts, decimal signs and minus signs are understood")
    void layouts(String text) throws IOException {
        var moments = Expect.value(read(text));
        assertThat(moments.names()).containsExactly("a", "b");
        assertThat(moments.covariance()[0]).containsExactly(new double[] {4, -1.8}, within(1e-15));
        assertThat(moments.covariance()[1]).containsExactly(new double[] {-1.8, 9}, within(1e-15));
        assertThat(moments.mean()).isEmpty();
        assertThat(moments.observations()).isEmpty();
        assertThat(moments.standardized()).isFalse();
    }

    @Test
    @DisplayName("correlations without standard deviations are said to be standardized")
    void standardized() throws IOException {
        assertThat(Expect.value(read(without("stddev"))).standardized()).isTrue();
        assertThat(Expect.value(read("a,b\n1,.3\n.3,1\n")).standardized()).isTrue();
    }

    @Test
    @DisplayName("numbers of observations: one for all, the smallest of many, or none that is right")
    void counts() throws IOException {
        assertThat(Expect.value(read(ROWS.replace("n,,50,50", "N,,50,"))).count())
                .isEqualTo(50);
        var differing = read(ROWS.replace("n,,50,50", "n,,50,48"));
        assertThat(Expect.value(differing).count()).isEqualTo(48);
        assertThat(Expect.remarks(differing)).containsExactly(DataMessage.COUNTS_DIFFER);
        Expect.refused(read(ROWS.replace("n,,50,50", "n,,50.5,50")), DataMessage.COUNT_NOT_WHOLE, 2, 4);
        Expect.refused(read(ROWS.replace("n,,50,50", "n,,50,1")), DataMessage.COUNT_NOT_WHOLE, 2, 7);
        Expect.refused(read(ROWS.replace("n,,50,50", "n,,many,50")), DataMessage.NOT_A_NUMBER, 2, 4);
        assertThat(Expect.value(read(without("n,"))).observations()).isEmpty();
    }

    @Test
    @DisplayName("values that cannot be are refused where they stand")
    void impossible() throws IOException {
        Expect.refused(read(ROWS.replace(".3", "1.2")), DataMessage.CORRELATION_OUT_OF_RANGE, 4, 8);
        Expect.refused(read(ROWS.replace("corr,a,1,.3", "corr,a,1,.4")), DataMessage.ASYMMETRIC, 4, 8);
        Expect.refused(read(ROWS.replace(".3", "")), DataMessage.MISSING_CELL, 4, 8);
        Expect.refused(read(ROWS.replace("corr,a,1", "corr,a,.85")), DataMessage.DIAGONAL_NOT_ONE, 3, 8);
        Expect.refused(read(ROWS.replace("stddev,,2", "stddev,,-2")), DataMessage.DEVIATION_NOT_POSITIVE, 5, 9);
        Expect.refused(
                read(ROWS.replace(".3", ".3x")), DataMessage.NOT_A_NUMBER, 4, 8, DataMessage.NOT_A_NUMBER, 3, 10);
        Expect.refused(read(ROWS.replace(".3", "1")), DataMessage.NOT_POSITIVE_DEFINITE, 1, 1);
        Expect.refused(read(",a,b\na,1,7\nb,7,9\n"), DataMessage.COVARIANCE_OUT_OF_RANGE, 3, 3);
        Expect.refused(read(",a,b\na,-1,0\nb,0,9\n"), DataMessage.VARIANCE_NOT_POSITIVE, 2, 3);
        Expect.refused(read(",a,b\na,1,1.2\nb,1.2,1\n"), DataMessage.CORRELATION_OUT_OF_RANGE, 3, 3);
    }

    @Test
    @DisplayName("the matrix of the reference case with a negative eigenvalue is refused with that eigenvalue")
    void notPositiveDefinite() {
        var file = REFERENCE.resolve("trouble_nonpd_input/cov.csv");
        var reading = PublishedMomentsReader.read(file, "cov.csv");
        Expect.refused(reading, DataMessage.NOT_POSITIVE_DEFINITE, 1, 1);
        // diagnosis.smallest_eigenvalue of that case's expected.json
        assertThat(Expect.problems(reading).get(0).text()).contains("-0.2292");
    }

    @Test
    @DisplayName("files of another structure are refused")
    void structure() throws IOException {
        Expect.refused(read(without("corr")), DataMessage.NO_MATRIX, 1, 1);
        Expect.refused(read(without("corr,b")), DataMessage.MISSING_ROW, 1, 1);
        Expect.refused(read(ROWS + "cov,a,1,2\n"), DataMessage.BOTH_MATRICES, 1, 1);
        Expect.refused(read(ROWS + "skew,,1,2\n"), DataMessage.UNKNOWN_ROW_TYPE, 7, 1);
        Expect.refused(read(ROWS + "mean,,1,2\n"), DataMessage.REPEATED_ROW, 7, 1);
        Expect.refused(read(ROWS + "corr,a,1,2\n"), DataMessage.REPEATED_ROW, 7, 6);
        Expect.refused(read(ROWS + "corr,c,1,2\n"), DataMessage.UNKNOWN_VARIABLE_ROW, 7, 6);
        Expect.refused(read(ROWS + "mean,,1\n"), DataMessage.RAGGED_ROW, 7, 1);
        Expect.refused(read(ROWS.replace("varname_,a,b", "varname_,a,a")), DataMessage.DUPLICATE_NAME, 1, 21);
        Expect.refused(read(""), DataMessage.EMPTY_FILE, 0, 0);
        Expect.refused(read("a,b\n"), DataMessage.NO_ROWS, 0, 0);
        Expect.refused(
                read(",a,b\na,1,.3\nc,.3,1\n"), DataMessage.UNKNOWN_VARIABLE_ROW, 3, 1, DataMessage.MISSING_ROW, 1, 1);
        Expect.refused(PublishedMomentsReader.read(folder.resolve("none"), "none"), DataMessage.NO_SUCH_FILE, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n5,6\n", "b,a\n6,5\n", "\"\",\"x\"\na,5\nb,6\n", "\"\",a,b\nmean,5,6\n"})
    @DisplayName("means come from a file of their own, whichever way it is turned")
    void means(String text) throws IOException {
        Path means = Files.writeString(folder.resolve("means.csv"), text);
        Path matrix = Files.writeString(folder.resolve("cov.csv"), "a,b\n4,1\n1,9\n");
        var moments = Expect.value(PublishedMomentsReader.read(matrix, "cov.csv", means, "means.csv"));
        assertThat(moments.mean()).containsExactly(5, 6);
    }

    @Test
    @DisplayName("means that are missing or no numbers are refused in their own file")
    void wrongMeans() throws IOException {
        Path matrix = Files.writeString(folder.resolve("cov.csv"), "a,b\n4,1\n1,9\n");
        Path means = Files.writeString(folder.resolve("means.csv"), "a,c\nhigh,6\n");
        var reading = PublishedMomentsReader.read(matrix, "cov.csv", means, "means.csv");
        Expect.refused(reading, DataMessage.NOT_A_NUMBER, 2, 1, DataMessage.MISSING_MEAN, 1, 1);
        assertThat(Expect.problems(reading))
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("means.csv"));
    }

    @Test
    @DisplayName("a whole table of numbers, or one of thousands of rows, is no matrix")
    void data() throws IOException {
        assertThat(Expect.problems(read("a,b\n1,2\n3,4\n5,6\n"))).isNotEmpty();
        Expect.refused(read("a,b\n" + "1,2\n".repeat(3000)), DataMessage.TOO_MANY_ROWS, 2001, 1);
    }

    private static String without(String start) {
        return Arrays.stream(ROWS.split("\n"))
                .filter(line -> !line.startsWith(start))
                .collect(Collectors.joining("\n"));
    }

    private Reading<PublishedMoments> read(String text) throws IOException {
        return PublishedMomentsReader.read(Files.writeString(folder.resolve("m.csv"), text), "m.csv");
    }
}
