package org.sewall.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.reference.ReferenceCase;

/** What is wrong with a sample is named, cause before consequence. */
class MomentExaminationTest {
    private static final List<String> THREE = List.of("a", "b", "c");

    @Test
    void soundMomentsHaveNoFindings() {
        assertThat(ReferenceCase.of("cfa_hs").moments().examine()).isEmpty();
        assertThat(ReferenceCase.of("khavul_structural").moments().examine()).isEmpty();
    }

    @Test
    void namesAConstant() {
        double[][] rows = noise(50);
        for (double[] row : rows) {
            row[1] = 3.3;
        }

        assertSingle(SampleMoments.ofRaw(THREE, rows), KernelMessage.CONSTANT_VARIABLE, "b");
    }

    @Test
    void namesAVariableWithAMissingValue() {
        double[][] rows = noise(50);
        rows[7][2] = Double.NaN;

        assertSingle(SampleMoments.ofRaw(THREE, rows), KernelMessage.NON_FINITE_VALUE, "c");
    }

    @Test
    void namesADuplicate() {
        double[][] rows = noise(50);
        for (double[] row : rows) {
            row[2] = 10 - 2 * row[0];
        }

        assertSingle(SampleMoments.ofRaw(THREE, rows), KernelMessage.DUPLICATED_VARIABLE, "a", "c");
    }

    @Test
    void namesACollinearSet() {
        SampleFinding finding =
                ReferenceCase.of("trouble_collinear").moments().examine().get(0);

        assertThat(finding.message()).isEqualTo(KernelMessage.COLLINEAR_VARIABLE);
        assertThat(finding.variables()).containsExactlyInAnyOrder("x1", "x2", "x7");
    }

    @Test
    void namesAnImpossibleCorrelation() {
        SampleMoments moments = published(new double[][] {{1, 0.3, 0.2}, {0.3, 1, 1.2}, {0.2, 1.2, 1}});

        assertSingle(moments, KernelMessage.IMPOSSIBLE_CORRELATION, "b", "c");
        assertThat(moments.examine().get(0).text()).contains("of b and c is 1.2");
    }

    @Test
    void namesAnAsymmetry() {
        assertSingle(
                published(new double[][] {{1, 0.3, 0.2}, {0.3, 1, -0.4}, {0.2, 0.4, 1}}),
                KernelMessage.NOT_SYMMETRIC,
                "b",
                "c");
    }

    @Test
    void namesANumberMissingOnOneSide() {
        assertSingle(
                published(new double[][] {{1, 0, 0.2}, {0.3, 1, 0.4}, {0.2, 0.4, 1}}),
                KernelMessage.NOT_SYMMETRIC,
                "a",
                "b");
    }

    @Test
    void namesTheVariablesOfACovarianceThatIsNotANumber() {
        double lost = Double.NaN;

        assertSingle(
                published(new double[][] {{1, 0.3, 0.2}, {0.3, 1, lost}, {0.2, lost, 1}}),
                KernelMessage.NON_FINITE_VALUE,
                "b",
                "c");
    }

    @Test
    void namesANegativeVariance() {
        SampleMoments moments = SampleMoments.ofCovariance(
                List.of("a", "b"), new double[][] {{-1, 0}, {0, 1}}, CovarianceDivisor.N, 50);

        assertSingle(moments, KernelMessage.NEGATIVE_VARIANCE, "a");
    }

    @Test
    void namesWhatMakesAMatrixIndefinite() {
        SampleMoments moments = published(new double[][] {{1, 0.9, 0.9}, {0.9, 1, -0.9}, {0.9, -0.9, 1}});

        assertThat(moments.examine()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(KernelMessage.NOT_POSITIVE_DEFINITE);
            assertThat(finding.text()).contains("eigenvalue -0.8", "a");
            assertThat(finding.fatal()).isTrue();
        });
    }

    @Test
    void findsTheReferenceMatrixIndefinite() {
        List<SampleFinding> findings =
                ReferenceCase.of("trouble_nonpd_input").moments().examine();

        assertThat(findings).extracting(SampleFinding::message).containsExactly(KernelMessage.NOT_POSITIVE_DEFINITE);
    }

    @Test
    void tooFewCasesExplainASingularMatrix() {
        assertThat(ReferenceCase.of("trouble_tiny_n").moments().examine())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo(KernelMessage.TOO_FEW_CASES);
                    assertThat(finding.text()).startsWith("There are 8 cases for 9 variables");
                    assertThat(finding.fatal()).isTrue();
                });
    }

    @Test
    void tooFewCasesForAMatrixOfFullRankAreAWarning() {
        double[][] correlations = {{1, 0.3, 0.2}, {0.3, 1, 0.4}, {0.2, 0.4, 1}};
        SampleMoments moments = SampleMoments.ofCovariance(THREE, correlations, CovarianceDivisor.N, 3);

        assertThat(moments.examine()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(KernelMessage.TOO_FEW_CASES);
            assertThat(finding.fatal()).isFalse();
        });
    }

    private static void assertSingle(SampleMoments moments, KernelMessage message, String... variables) {
        assertThat(moments.examine()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.variables()).containsExactly(variables);
            assertThat(finding.text()).contains(variables).endsWith(".").doesNotContain("{");
            assertThat(finding.fatal()).isTrue();
        });
    }

    private static SampleMoments published(double[][] correlations) {
        return SampleMoments.ofCovariance(THREE, correlations, CovarianceDivisor.N_MINUS_ONE, 100);
    }

    private static double[][] noise(int cases) {
        var random = new Random(3);
        var rows = new double[cases][3];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        return rows;
    }
}
