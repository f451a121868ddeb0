package org.sewall.kernel.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.reference.ReferenceFit;
import org.sewall.kernel.sample.CaseMatrix;

/** Factor scores against lavaan 0.6-14 (README of the cases), and what must hold of them. */
class FactorScoresTest {

    static Stream<String> cases() {
        return Stream.of(
                "cfa_hs",
                "cfa_hs_correlated_residuals",
                "cfa_hs_effect_coding",
                "cfa_hs_equal_labels",
                "cfa_hs_fixed_values",
                "cfa_hs_orthogonal",
                "cfa_hs_stdlv_means",
                "cfa_onefactor_demo",
                "cfa_second_order_hs",
                "fiml_bfi_two_factor",
                "fiml_mlr_bfi",
                "fiml_small_tests",
                "growth_covariates_demo",
                "growth_latent_basis_equal_resid",
                "growth_linear_demo",
                "means_intercept_constraints",
                "mg_hs_configural",
                "mg_hs_group_labels",
                "mg_hs_metric",
                "mg_hs_partial",
                "mg_hs_scalar",
                "mg_hs_strict",
                "mg_sem_structural_weights",
                "mimic_fixedx",
                "mimic_randomx",
                "sem_latent_and_observed",
                "sem_poldem",
                "sem_poldem_equal_defined",
                "trouble_heywood",
                "trouble_small_n_ok");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalLavaan(String name) {
        FittedModel model = ReferenceFit.of(ReferenceCase.of(name)).model().orElseThrow();
        JsonObject expected = ReferenceCase.of(name).expected().getAsJsonObject("factor_scores");
        for (ScoreMethod method : ScoreMethod.values()) {
            JsonArray groups = expected.getAsJsonArray(method.id());
            assertThat(groups).hasSize(model.groups().size());
            for (int g = 0; g < groups.size(); g++) {
                JsonObject group = groups.get(g).getAsJsonObject();
                compare(FactorScores.of(model.groups().get(g), method), group, name + " " + method.id());
            }
        }
    }

    private static void compare(CaseMatrix found, JsonObject expected, String what) {
        assertThat(found.names())
                .isEqualTo(expected.getAsJsonArray("cols").asList().stream()
                        .map(JsonElement::getAsString)
                        .toList());
        JsonArray rows = expected.getAsJsonArray("values");
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < found.names().size(); j++) {
                double value = rows.get(i).getAsJsonArray().get(j).getAsDouble();
                assertThat(found.rows()[i][j]).as(what).isCloseTo(value, within(1e-6 * (1 + Math.abs(value))));
            }
        }
    }

    /** Regression scores vary as much as they predict; their covariance with a score is its own. */
    @Test
    void regressionScoresShrinkBartlettScores() {
        FittedGroup group = ReferenceFit.of(ReferenceCase.of("cfa_hs"))
                .model()
                .orElseThrow()
                .groups()
                .get(0);
        double[][] regression = FactorScores.of(group, ScoreMethod.REGRESSION).rows();
        double[][] bartlett = FactorScores.of(group, ScoreMethod.BARTLETT).rows();
        for (int f = 0; f < 3; f++) {
            assertThat(sumOfSquares(regression, f)).isLessThan(sumOfSquares(bartlett, f));
        }
    }

    /** With (L'WL)^-1 L'W, weights times loadings are the identity, as Bartlett asked for unbiasedness. */
    @Test
    void bartlettWeightsReproduceTheFactors() {
        FittedGroup group = ReferenceFit.of(ReferenceCase.of("cfa_hs"))
                .model()
                .orElseThrow()
                .groups()
                .get(0);
        ScoringModel model = ScoringModel.of(group);
        int[] all = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        DMatrixRMaj weights =
                ScoreWeights.of(model, all, ScoreMethod.BARTLETT, false).weights();
        var product = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.mult(weights, model.loadings(), product);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(product.get(i, j)).isCloseTo(i == j ? 1 : 0, within(1e-10));
            }
        }
    }

    @Test
    void missingValuesAreLeftOut() {
        FittedGroup group = ReferenceFit.of(ReferenceCase.of("cfa_hs"))
                .model()
                .orElseThrow()
                .groups()
                .get(0);
        CaseMatrix cases = group.cases();
        double[][] rows = new double[3][];
        rows[0] = cases.rows()[0].clone();
        rows[1] = cases.rows()[0].clone();
        rows[2] = cases.rows()[0].clone();
        rows[1][0] = Double.NaN;
        Arrays.fill(rows[2], Double.NaN);
        FittedGroup incomplete = withCases(group, new CaseMatrix(cases.names(), rows));
        for (ScoreMethod method : ScoreMethod.values()) {
            double[][] scores = FactorScores.of(incomplete, method).rows();
            assertThat(scores).hasNumberOfRows(2);
            assertThat(scores[0]).containsExactly(FactorScores.of(group, method).rows()[0], within(1e-12));
            assertThat(scores[1][0]).isNotCloseTo(scores[0][0], within(1e-3));
        }
    }

    private static FittedGroup withCases(FittedGroup group, CaseMatrix cases) {
        return new FittedGroup(
                group.number(),
                group.table(),
                group.specification(),
                group.discrepancy(),
                group.moments(),
                cases,
                group.theta(),
                group.multiplier(),
                group.weight());
    }

    private static double sumOfSquares(double[][] rows, int column) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[column] * row[column];
        }
        return sum;
    }
}
