package org.sewall.kernel.exploratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.SampleMoments;

/** Extraction, rotations and standard errors against factanal, GPArotation and lavaan (README of the cases). */
class ExploratoryReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"efa_harman74", "efa_hs", "efa_khavul15"})
    void extractionEqualsTheExactMinimum(String name) {
        JsonObject expected = ReferenceCase.of(name).expected();
        JsonObject extraction = expected.getAsJsonObject("extraction");
        ExploratorySolution solution = solution(name, List.of());
        ExtractedFactors found = solution.extraction();
        assertThat(found.discrepancy()).isCloseTo(number(extraction, "fmin"), within(1e-10));
        assertThat(found.degreesOfFreedom()).isEqualTo(extraction.get("df").getAsInt());
        List<String> kinds = List.of("bartlett", "n_minus_1", "n");
        for (int k = 0; k < kinds.size(); k++) {
            FactorTest test = found.tests().get(k);
            assertThat(test.statistic()).isCloseTo(number(extraction, "chisq_" + kinds.get(k)), within(1e-7));
            assertThat(test.pValue()).isCloseTo(number(extraction, "pvalue_" + kinds.get(k)), within(1e-9));
        }
        near(found.uniquenesses(), extraction.getAsJsonObject("uniquenesses"));
        near(found.communalities(), extraction.getAsJsonObject("communalities"));
        near(found.squaredMultipleCorrelations(), extraction.getAsJsonObject("smc"));
        near(found.loadings(), matrix(extraction.getAsJsonObject("loadings_unrotated")), 1e-8);
        near(found.sumsOfSquares(), extraction.getAsJsonArray("ss_loadings"));
        near(found.proportions(), extraction.getAsJsonArray("proportion_variance"));
        near(solution.eigenvalues(), expected.getAsJsonArray("eigenvalues"));
        near(solution.correlation(), matrix(expected.getAsJsonObject("correlation")), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"efa_harman74", "efa_hs", "efa_khavul15"})
    void rotationsEqualTheBestOfManyStarts(String name) {
        JsonObject expected = ReferenceCase.of(name).expected();
        int items = expected.get("p").getAsInt();
        int factors = expected.get("nfactors").getAsInt();
        var rotations = Map.ofEntries(
                Map.entry("varimax_kaiser", Rotation.varimax(true)),
                Map.entry("varimax_raw", Rotation.varimax(false)),
                Map.entry("promax_kappa4_from_varimax_kaiser", Rotation.promax()),
                Map.entry("oblimin_gam0_raw", Rotation.oblimin(0, false)),
                Map.entry("oblimin_gam0_kaiser", Rotation.oblimin(0, true)),
                Map.entry("geomin_oblique_delta.01", Rotation.geomin(0.01, true, false)),
                Map.entry("geomin_oblique_delta.001", Rotation.geomin(0.001, true, false)),
                Map.entry("geomin_orthogonal_delta.01", Rotation.geomin(0.01, false, false)),
                Map.entry("quartimax", Rotation.quartimax(false)),
                Map.entry("equamax_cf", Rotation.equamax(items, factors, false)));
        JsonObject entries = expected.getAsJsonObject("rotations");
        assertThat(rotations.keySet()).isEqualTo(entries.keySet());
        for (String key : entries.keySet()) {
            JsonObject entry = entries.getAsJsonObject(key);
            RotatedFactors found =
                    solution(name, List.of(rotations.get(key))).rotations().get(0);
            if (Boolean.getBoolean("sewall.deviations")) {
                System.err.printf(
                        "%s %s: %.3g, %s%n",
                        name,
                        key,
                        deviation(found.pattern(), matrix(entry.getAsJsonObject("loadings"))),
                        found.minima());
            }
            assertThat(found.converged()).as(key).isTrue();
            if (!entry.get("criterion").isJsonNull()) {
                assertThat(found.criterion()).as(key).isCloseTo(number(entry, "criterion"), within(1e-7));
            }
            // varimax of R stops at 1e-5 of its criterion, so that its loadings have four digits
            double tolerance = key.contains("varimax") ? 1e-4 : 1e-5;
            near(found.pattern(), matrix(entry.getAsJsonObject("loadings")), tolerance);
            near(found.structure(), matrix(entry.getAsJsonObject("structure")), tolerance);
            near(found.factorCorrelation(), matrix(entry.getAsJsonObject("phi")), tolerance);
        }
    }

    @Test
    void standardErrorsOfRotatedLoadingsEqualLavaan() {
        JsonObject entries = ReferenceCase.of("efa_hs").expected().getAsJsonObject("lavaan_efa");
        var rotations = Map.of(
                "geomin", Rotation.geomin(0.001, true, false),
                "oblimin", Rotation.oblimin(0, false),
                "varimax", Rotation.varimax(true));
        for (String key : entries.keySet()) {
            RotatedModel model = RotatedModel.of(
                    ReferenceCase.of("efa_hs").moments(),
                    options(3),
                    (Rotation.ByCriterion) rotations.get(key),
                    RotationConstraints.ItemVariance.AS_IF_ORTHOGONAL);
            JsonArray rows = entries.getAsJsonObject(key).getAsJsonArray("parameters");
            assertThat(model.parameters()).hasSize(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                JsonObject row = rows.get(i).getAsJsonObject();
                RotatedParameter found = model.parameters().get(i);
                String what = key + " " + found.left() + found.operator() + found.right();
                assertThat(found.right()).isEqualTo(row.get("rhs").getAsString());
                // lavaan stops a rotation at a projected gradient of 1e-5
                assertThat(found.estimate()).as(what).isCloseTo(number(row, "est"), within(1e-4));
                assertThat(found.standardized()).as(what).isCloseTo(number(row, "std.all"), within(1e-4));
                assertThat(found.standardError()).as(what).isCloseTo(number(row, "se"), within(1e-5));
            }
        }
    }

    static ExploratoryOptions options(int factors) {
        return ExploratoryOptions.maximumLikelihood(factors).withParallelReplicates(0);
    }

    private static ExploratorySolution solution(String name, List<Rotation> rotations) {
        ReferenceCase reference = ReferenceCase.of(name);
        SampleMoments moments = reference.moments();
        int factors = reference.expected().get("nfactors").getAsInt();
        ExploratoryOutcome outcome =
                ExploratoryAnalysis.run(moments, options(factors).withRotations(rotations));
        assertThat(outcome).isInstanceOf(ExploratoryOutcome.Analysed.class);
        return ((ExploratoryOutcome.Analysed) outcome).solution();
    }

    private static double number(JsonObject object, String key) {
        return object.get(key).getAsDouble();
    }

    static DMatrixRMaj matrix(JsonObject matrix) {
        JsonArray rows = matrix.getAsJsonArray("values");
        var values = new DMatrixRMaj(rows.size(), rows.get(0).getAsJsonArray().size());
        for (int i = 0; i < values.numRows; i++) {
            for (int j = 0; j < values.numCols; j++) {
                values.set(i, j, rows.get(i).getAsJsonArray().get(j).getAsDouble());
            }
        }
        return values;
    }

    private static double deviation(NamedMatrix found, DMatrixRMaj expected) {
        double largest = 0;
        for (int i = 0; i < expected.numRows; i++) {
            for (int j = 0; j < expected.numCols; j++) {
                largest = Math.max(largest, Math.abs(found.get(i, j) - expected.get(i, j)));
            }
        }
        return largest;
    }

    private static void near(NamedMatrix found, DMatrixRMaj expected, double tolerance) {
        assertThat(deviation(found, expected)).isLessThan(tolerance);
    }

    private static void near(Map<String, Double> found, JsonObject expected) {
        expected.entrySet().forEach(e -> assertThat(found.get(e.getKey()))
                .isCloseTo(e.getValue().getAsDouble(), within(1e-8)));
    }

    private static void near(List<Double> found, JsonArray expected) {
        assertThat(found).hasSize(expected.size());
        int i = 0;
        for (JsonElement element : expected) {
            assertThat(found.get(i++)).isCloseTo(element.getAsDouble(), within(1e-8));
        }
    }
}
