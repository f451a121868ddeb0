package org.sewall.kernel.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.distribution.NumberTable;

/** Chi-square differences against lavaan's, nested-comparison indices against a table printed by Amos. */
class ModelComparisonTest {

    /** Half a unit of the last printed decimal, and a little for the inferred inputs. */
    private static final double PRINTED = 0.00051;

    static List<Map<String, String>> table() {
        return NumberTable.rows(ModelComparisonTest.class, "nested-table-3.csv");
    }

    @ParameterizedTest
    @MethodSource("table")
    void reproducesTheTablePrintedByAmos(Map<String, String> row) {
        ModelComparison comparison = ModelComparison.of(
                number(row, "restricted.chisq"),
                (int) number(row, "restricted.df"),
                number(row, "unrestricted.chisq"),
                (int) number(row, "unrestricted.df"),
                BaselineTest.of(number(row, "baseline.chisq"), (int) number(row, "baseline.df")));
        assertThat(comparison.degreesOfFreedom()).isEqualTo((int) number(row, "df"));
        assertThat(comparison.difference()).isCloseTo(number(row, "cmin"), within(PRINTED));
        assertThat(comparison.pValue()).isCloseTo(number(row, "p"), within(PRINTED));
        assertThat(value(comparison.nfiDelta1())).isCloseTo(number(row, "delta1"), within(PRINTED));
        assertThat(value(comparison.ifiDelta2())).isCloseTo(number(row, "delta2"), within(PRINTED));
        assertThat(value(comparison.rfiRho1())).isCloseTo(number(row, "rho1"), within(PRINTED));
        assertThat(value(comparison.tliRho2())).isCloseTo(number(row, "rho2"), within(PRINTED));
    }

    @Test
    void reproducesLavaansDifferenceTests() {
        JsonObject tests = FitCase.json("khavul_structural/expected.json").getAsJsonObject("lrt");
        assertThat(tests.entrySet()).isNotEmpty();
        for (Map.Entry<String, JsonElement> test : tests.entrySet()) {
            List<JsonElement> rows =
                    test.getValue().getAsJsonObject().getAsJsonArray("table").asList();
            JsonObject unrestricted = rows.get(0).getAsJsonObject();
            JsonObject restricted = rows.get(1).getAsJsonObject();
            ModelComparison comparison = ModelComparison.of(
                    restricted.get("chisq").getAsDouble(),
                    restricted.get("df").getAsInt(),
                    unrestricted.get("chisq").getAsDouble(),
                    unrestricted.get("df").getAsInt(),
                    BaselineTest.none());
            assertThat(comparison.difference())
                    .isCloseTo(restricted.get("chisq_diff").getAsDouble(), within(1e-9));
            assertThat(comparison.degreesOfFreedom())
                    .isEqualTo(restricted.get("df_diff").getAsInt());
            assertThat(comparison.pValue()).isCloseTo(restricted.get("pvalue").getAsDouble(), within(1e-10));
        }
    }

    @Test
    void withoutBaselineTheIndicesHaveThatReason() {
        ModelComparison comparison = ModelComparison.of(20, 10, 15, 8, BaselineTest.none());
        assertThat(List.of(comparison.nfiDelta1(), comparison.ifiDelta2(), comparison.rfiRho1(), comparison.tliRho2()))
                .containsOnly(FitValue.none(UnavailableReason.NO_BASELINE));
    }

    @Test
    void againstASaturatedModelTheRelativeIndicesHaveThatReason() {
        ModelComparison comparison = ModelComparison.of(20, 10, 0, 0, BaselineTest.of(300, 15));
        assertThat(comparison.rfiRho1()).isEqualTo(FitValue.none(UnavailableReason.SATURATED));
        assertThat(comparison.tliRho2()).isEqualTo(FitValue.none(UnavailableReason.SATURATED));
        assertThat(comparison.nfiDelta1()).isInstanceOf(FitValue.Available.class);
    }

    @Test
    void aBaselineWithoutMisfitGivesAReason() {
        ModelComparison comparison = ModelComparison.of(20, 10, 15, 8, BaselineTest.of(7, 15));
        assertThat(comparison.ifiDelta2()).isEqualTo(FitValue.none(UnavailableReason.BASELINE_FITS));
        assertThat(comparison.tliRho2()).isEqualTo(FitValue.none(UnavailableReason.BASELINE_FITS));
    }

    @Test
    void differencesAddUpOverAChainOfModels() {
        BaselineTest baseline = BaselineTest.of(900, 36);
        ModelComparison lower = ModelComparison.of(40, 26, 31, 24, baseline);
        ModelComparison upper = ModelComparison.of(55, 30, 40, 26, baseline);
        ModelComparison whole = ModelComparison.of(55, 30, 31, 24, baseline);
        assertThat(lower.difference() + upper.difference()).isEqualTo(whole.difference());
        assertThat(value(lower.rfiRho1()) + value(upper.rfiRho1())).isCloseTo(value(whole.rfiRho1()), within(1e-14));
        assertThat(value(lower.tliRho2()) + value(upper.tliRho2())).isCloseTo(value(whole.tliRho2()), within(1e-14));
    }

    @Test
    void modelsWithoutADifferenceInDegreesOfFreedomAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelComparison.of(20, 8, 15, 8, BaselineTest.none()));
    }

    private static double value(FitValue value) {
        return ((FitValue.Available) value).number();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
