package org.sewall.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.option.EstimationMethod;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.resample.BootstrapPlan;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.kernel.spec.Statement;

/** What goes wrong is an outcome that names the culprit. */
class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "trouble_unknown_variable, MISSING_VARIABLE, x10",
        "trouble_constant, CONSTANT_VARIABLE, x6",
        "trouble_collinear, COLLINEAR_VARIABLE, x7",
        "trouble_nonpd_input, NOT_POSITIVE_DEFINITE, ",
        "trouble_tiny_n, TOO_FEW_CASES, "
    })
    void unusableInputIsNamed(String name, KernelMessage message, String variable) {
        Outcome outcome = ReferenceSolutionTest.fit(ReferenceCase.of(name));
        assertThat(outcome).isInstanceOf(Outcome.InvalidInput.class);
        List<Finding> findings = ((Outcome.InvalidInput) outcome).findings();
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.text())
                    .contains(variable == null ? "" : variable)
                    .endsWith(".");
        });
    }

    @Test
    void aConstructWithoutScaleIsNamed() {
        ReferenceCase reference = ReferenceCase.of("trouble_unidentified_scale");
        Outcome.NotIdentified outcome = notIdentified(reference);
        assertThat(outcome.evidence().chiSquare())
                .isCloseTo(
                        reference.expected().getAsJsonObject("fit").get("chisq").getAsDouble(), within(1e-5));
        assertThat(outcome.finding().message()).isEqualTo(KernelMessage.NOT_IDENTIFIED);
        assertThat(outcome.finding().text()).contains(outcome.constructs());
        assertThat(outcome.parameters()).isNotEmpty();
    }

    @Test
    void negativeDegreesOfFreedomAreNotIdentified() {
        Outcome.NotIdentified outcome = notIdentified(ReferenceCase.of("trouble_unidentified_two_indicators"));
        assertThat(outcome.evidence().degreesOfFreedom()).isNegative();
        assertThat(outcome.finding().message()).isEqualTo(KernelMessage.NEGATIVE_DEGREES_OF_FREEDOM);
        assertThat(outcome.finding().text()).startsWith("The model has 4 free parameters for 3 sample moments");
        assertThat(outcome.constructs()).isNotEmpty();
    }

    @Test
    void constructsOfTwoItemsThatMayNotCovaryAreNamed() {
        ReferenceCase reference = ReferenceCase.of("trouble_empirical_underident");
        Outcome.NotIdentified outcome = notIdentified(reference);
        assertThat(outcome.constructs()).containsExactlyInAnyOrder("f", "g");
        assertThat(outcome.evidence().chiSquare())
                .isCloseTo(
                        reference.expected().getAsJsonObject("fit").get("chisq").getAsDouble(), within(1e-4));
    }

    @Test
    void aModelIdentifiedInGeneralIsOnlyEmpiricallyNotIdentified() {
        // GIVEN two constructs of two items each, identified by their covariance, and a sample in which it is zero
        double[][] covariance = {{1, .5, 0, 0}, {.5, 1, 0, 0}, {0, 0, 1, .4}, {0, 0, .4, 1}};
        SampleMoments moments =
                SampleMoments.ofCovariance(List.of("a", "b", "c", "d"), covariance, CovarianceDivisor.N, 200);
        ModelDescription model = ModelDescription.of(
                Statement.of("f", Operator.MEASURED_BY, "a"),
                Statement.of("f", Operator.MEASURED_BY, "b"),
                Statement.of("g", Operator.MEASURED_BY, "c"),
                Statement.of("g", Operator.MEASURED_BY, "d"));
        Outcome outcome = Estimation.fit(model, ModelDefaults.cfa(), moments);
        assertThat(outcome).isInstanceOf(Outcome.NotIdentified.class);
        assertThat(((Outcome.NotIdentified) outcome).finding().message())
                .isEqualTo(KernelMessage.EMPIRICALLY_NOT_IDENTIFIED);
    }

    @Test
    void negativeVariancesAreFindingsOfTheSolution() {
        Outcome outcome = ReferenceSolutionTest.fit(ReferenceCase.of("trouble_heywood"));
        Solution solution = ((Outcome.Converged) outcome).solution();
        assertThat(solution.isAdmissible()).isFalse();
        assertThat(solution.admissibility().get(0).message()).isEqualTo(KernelMessage.NEGATIVE_VARIANCE_ESTIMATE);
        assertThat(solution.admissibility().get(0).names()).containsExactly("paragrap");
    }

    @Test
    void feedbackHasAStabilityIndex() {
        Outcome outcome = ReferenceSolutionTest.fit(ReferenceCase.of("sem_nonrecursive_dhp"));
        Solution solution = ((Outcome.Converged) outcome).solution();
        // the eigenvalues of a loop of two paths are the roots of their product
        double product = value(solution, "RGenAsp", "FGenAsp") * value(solution, "FGenAsp", "RGenAsp");
        assertThat(solution.groups().get(0).stabilityIndex()).isCloseTo(Math.sqrt(product), within(1e-10));
        assertThat(solution.isAdmissible()).isTrue();
    }

    private static double value(Solution solution, String left, String right) {
        return solution.estimates().stream()
                .filter(e -> e.operator() == Operator.REGRESSED_ON)
                .filter(e -> e.left().equals(left) && e.right().equals(right))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void aCancelledFitSaysSo() {
        ReferenceCase reference = ReferenceCase.of("sem_poldem");
        AtomicInteger asked = new AtomicInteger();
        Outcome outcome = Estimation.fit(
                reference.model(),
                reference.defaults(),
                reference.moments(),
                FitOptions.defaults(),
                ProgressListener.SILENT,
                () -> asked.incrementAndGet() > 3);
        assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
        assertThat(asked).hasValue(4);
    }

    @Test
    void progressTellsTheDecreaseStillToCome() {
        ReferenceCase reference = ReferenceCase.of("cfa_hs");
        List<Double> decrements = new ArrayList<>();
        Estimation.fit(
                reference.model(),
                reference.defaults(),
                reference.moments(),
                FitOptions.defaults(),
                (phase, iteration, decrement) -> {
                    decrements.add(decrement);
                    assertThat(iteration).isEqualTo(decrements.size());
                },
                CancelSignal.NEVER);
        assertThat(decrements.get(decrements.size() - 1)).isLessThan(1e-8);
        assertThat(decrements).allMatch(decrement -> decrement >= 0);
    }

    @Test
    void tooFewIterationsAreNotConvergence() {
        ReferenceCase reference = ReferenceCase.of("sem_poldem");
        FitOptions hurried = new FitOptions(
                NumberConvention.LAVAAN.rules(),
                EstimationMethod.MAXIMUM_LIKELIHOOD,
                0.95,
                false,
                2,
                2,
                BootstrapPlan.DEFAULT);
        Outcome outcome = Estimation.fit(
                reference.model(),
                reference.defaults(),
                reference.moments(),
                hurried,
                ProgressListener.SILENT,
                CancelSignal.NEVER);
        assertThat(outcome).isInstanceOf(Outcome.NotConverged.class);
        Outcome.NotConverged end = (Outcome.NotConverged) outcome;
        assertThat(end.evidence().attempts()).isEqualTo(2);
        assertThat(end.finding().text()).contains("2 iterations", "2 sets");
    }

    private static Outcome.NotIdentified notIdentified(ReferenceCase reference) {
        Outcome outcome = ReferenceSolutionTest.fit(reference);
        assertThat(outcome).isInstanceOf(Outcome.NotIdentified.class);
        return (Outcome.NotIdentified) outcome;
    }
}
