package org.sewall.kernel.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.Estimation;
import org.sewall.kernel.Fit;
import org.sewall.kernel.FitOptions;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.Sample;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterTable;

/** Ladders of models of several groups: which parameters each step holds equal, and what comes of it. */
class InvarianceLadderTest {
    private static final List<String> GROUPS = List.of("China", "India");
    /** The structural model of Khavul et al. (2010), of which the study constrains four named sets. */
    private static final String KHAVUL =
            """
            SI =~ x1 + x2 + x3
            TS =~ 1*x4
            CS =~ x5 + x6 + x7 + x8
            OL =~ x9 + x10 + x11 + x12
            OP =~ x13 + x14 + x15 + x16
            x4 ~~ 0*x4
            SI ~~ 0*TS
            CS ~ TS + SI
            OL ~ CS
            OP ~ CS
            OL ~~ OP
            """;

    @Test
    void namedSetsAddTheDegreesOfFreedomOfThePublishedStudy() {
        List<NamedParameterSet> sets = List.of(
                AmosSubset.MEASUREMENT_WEIGHTS.set(),
                AmosSubset.STRUCTURAL_WEIGHTS.set(),
                NamedParameterSet.ofTerms(
                        "Structural covariances", LavaanReader.read("OP ~~ OL").statements()),
                AmosSubset.MEASUREMENT_RESIDUALS.set());
        List<InvarianceLadder.StepModel> models =
                models(InvarianceLadder.ofSets("Unconstrained", sets), KHAVUL, ModelDefaults.sem());
        assertThat(models)
                .extracting(InvarianceLadder.StepModel::name)
                .containsExactly(
                        "Unconstrained",
                        "Measurement weights",
                        "Structural weights",
                        "Structural covariances",
                        "Measurement residuals");
        assertThat(models).extracting(InvarianceLadder.StepModel::added).containsExactly(0, 11, 4, 1, 15);
    }

    @Test
    void exceptionsStayFreeFromTheirStepOn() {
        var free = LavaanReader.read("CS =~ x6 + x7").statements();
        List<InvarianceLadder.Step> steps = List.of(
                InvarianceLadder.Step.free("Unconstrained"),
                InvarianceLadder.Step.set(AmosSubset.MEASUREMENT_WEIGHTS.set()).without(free),
                InvarianceLadder.Step.set(AmosSubset.STRUCTURAL_WEIGHTS.set()));
        assertThat(models(new InvarianceLadder(steps), KHAVUL, ModelDefaults.sem()))
                .extracting(InvarianceLadder.StepModel::added)
                .containsExactly(0, 9, 4);
    }

    @Test
    void amosAddsItsSubsetsInItsOrder() {
        List<InvarianceLadder.StepModel> models =
                models(InvarianceLadder.amos(), KHAVUL, ModelDefaults.sem().withMeanStructure(true));
        assertThat(models)
                .extracting(InvarianceLadder.StepModel::name)
                .containsExactly(
                        "Unconstrained",
                        "Measurement weights",
                        "Measurement intercepts",
                        "Structural weights",
                        "Structural covariances",
                        "Structural residuals",
                        "Measurement residuals");
        // two exogenous variances; three disturbances and their covariance
        assertThat(models).extracting(InvarianceLadder.StepModel::added).containsExactly(0, 11, 16, 4, 2, 4, 15);
    }

    @Test
    void observedVariablesThatMeasureNothingAreStructural() {
        ModelDescription path = LavaanReader.read("y ~ x + m\nm ~ x\nx ~~ x");
        ParameterTable table = ParameterTable.complete(path, ModelDefaults.sem(), GroupPlan.of(GROUPS));
        assertThat(AmosSubset.STRUCTURAL_WEIGHTS.set().equalities(table)).hasSize(3);
        assertThat(AmosSubset.STRUCTURAL_RESIDUALS.set().equalities(table)).hasSize(2);
        assertThat(AmosSubset.STRUCTURAL_COVARIANCES.set().equalities(table)).hasSize(1);
        assertThat(AmosSubset.MEASUREMENT_WEIGHTS.set().equalities(table)).isEmpty();
    }

    @Test
    void loadingsOfHigherOrderAreStructural() {
        ModelDescription second = LavaanReader.read("f =~ a + b + c\ng =~ d + e + h\nk =~ i + j + l\ns =~ f + g + k");
        ParameterTable table = ParameterTable.complete(second, ModelDefaults.sem(), GroupPlan.of(GROUPS));
        assertThat(AmosSubset.MEASUREMENT_WEIGHTS.set().equalities(table)).hasSize(6);
        assertThat(AmosSubset.STRUCTURAL_WEIGHTS.set().equalities(table)).hasSize(2);
        assertThat(AmosSubset.STRUCTURAL_COVARIANCES.set().equalities(table)).hasSize(1);
        assertThat(AmosSubset.STRUCTURAL_RESIDUALS.set().equalities(table)).hasSize(3);
    }

    /** The ladders of lavaan and of Amos end at the same chi-squares where they hold the same things equal. */
    @Test
    void laddersReachTheChiSquaresOfLavaan() {
        ReferenceCase reference = ReferenceCase.of("mg_hs_lrt_sequence");
        Sample sample = reference.sample();
        List<ComparedModel> fitted = new ArrayList<>();
        List<InvarianceLadder.StepModel> models = InvarianceLadder.lavaan()
                .models(reference.model(), reference.defaults(), sample.labels(), OrdinalPlan.NONE, List.of());
        for (InvarianceLadder.StepModel model : models) {
            fitted.add(ComparedModel.of(model.name(), fit(reference, model, sample))
                    .orElseThrow());
        }
        DifferenceSequence sequence = DifferenceSequence.of(fitted, DifferenceOptions.DEFAULT);
        assertThat(sequence.rows())
                .extracting(DifferenceSequence.Row::degreesOfFreedom)
                .containsExactly(48, 54, 60, 69, 72);
        assertThat(sequence.rows().get(3).chiSquare()).isCloseTo(181.511345226305, within(1e-6));
        List<InvarianceLadder.StepModel> named = InvarianceLadder.ofSets(
                        "free", List.of(AmosSubset.MEASUREMENT_WEIGHTS.set()))
                .models(reference.model(), reference.defaults(), sample.labels(), OrdinalPlan.NONE, List.of());
        ComparedModel weights =
                ComparedModel.of("w", fit(reference, named.get(1), sample)).orElseThrow();
        assertThat(weights.chiSquare().chiSquare())
                .isCloseTo(sequence.rows().get(1).chiSquare(), within(1e-9));
    }

    private static Fit fit(ReferenceCase reference, InvarianceLadder.StepModel model, Sample sample) {
        return Estimation.fitModel(
                model.description(),
                reference.defaults(),
                model.plan(),
                sample,
                FitOptions.defaults(),
                ProgressListener.SILENT,
                CancelSignal.NEVER);
    }

    private static List<InvarianceLadder.StepModel> models(
            InvarianceLadder ladder, String model, ModelDefaults defaults) {
        return ladder.models(LavaanReader.read(model), defaults, GROUPS, OrdinalPlan.NONE, List.of());
    }
}
