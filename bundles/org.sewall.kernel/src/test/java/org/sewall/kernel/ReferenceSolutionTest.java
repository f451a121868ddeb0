package org.sewall.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.reference.ReferenceCase;

/** Whole solutions against lavaan 0.6-14, polished to the exact minimum (see the README of the cases). */
class ReferenceSolutionTest {

    static Stream<String> cases() {
        return Stream.of(
                "cfa_bifactor_thurstone",
                "cfa_hs",
                "cfa_hs_correlated_residuals",
                "cfa_hs_effect_coding",
                "cfa_hs_equal_labels",
                "cfa_hs_fixed_values",
                "cfa_hs_normal_cov",
                "cfa_hs_orthogonal",
                "cfa_hs_stdlv_means",
                "cfa_hs_wishart_cov",
                "cfa_onefactor_demo",
                "cfa_second_order_hs",
                "cfa_second_order_thurstone",
                "est_gls_hs",
                "est_ml_many_tests",
                "est_mlm_hs",
                "est_mlmv_hs",
                "est_mlmvs_hs",
                "est_mlr_hs",
                "est_mlr_poldem",
                "est_uls_hs",
                "est_wls_hs",
                "fiml_bfi_two_factor",
                "fiml_covariates_x",
                "fiml_mlr_bfi",
                "fiml_small_tests",
                "growth_covariates_demo",
                "growth_latent_basis_equal_resid",
                "growth_linear_demo",
                "khavul_cfa",
                "khavul_structural",
                "khavul_structural_normal",
                "lrt_scaled_mlm",
                "lrt_scaled_mlr_multigroup",
                "means_intercept_constraints",
                "mg_cov_structure_wishart",
                "mg_hs_configural",
                "mg_hs_group_labels",
                "mg_hs_lrt_sequence",
                "mg_hs_metric",
                "mg_hs_partial",
                "mg_hs_scalar",
                "mg_hs_strict",
                "mg_sem_structural_weights",
                "mimic_fixedx",
                "mimic_randomx",
                "path_linear_constraints",
                "path_mediation_randomx_means",
                "path_mediation_talor",
                "path_regression_saturated",
                "se_observed_info_poldem",
                "se_robust_sem_poldem",
                "sem_latent_and_observed",
                "sem_nonrecursive_dhp",
                "sem_poldem",
                "sem_poldem_equal_defined",
                "sem_single_indicator_fixed_error",
                "sem_wheaton_constrained_wishart",
                "sem_wheaton_cov",
                "trouble_heywood",
                "trouble_small_n_ok");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaan(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        Outcome outcome = fit(reference);
        assertThat(outcome.getClass()).isEqualTo(Outcome.Converged.class);
        Solution solution = ((Outcome.Converged) outcome).solution();
        Deviations deviations = new Deviations(reference, solution);
        if (Boolean.getBoolean("sewall.deviations")) {
            System.err.printf(
                    "%s: %d iterations, %s%n",
                    name, solution.evidence().iterations().size(), deviations);
        }
        SoftAssertions soft = new SoftAssertions();
        Stream.of("rows", "est/se", "se", "z", "ci", "chisq", "vcov")
                .forEach(kind -> below(soft, deviations, kind, 1e-6));
        Stream.of("std.lv", "std.all", "std.nox", "pvalue", "r2", "implied", "lv_cov", "defined")
                .forEach(kind -> below(soft, deviations, kind, 1e-6));
        // lavaan differentiates the standardized solution numerically, and searches the limits of RMSEA to 1e-6
        Stream.of("std.all.se", "fit").forEach(kind -> below(soft, deviations, kind, 1e-5));
        Stream.of("mi", "epc", "sepc.lv", "sepc.all", "sepc.nox").forEach(kind -> below(soft, deviations, kind, 1e-3));
        soft.assertAll();
    }

    /** lavaan's score tests let a path double the weight of a composite, so theirs are not compared. */
    @ParameterizedTest
    @ValueSource(strings = {"extra_composite", "extra_composite_random"})
    void equalsLavaanForComposites(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        Deviations deviations = new Deviations(reference, ((Outcome.Converged) fit(reference)).solution());
        SoftAssertions soft = new SoftAssertions();
        Stream.of("rows", "est/se", "se", "z", "ci", "chisq", "vcov", "std.lv", "std.all", "r2", "implied", "lv_cov")
                .forEach(kind -> below(soft, deviations, kind, 1e-6));
        Stream.of("std.all.se", "fit").forEach(kind -> below(soft, deviations, kind, 1e-5));
        soft.assertAll();
    }

    /** lavaan's constrained optimiser stops within about 1e-6 of the minimum; the README of the cases allows 1e-4. */
    @ParameterizedTest
    @ValueSource(strings = {"path_active_inequality", "path_nonlinear_inequality"})
    void equalsLavaanUnderConstraints(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        Solution solution = ((Outcome.Converged) fit(reference)).solution();
        Deviations deviations = new Deviations(reference, solution);
        SoftAssertions soft = new SoftAssertions();
        Stream.of("rows", "est/se", "se", "z", "ci", "chisq", "fit", "pvalue", "r2", "implied", "std.all", "std.all.se")
                .forEach(kind -> below(soft, deviations, kind, 1e-5));
        soft.assertAll();
        long withoutError = reference.expected().getAsJsonArray("parameters").asList().stream()
                .filter(row -> row.getAsJsonObject().get("se").isJsonNull())
                .count();
        assertThat(solution.estimates())
                .filteredOn(row -> row.uncertainty() instanceof Uncertainty.Unavailable)
                .hasSize((int) withoutError);
    }

    static Outcome fit(ReferenceCase reference) {
        return Estimation.fit(
                reference.model(),
                reference.defaults(),
                reference.plan(),
                reference.sample(),
                reference.fitOptions(),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }

    private static void below(SoftAssertions soft, Deviations deviations, String kind, double tolerance) {
        soft.assertThat(deviations.worst(kind))
                .as("%s, worst at %s", kind, deviations.where(kind))
                .isLessThanOrEqualTo(tolerance);
    }
}
