package org.sewall.kernel.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.inference.FittedGroup;
import org.sewall.kernel.inference.FittedModel;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.reference.ReferenceFit;
import org.sewall.kernel.standardise.LatentMoments;
import org.sewall.kernel.validity.FornellLarcker;
import org.sewall.kernel.validity.HeterotraitMonotrait;

/** Reliability against semTools 0.5-6 (README of the cases) and the published study. */
class ReliabilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cfa_hs",
                "cfa_hs_stdlv_means",
                "cfa_hs_wishart_cov",
                "cfa_onefactor_demo",
                "cfa_second_order_thurstone",
                "mg_hs_configural",
                "ord_wlsmv_bfi",
                "sem_poldem"
            })
    void equalsSemTools(String name) {
        FittedModel model = ReferenceFit.of(ReferenceCase.of(name)).model().orElseThrow();
        JsonObject expected = ReferenceCase.of(name).expected().getAsJsonObject("reliability");
        for (int g = 0; g < model.groups().size(); g++) {
            List<ConstructReliability> found =
                    Reliability.of(Measurement.of(model.groups().get(g)));
            for (ConstructReliability construct : found) {
                SemToolsReliability peer = construct.semTools();
                near(peer.omega(), entry(expected.get("omega"), g), construct);
                near(peer.alpha(), entry(expected.get("alpha"), g), construct);
                near(peer.averageVariance(), entry(expected.get("ave"), g), construct);
                Map<String, Double> legacy = new LinkedHashMap<>();
                legacy.put("alpha", peer.legacyAlpha());
                legacy.put("alpha.ord", peer.legacyAlphaOrdered());
                legacy.put("omega", peer.legacyOmega());
                legacy.put("omega2", peer.legacyOmega2());
                legacy.put("omega3", peer.legacyOmega3());
                legacy.put("avevar", peer.legacyAverageVariance());
                if (expected.has("legacy_reliability") && model.groups().size() == 1) {
                    for (JsonElement row : expected.getAsJsonArray("legacy_reliability")) {
                        String quantity = row.getAsJsonObject().get("row").getAsString();
                        near(legacy.get(quantity), row.getAsJsonObject(), construct);
                    }
                }
            }
        }
    }

    private static JsonObject entry(JsonElement element, int group) {
        return element.isJsonArray()
                ? element.getAsJsonArray().get(group).getAsJsonObject()
                : element.getAsJsonObject();
    }

    private static void near(double found, JsonObject expected, ConstructReliability construct) {
        assertThat(found)
                .as(construct.construct())
                .isCloseTo(expected.get(construct.construct()).getAsDouble(), within(1e-8));
    }

    /** Later versions of semTools multiply by R squared here; the reliability of a sum does not depend on causes. */
    @Test
    void endogenousConstructsKeepTheirTotalVariance() {
        Map<String, Double> omega = group("sem_poldem").stream()
                .collect(Collectors.toMap(ConstructReliability::construct, ConstructReliability::omega));
        JsonObject legacy = ReferenceCase.of("sem_poldem")
                .expected()
                .getAsJsonObject("reliability")
                .getAsJsonArray("legacy_reliability")
                .get(2)
                .getAsJsonObject();
        omega.forEach((construct, value) ->
                assertThat(value).isCloseTo(legacy.get(construct).getAsDouble(), within(1e-8)));
    }

    /** Table 1 of Khavul et al. (2010) prints .80, .72, .81 and .81; the others are recomputed from its matrix. */
    @Test
    void publishedStudyIsReproduced() {
        FittedGroup group = fitted("khavul_cfa");
        List<ConstructReliability> found = Reliability.of(Measurement.of(group));
        assertThat(found).extracting(ConstructReliability::construct).containsExactly("SI", "CS", "OL", "OP");
        near(found.stream().map(ConstructReliability::alpha).toList(), .798, .725, .807, .809);
        near(found.stream().map(ConstructReliability::compositeReliability).toList(), .814, .733, .814, .813);
        near(found.stream().map(ConstructReliability::averageVarianceExtracted).toList(), .597, .409, .524, .524);
        Map<String, List<String>> items = new LinkedHashMap<>();
        found.forEach(construct -> items.put(construct.construct(), construct.items()));
        var ratios =
                HeterotraitMonotrait.of(group.moments().names(), group.moments().covariance(), items);
        double largest = 0;
        for (String a : items.keySet()) {
            for (String b : items.keySet()) {
                if (!a.equals(b)) {
                    largest = Math.max(largest, ratios.arithmetic().get(a, b));
                    assertThat(ratios.geometric().get(a, b))
                            .isEqualTo(ratios.geometric().get(b, a));
                }
            }
        }
        assertThat(largest).isCloseTo(.572, within(5e-4));
        var criterion = FornellLarcker.of(found, LatentMoments.of(group).correlation());
        assertThat(criterion.violations()).isEmpty();
    }

    @Test
    void secondOrderConstructHasTheReliabilityOfTheWholeTest() {
        List<HigherOrderReliability> found = HigherOrderReliability.of(fitted("cfa_second_order_thurstone"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).hierarchicalOmega())
                .isGreaterThan(0.5)
                .isLessThan(found.get(0).totalOmega());
    }

    private static List<ConstructReliability> group(String name) {
        return Reliability.of(Measurement.of(fitted(name)));
    }

    private static FittedGroup fitted(String name) {
        return ReferenceFit.of(ReferenceCase.of(name))
                .model()
                .orElseThrow()
                .groups()
                .get(0);
    }

    private static void near(List<Double> found, double... published) {
        for (int i = 0; i < published.length; i++) {
            assertThat(found.get(i)).isCloseTo(published[i], within(6e-4));
        }
    }
}
