package org.sewall.kernel.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.Outcome;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDescription;

/**
 * The five models of the published study, from its moments to every number of both programs.
 *
 * <p>Expected values: reference/khavul2010/golden.json. Moments: reference/khavul_structural/cov.csv.
 */
class AmosEstimationTest {

    /** The golden solutions stopped this far from the exact minimum, relative to ordinary values. */
    private static final double TOLERANCE = 1e-6;

    private static final String ITEMS =
            "SI =~ x1 + x2 + x3\nCS =~ x5 + x6 + x7 + x8\nOL =~ x9 + x10 + x11 + x12\nOP =~ x13 + x14 + x15 + x16\n"
                    + "PT =~ 1*x4\nx4 ~~ 0*x4\n";
    private static final String PATHS = "CS ~ SI + PT\nOL ~ CS\nOP ~ CS\n";

    /** A model of the golden file. */
    record Model(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Model> models() {
        return List.of(
                new Model("cfa", ITEMS),
                new Model("structural", ITEMS + PATHS + "OL ~~ OP\nSI ~~ 0*PT\n"),
                new Model("alternative", ITEMS + PATHS + "OL ~~ OP\nSI ~~ 0*PT\nOL ~ SI + PT\nOP ~ SI + PT\n"),
                new Model("nodistcov", ITEMS + PATHS + "OL ~~ 0*OP\n"),
                new Model(
                        "onefactor",
                        "F =~ x1 + x2 + x3 + x5 + x6 + x7 + x8 + x9 + x10 + x11 + x12 + x13 + x14 + x15 + x16"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void printsWhatAmosPrints(Model model) {
        FitMeasures measures = fit(model, NumberConvention.AMOS);
        JsonObject expected = AmosFitMeasuresTest.GOLDEN.getAsJsonObject("amos").getAsJsonObject(model.name());
        for (Map.Entry<String, JsonElement> entry : expected.entrySet()) {
            check(measures, AmosFitMeasuresTest.IDS.get(entry.getKey()), entry.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void printsWhatLavaanPrints(Model model) {
        FitMeasures measures = fit(model, NumberConvention.LAVAAN);
        JsonObject expected =
                AmosFitMeasuresTest.GOLDEN.getAsJsonObject("lavaan").getAsJsonObject(model.name());
        for (Map.Entry<String, JsonElement> entry : expected.entrySet()) {
            check(measures, entry.getKey(), entry.getValue());
        }
    }

    /** Amos knows no fixed covariates: it estimates their moments, and its independence model relates nothing. */
    @Test
    void amosEstimatesCovariatesThatLavaanTakesAsGiven() {
        ReferenceCase given = ReferenceCase.of("sem_nonrecursive_dhp");
        Map<String, Double> lavaan =
                solution(given, given.model(), NumberConvention.LAVAAN).values();
        Map<String, Double> amos =
                solution(given, given.model(), NumberConvention.AMOS).values();
        SampleMoments moments = given.moments();
        int p = moments.size();
        double independence = -PositiveDefinite.of(moments.covariance()).logDeterminant();
        for (int i = 0; i < p; i++) {
            independence += Math.log(moments.covariance(i, i));
        }
        assertThat(amos.get("df")).isEqualTo(lavaan.get("df"));
        assertThat(amos.get("npar") + amos.get("df")).isEqualTo(p * (p + 1) / 2);
        assertThat(lavaan.get("npar")).isLessThan(amos.get("npar"));
        assertThat(amos.get("baseline.df")).isEqualTo(p * (p - 1) / 2);
        assertThat(amos.get("baseline.chisq")).isCloseTo((moments.cases() - 1) * independence, within(TOLERANCE));
        assertThat(amos.get("aic")).isCloseTo(amos.get("chisq") + 2 * amos.get("npar"), within(TOLERANCE));
    }

    private static void check(FitMeasures measures, String id, JsonElement expected) {
        double number = expected.getAsDouble();
        assertThat(measures.value(id).orElseThrow())
                .as(id)
                .isCloseTo(number, within(TOLERANCE * Math.max(1, Math.abs(number))));
    }

    private static FitMeasures fit(Model model, NumberConvention convention) {
        return solution(ReferenceCase.of("khavul_structural"), LavaanReader.read(model.text()), convention);
    }

    private static FitMeasures solution(ReferenceCase data, ModelDescription model, NumberConvention convention) {
        Outcome outcome = Estimation.fit(
                model,
                data.defaults(),
                data.moments(),
                FitOptions.defaults().withConvention(convention),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        return ((Outcome.Converged) outcome).solution().fitMeasures();
    }
}
