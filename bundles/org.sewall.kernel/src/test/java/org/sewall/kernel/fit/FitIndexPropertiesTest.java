package org.sewall.kernel.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Relations that must hold between indices, whatever the numbers. */
class FitIndexPropertiesTest {

    private static final double EXACT = 1e-10;

    static List<FitCase> cases() {
        return FitCase.all("cfa_", "khavul_", "sem_", "path_", "mg_");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyIndexHasAFiniteValueOrAReason(FitCase reference) {
        for (NumberConvention convention : NumberConvention.values()) {
            FitMeasures measures =
                    FitIndexCatalogue.compute(Conventions.translate(reference.input(), convention.rules()));
            assertThat(measures.values().values()).allMatch(Double::isFinite);
            assertThat(measures.unavailable().values()).allMatch(reason -> reason.endsWith("."));
            for (FitIndex index : FitIndexCatalogue.indices()) {
                assertThat(measures.values().containsKey(index.id()))
                        .isNotEqualTo(measures.unavailable().containsKey(index.id()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void indicesAgreeWithEachOther(FitCase reference) {
        FitInput input = reference.input();
        Map<String, Double> m = FitIndexCatalogue.compute(input).values();
        double q = input.freeParameters();
        assertThat(m.get("aic")).isCloseTo(-2 * m.get("logl") + 2 * q, within(EXACT * Math.abs(m.get("aic"))));
        assertThat(m.get("caic") - m.get("bic")).isCloseTo(q, within(EXACT * Math.abs(m.get("bic"))));
        assertThat(m.get("tli")).isEqualTo(m.get("nnfi"));
        if (input.baseline().known() && input.baseline().degreesOfFreedom() > 0) {
            assertThat(m.get("pnfi")).isCloseTo(m.get("pratio") * nfi(input), within(EXACT));
            assertThat(m.get("pcfi")).isCloseTo(m.get("pratio") * m.get("cfi"), within(EXACT));
            assertThat(m.get("cfi")).isBetween(0.0, 1.0);
        }
        if (input.degreesOfFreedom() > 0) {
            int k = input.rules().rmseaGroupFactor(input.groupCount());
            double d = input.degreesOfFreedom();
            assertThat(m.get("rmsea")).isCloseTo(Math.sqrt(k * m.get("f0") / d), within(EXACT));
            assertThat(m.get("rmsea")).isBetween(m.get("rmsea.ci.lower"), m.get("rmsea.ci.upper"));
            assertThat(m.get("ncp")).isBetween(m.get("ncp.lower"), m.get("ncp.upper"));
            assertThat(m.get("hoelter.01")).isEqualTo(Math.floor(m.get("cn_01")));
        }
    }

    private static double nfi(FitInput input) {
        return 1 - input.chiSquare() / input.baseline().chiSquare();
    }

    /** N times minimum = chi-square: the log-likelihoods of the moments give back the chi-square of the case. */
    @ParameterizedTest
    @MethodSource("cases")
    void logLikelihoodsGiveBackTheChiSquare(FitCase reference) {
        FitInput input = reference.input();
        if (input.rules().likelihood() == Likelihood.WISHART && input.groupCount() > 1) {
            return;
        }
        double fromMoments = 2 * LogLikelihood.belowUnrestricted(input) * input.effectiveSize() / input.observations();
        assertThat(fromMoments).isCloseTo(input.chiSquare(), within(1e-7 * Math.max(1, input.chiSquare())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyLikelihoodsAndRawResidualsDependOnTheUnitsOfVariables(FitCase reference) {
        Set<String> dependent =
                Set.of("logl", "unrestricted.logl", "aic", "bic", "bic2", "sabic", "caic", "bcc", "rmr", "rmr_nomean");
        Random random = new Random(41);
        double[] factors = random.doubles(reference.input().groups().get(0).variables(), 0.01, 100)
                .toArray();
        Map<String, Double> before =
                FitIndexCatalogue.compute(reference.input()).values();
        Map<String, Double> after = FitIndexCatalogue.compute(Conventions.rescaleVariables(reference.input(), factors))
                .values();
        for (Map.Entry<String, Double> entry : before.entrySet()) {
            if (!dependent.contains(entry.getKey())) {
                assertThat(after.get(entry.getKey()))
                        .as(entry.getKey())
                        .isCloseTo(entry.getValue(), within(1e-8 * Math.max(1, Math.abs(entry.getValue()))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void standardizedResidualIndicesDoNotDependOnTheConvention(FitCase reference) {
        Map<String, Double> lavaan =
                FitIndexCatalogue.compute(reference.input()).values();
        Map<String, Double> lisrel = FitIndexCatalogue.compute(
                        Conventions.translate(reference.input(), NumberConvention.LISREL.rules()))
                .values();
        for (String id : List.of("srmr_bentler_nomean", "crmr_nomean", "srmr_mplus_nomean")) {
            assertThat(lisrel.get(id)).isCloseTo(lavaan.get(id), within(EXACT));
        }
    }

    /** lavaan prints 1 for a relative fit index below zero, so this is shown for the numbers as Mplus would print them. */
    @Test
    void worseChiSquareNeverLooksBetter() {
        FitInput start = Conventions.translate(FitCase.all("cfa_hs").get(0).input(), NumberConvention.MPLUS.rules());
        Map<String, Double> previous = FitIndexCatalogue.compute(start).values();
        for (double c = start.chiSquare() + 1; c < 900; c *= 1.2) {
            Map<String, Double> next =
                    FitIndexCatalogue.compute(withChiSquare(start, c)).values();
            for (FitIndex index : FitIndexCatalogue.indices()) {
                double change = next.get(index.id()) - previous.get(index.id());
                if (index.direction() == Direction.HIGHER_IS_BETTER) {
                    assertThat(change).as(index.id()).isLessThanOrEqualTo(0);
                } else if (index.direction() == Direction.LOWER_IS_BETTER) {
                    assertThat(change).as(index.id()).isGreaterThanOrEqualTo(0);
                }
            }
            previous = next;
        }
    }

    private static FitInput withChiSquare(FitInput input, double chiSquare) {
        return new FitInput(
                input.rules(),
                chiSquare,
                input.degreesOfFreedom(),
                input.freeParameters(),
                input.baseline(),
                input.groups(),
                input.fixedExogenous());
    }
}
