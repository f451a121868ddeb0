package org.sewall.kernel.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All of Amos's model-fit tables, and lavaan's, for the published study of Khavul et al. (2010).
 *
 * <p>Expected values: reference/khavul2010/golden.json, blocks {@code amos} and {@code lavaan}. Chi-squares are fed from
 * there; moments from reference/khavul_structural, whose models are the same up to the divisor of S.
 */
class AmosFitMeasuresTest {

    /** Where only chi-squares enter: the precision of the golden file. */
    private static final double TOLERANCE = 1e-9;

    /** Where residuals enter: the golden solutions were not polished to the exact minimum. */
    private static final double MOMENT_TOLERANCE = 1e-6;

    /** lavaan's root finding, see {@link LavaanFitMeasuresTest}. */
    private static final double INTERVAL_TOLERANCE = 1e-6;

    static final JsonObject GOLDEN = FitCase.json("khavul2010/golden.json");

    static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("NPAR", "npar"),
            Map.entry("CMIN", "chisq"),
            Map.entry("DF", "df"),
            Map.entry("P", "pvalue"),
            Map.entry("CMIN_DF", "cmin.df"),
            Map.entry("RMR", "rmr"),
            Map.entry("GFI", "gfi"),
            Map.entry("AGFI", "agfi"),
            Map.entry("PGFI", "pgfi"),
            Map.entry("NFI", "nfi"),
            Map.entry("RFI", "rfi"),
            Map.entry("IFI", "ifi"),
            Map.entry("TLI", "tli"),
            Map.entry("CFI", "cfi"),
            Map.entry("PRATIO", "pratio"),
            Map.entry("PNFI", "pnfi"),
            Map.entry("PCFI", "pcfi"),
            Map.entry("NCP", "ncp"),
            Map.entry("NCP_LO90", "ncp.lower"),
            Map.entry("NCP_HI90", "ncp.upper"),
            Map.entry("FMIN", "fmin"),
            Map.entry("F0", "f0"),
            Map.entry("F0_LO90", "f0.lower"),
            Map.entry("F0_HI90", "f0.upper"),
            Map.entry("RMSEA", "rmsea"),
            Map.entry("RMSEA_LO90", "rmsea.ci.lower"),
            Map.entry("RMSEA_HI90", "rmsea.ci.upper"),
            Map.entry("PCLOSE", "rmsea.pvalue"),
            Map.entry("AIC", "aic"),
            Map.entry("BCC", "bcc"),
            Map.entry("BIC", "bic"),
            Map.entry("CAIC", "caic"),
            Map.entry("ECVI", "ecvi"),
            Map.entry("ECVI_LO90", "ecvi.lower"),
            Map.entry("ECVI_HI90", "ecvi.upper"),
            Map.entry("MECVI", "mecvi"),
            Map.entry("HOELTER05", "hoelter.05"),
            Map.entry("HOELTER01", "hoelter.01"),
            Map.entry("BASE_CMIN", "baseline.chisq"),
            Map.entry("BASE_DF", "baseline.df"));

    /** A model of the golden file with the name of its moments in the reference case, empty if it has none there. */
    record Golden(String model, String moments) {}

    static List<Golden> models() {
        return List.of(
                new Golden("structural", "khavul_structural"),
                new Golden("cfa", "khavul_structural/cfa"),
                new Golden("alternative", "khavul_structural/alternative"),
                new Golden("onefactor", ""),
                new Golden("nodistcov", ""));
    }

    @ParameterizedTest
    @MethodSource("models")
    void matchesEveryNumberOfAmos(Golden golden) {
        JsonObject expected = GOLDEN.getAsJsonObject("amos").getAsJsonObject(golden.model());
        FitMeasures measures = FitIndexCatalogue.compute(input(
                golden,
                NumberConvention.AMOS,
                expected.get("CMIN").getAsDouble(),
                expected.get("DF").getAsInt(),
                expected.get("NPAR").getAsInt(),
                BaselineTest.of(
                        expected.get("BASE_CMIN").getAsDouble(),
                        expected.get("BASE_DF").getAsInt())));
        for (Map.Entry<String, JsonElement> entry : expected.entrySet()) {
            assertThat(IDS).containsKey(entry.getKey());
            check(golden, measures, IDS.get(entry.getKey()), entry.getValue().getAsDouble());
        }
    }

    /** In lavaan the information criteria need moments as well. */
    static List<Golden> modelsWithMoments() {
        return models().stream().filter(golden -> !golden.moments().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("modelsWithMoments")
    void matchesEveryNumberOfLavaan(Golden golden) {
        JsonObject expected = GOLDEN.getAsJsonObject("lavaan").getAsJsonObject(golden.model());
        FitMeasures measures = FitIndexCatalogue.compute(input(
                golden,
                NumberConvention.LAVAAN,
                expected.get("chisq").getAsDouble(),
                expected.get("df").getAsInt(),
                expected.get("npar").getAsInt(),
                BaselineTest.of(
                        expected.get("baseline.chisq").getAsDouble(),
                        expected.get("baseline.df").getAsInt())));
        for (Map.Entry<String, JsonElement> entry : expected.entrySet()) {
            check(golden, measures, entry.getKey(), entry.getValue().getAsDouble());
        }
    }

    private static void check(Golden golden, FitMeasures measures, String id, double expected) {
        FitIndex index = FitIndexCatalogue.indices().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean moments = index.needs() == FitIndex.Need.MOMENTS;
        if (moments && golden.moments().isEmpty()) {
            return;
        }
        boolean limit = id.contains("lower") || id.contains("upper");
        double tolerance = moments ? MOMENT_TOLERANCE : limit ? INTERVAL_TOLERANCE : TOLERANCE;
        assertThat(measures.value(id).orElseThrow())
                .as("%s of %s", id, golden)
                .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }

    private static FitInput input(
            Golden golden,
            NumberConvention convention,
            double chiSquare,
            int degrees,
            int parameters,
            BaselineTest baseline) {
        int n = GOLDEN.get("N").getAsInt();
        int moments = degrees + parameters;
        int p = (int) Math.round((Math.sqrt(1 + 8.0 * moments) - 1) / 2);
        GroupMoments group = golden.moments().isEmpty()
                ? GroupMoments.ofCovariances(n, CommonOps_DDRM.identity(p), CommonOps_DDRM.identity(p))
                : rescaled(golden.moments(), n);
        return new FitInput(convention.rules(), chiSquare, degrees, parameters, baseline, List.of(group), List.of());
    }

    /** The reference case has S divided by N - 1; these models are scale invariant, so Sigma scales with S. */
    private static GroupMoments rescaled(String moments, int n) {
        GroupMoments unbiased = FitCase.all("khavul_structural").stream()
                .filter(reference -> reference.name().equals(moments))
                .findFirst()
                .orElseThrow()
                .input()
                .groups()
                .get(0);
        double factor = (n - 1.0) / n;
        return GroupMoments.ofCovariances(
                n, scaled(unbiased.sampleCovariance(), factor), scaled(unbiased.impliedCovariance(), factor));
    }

    private static DMatrixRMaj scaled(DMatrixRMaj matrix, double factor) {
        DMatrixRMaj scaled = matrix.copy();
        CommonOps_DDRM.scale(factor, scaled);
        return scaled;
    }

    @Test
    void everyTableOfAmosIsThere() {
        List<String> ids = new ArrayList<>();
        FitIndexCatalogue.indices().forEach(index -> ids.add(index.id()));
        assertThat(ids).containsAll(IDS.values()).doesNotHaveDuplicates();
    }
}
