package org.sewall.kernel.parametertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.reference.ReferenceFit;

/** Score tests for releasing equality constraints against lavaan 0.6-14, and against their definition. */
class ScoreTestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cfa_hs_equal_labels",
                "mg_hs_partial",
                "mg_hs_scalar",
                "sem_poldem_equal_defined",
                "sem_wheaton_constrained_wishart"
            })
    void equalLavaan(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        JsonObject expected = reference.expected().getAsJsonObject("score_test");
        ScoreTests tests = ReferenceFit.of(reference).solution().orElseThrow().scoreTests();
        JsonObject total = expected.getAsJsonArray("total").get(0).getAsJsonObject();
        assertThat(tests.total().statistic())
                .isCloseTo(
                        total.get("X2").getAsDouble(),
                        within(1e-8 * (1 + total.get("X2").getAsDouble())));
        assertThat(tests.total().degreesOfFreedom()).isEqualTo(total.get("df").getAsInt());
        assertThat(tests.total().pValue()).isCloseTo(total.get("p.value").getAsDouble(), within(1e-8));
        JsonArray rows = expected.getAsJsonArray("univariate");
        assertThat(tests.univariate()).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonObject row = rows.get(i).getAsJsonObject();
            ScoreTests.Release mine = tests.univariate().get(i);
            assertThat(mine.left()).isEqualTo(row.get("lhs").getAsString());
            assertThat(mine.right()).isEqualTo(row.get("rhs").getAsString());
            assertThat(mine.test().statistic()).isCloseTo(row.get("X2").getAsDouble(), within(1e-7));
            assertThat(mine.test().pValue()).isCloseTo(row.get("p.value").getAsDouble(), within(1e-8));
        }
    }

    /**
     * Releasing one of two constraints that follow from one another changes nothing.
     *
     * <p>lavaan 0.6-14: {@code lavTestScore(sem(model, HolzingerSwineford1939))} has the statistics 0, 0, 8.98 and in total 9.259373536.
     */
    @Test
    void aConstraintThatFollowsFromOthersTakesNothing() {
        ScoreTests tests = ReferenceFit.of(ReferenceCase.of("cfa_hs")
                        .variant(
                                "visual =~ x1 + a*x2 + b*x3\ntextual =~ x4 + c*x5 + c*x6\na*b == 0.5\n2*a*b == 1",
                                new JsonObject()))
                .solution()
                .orElseThrow()
                .scoreTests();
        assertThat(tests.total().statistic()).isCloseTo(9.259373536, within(1e-4));
        assertThat(tests.univariate().get(0).test().statistic()).isCloseTo(0, within(1e-6));
        assertThat(tests.univariate().get(1).test().statistic()).isCloseTo(0, within(1e-6));
        assertThat(tests.univariate().get(2).test().statistic()).isCloseTo(8.98, within(0.005));
    }

    /** What an active inequality holds stays held: the test is that of the model in which it is an equality that is kept. */
    @Test
    void activeInequalitiesStayInForce() {
        String model = "visual =~ x1 + a*x2 + b*x3\ntextual =~ x4 + c*x5 + c*x6\n";
        ReferenceCase data = ReferenceCase.of("cfa_hs");
        ScoreTests border = ReferenceFit.of(data.variant(model + "a > 0.9", new JsonObject()))
                .solution()
                .orElseThrow()
                .scoreTests();
        ScoreTests fixed = ReferenceFit.of(data.variant(model.replace("a*x2", "0.9*x2"), new JsonObject()))
                .solution()
                .orElseThrow()
                .scoreTests();
        assertThat(border.univariate()).hasSize(1);
        assertThat(border.total().statistic()).isCloseTo(fixed.total().statistic(), within(1e-6));
    }

    /** A constraint that only sets the scale of a construct has no statistic; lavaan's total is 16.18439707. */
    @Test
    void aConstraintThatOnlySetsAScaleTakesNothing() {
        ScoreTests tests = ReferenceFit.of(ReferenceCase.of("cfa_hs")
                        .variant(
                                "visual =~ a1*x1 + a2*x2 + a3*x3\ntextual =~ 1*x4 + b*x5 + b*x6\n"
                                        + "a1 + a2 + a3 == 3\nvisual ~~ NA*visual\ntextual ~~ NA*textual\nx1 ~~ v*x1\nx2 ~~ v*x2",
                                freeFirst()))
                .solution()
                .orElseThrow()
                .scoreTests();
        assertThat(tests.total().statistic()).isCloseTo(16.18439707, within(1e-4));
        assertThat(tests.univariate().get(0).test().statistic()).isCloseTo(0, within(1e-6));
        assertThat(tests.univariate().get(1).test().statistic()).isCloseTo(9.047147396, within(1e-4));
        assertThat(tests.univariate().get(2).test().statistic()).isCloseTo(7.137249673, within(1e-4));
    }

    private static JsonObject freeFirst() {
        JsonObject options = new JsonObject();
        options.addProperty("std.lv", true);
        return options;
    }

    /** Releasing a set of constraints changes n g'Zg/2, with Z the inverse information under the constraints that stay. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theStatisticIsThatOfTheRemainingConstraints(int seed) {
        Random random = new Random(seed);
        int q = 7;
        DMatrixRMaj hessian = RandomMatrices_DDRM.symmetricPosDef(q, random);
        List<double[]> rows = new ArrayList<>();
        double[] gradient = new double[q];
        for (int i = 0; i < 4; i++) {
            double[] row = random.doubles(q, -1, 1).toArray();
            double multiplier = random.nextGaussian();
            for (int j = 0; j < q; j++) {
                gradient[j] += multiplier * row[j];
            }
            rows.add(row);
        }
        ConstraintRelease release = new ConstraintRelease(gradient, hessian, rows);
        for (List<Integer> released : List.of(List.of(0), List.of(2), List.of(1, 3), List.of(0, 1, 2, 3))) {
            List<double[]> kept = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (!released.contains(i)) {
                    kept.add(rows.get(i));
                }
            }
            double expected = constrainedForm(gradient, hessian, kept);
            assertThat(release.statistic(released)).isCloseTo(expected, within(1e-8 * (1 + expected)));
        }
    }

    private static double constrainedForm(double[] gradient, DMatrixRMaj hessian, List<double[]> kept) {
        int q = gradient.length;
        DMatrixRMaj bordered = new DMatrixRMaj(q + kept.size(), q + kept.size());
        CommonOps_DDRM.insert(hessian, bordered, 0, 0);
        for (int i = 0; i < kept.size(); i++) {
            for (int j = 0; j < q; j++) {
                bordered.set(q + i, j, kept.get(i)[j]);
                bordered.set(j, q + i, kept.get(i)[j]);
            }
        }
        DMatrixRMaj inverse = new DMatrixRMaj(q + kept.size(), q + kept.size());
        CommonOps_DDRM.invert(bordered, inverse);
        double sum = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                sum += gradient[i] * inverse.get(i, j) * gradient[j];
            }
        }
        return sum;
    }
}
