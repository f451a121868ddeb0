package org.sewall.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.Parameterization;

/** Whole solutions of models of ordered variables against lavaan 0.6-14 (see the README of the cases). */
class OrdinalReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"ord_binary_lsat6", "ord_dwls_cnes", "ord_theta_lrt_cnes", "ord_wlsmv_bfi"})
    void equalsLavaan(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        Outcome outcome = Estimation.fit(
                reference.model(),
                reference.defaults(),
                GroupPlan.SINGLE,
                reference.sample(),
                FitOptions.defaults().withMethod(method(reference)),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        Deviations deviations = new Deviations(reference, ((Outcome.Converged) outcome).solution());
        if (Boolean.getBoolean("sewall.deviations")) {
            System.err.printf("%s: %s%n", name, deviations);
        }
        SoftAssertions soft = new SoftAssertions();
        // correlations of lavaan are those at which its own search stopped, to about seven digits
        Stream.of("rows", "est/se", "se", "z", "ci", "chisq", "vcov", "std.lv", "std.all", "std.nox", "pvalue", "r2")
                .forEach(kind -> below(soft, deviations, kind, 1e-5));
        Stream.of("implied", "lv_cov", "std.all.se", "fit").forEach(kind -> below(soft, deviations, kind, 1e-5));
        Stream.of("mi", "epc", "sepc.lv", "sepc.all", "sepc.nox").forEach(kind -> below(soft, deviations, kind, 1e-3));
        soft.assertAll();
    }

    private static EstimationMethod method(ReferenceCase reference) {
        JsonObject options = JsonParser.parseString(reference.text("options.json"))
                .getAsJsonObject()
                .getAsJsonObject("options");
        List<String> ordered = StreamSupport.stream(
                        options.getAsJsonArray("ordered").spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
        String parameterization = options.has("parameterization")
                ? options.get("parameterization").getAsString()
                : "delta";
        return EstimatorPreset.named(options.get("estimator").getAsString())
                .orElseThrow()
                .method()
                .withParameterization(Parameterization.valueOf(parameterization.toUpperCase(Locale.ROOT)))
                .withOrdered(ordered);
    }

    private static void below(SoftAssertions soft, Deviations deviations, String kind, double tolerance) {
        soft.assertThat(deviations.worst(kind))
                .as("%s, worst at %s", kind, deviations.where(kind))
                .isLessThanOrEqualTo(tolerance);
    }
}
