package org.sewall.kernel.exploratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.NamedMatrix;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.CovarianceDivisor;
import org.sewall.kernel.sample.SampleMoments;

/** What must hold whatever the numbers: derivatives, invariances, bounds, findings. */
class ExploratoryPropertyTest {
    private static final SampleMoments MOMENTS = ReferenceCase.of("efa_hs").moments();

    static Stream<RotationCriterion> criteria() {
        return Stream.of(
                new Orthomax(0),
                new Orthomax(1),
                new Orthomax(0.5),
                new CrawfordFerguson(0),
                new CrawfordFerguson(0.3),
                new CrawfordFerguson(1),
                new Oblimin(0),
                new Oblimin(-1),
                new Oblimin(0.4),
                new Geomin(0.01),
                new Geomin(0.001));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void gradientOfCriterionEqualsFiniteDifferences(RotationCriterion criterion) {
        var random = new Random(7);
        var loadings = new DMatrixRMaj(6, 3);
        for (int i = 0; i < loadings.getNumElements(); i++) {
            loadings.set(i, random.nextGaussian());
        }
        var gradient = new DMatrixRMaj(1, 1);
        var unused = new DMatrixRMaj(1, 1);
        gradient.set(0, Double.NaN);
        criterion.evaluate(loadings, gradient);
        for (int i = 0; i < loadings.getNumElements(); i++) {
            double middle = loadings.get(i);
            double step = 1e-5;
            loadings.set(i, middle + step);
            double above = criterion.evaluate(loadings, unused);
            loadings.set(i, middle - step);
            double below = criterion.evaluate(loadings, unused);
            loadings.set(i, middle);
            assertThat(gradient.get(i)).isCloseTo((above - below) / (2 * step), within(1e-7));
        }
    }

    static Stream<ExtractionObjective> objectives() {
        DMatrixRMaj correlation = ExploratoryAnalysis.correlation(MOMENTS);
        return Stream.of(
                new MaximumLikelihoodObjective(correlation, 1),
                new MaximumLikelihoodObjective(correlation, 3),
                new LeastSquaresObjective(correlation, 1),
                new LeastSquaresObjective(correlation, 3));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void derivativesOfDiscrepancyEqualFiniteDifferences(ExtractionObjective objective) {
        var random = new Random(11);
        double[] point = random.doubles(9, 0.2, 0.9).map(objective::coordinate).toArray();
        double[] gradient = new double[9];
        double[] above = new double[9];
        double[] below = new double[9];
        var hessian = new DMatrixRMaj(1, 1);
        var unused = new DMatrixRMaj(1, 1);
        objective.evaluate(point, gradient, hessian);
        double step = 1e-5;
        for (int i = 0; i < 9; i++) {
            double middle = point[i];
            point[i] = middle + step;
            double valueAbove = objective.evaluate(point, above, unused);
            point[i] = middle - step;
            double valueBelow = objective.evaluate(point, below, unused);
            point[i] = middle;
            assertThat(gradient[i]).isCloseTo((valueAbove - valueBelow) / (2 * step), within(1e-8));
            for (int k = 0; k < 9; k++) {
                assertThat(hessian.get(i, k)).isCloseTo((above[k] - below[k]) / (2 * step), within(1e-7));
            }
        }
    }

    static Stream<Rotation> rotations() {
        return Stream.of(
                Rotation.varimax(true),
                Rotation.quartimax(false),
                Rotation.oblimin(0, true),
                Rotation.oblimin(-0.5, false),
                Rotation.geomin(0.01, true, false),
                Rotation.geomin(0.01, false, false),
                Rotation.promax());
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void rotationLeavesCommunalitiesAndFit(Rotation rotation) {
        ExploratorySolution solution = solution(MOMENTS, rotation);
        RotatedFactors rotated = solution.rotations().get(0);
        NamedMatrix unrotated = solution.extraction().loadings();
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 9; k++) {
                double before = 0;
                double after = 0;
                for (int j = 0; j < 3; j++) {
                    before += unrotated.get(i, j) * unrotated.get(k, j);
                    after += rotated.pattern().get(i, j) * rotated.structure().get(k, j);
                }
                assertThat(after).isCloseTo(before, within(1e-12));
            }
        }
        double communality = solution.extraction().communalities().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double explained = rotated.varianceExplained().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(explained).isCloseTo(communality, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void orderSignAndUnitsOfItemsDoNotMatter(Rotation rotation) {
        RotatedFactors plain = solution(MOMENTS, rotation).rotations().get(0);
        var names = new ArrayList<>(MOMENTS.names());
        Collections.shuffle(names, new Random(3));
        SampleMoments shuffled = MOMENTS.select(names);
        double[][] covariance = new double[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                covariance[i][j] = shuffled.covariance(i, j) * (i + 1) * (j + 1);
            }
        }
        SampleMoments scaled =
                SampleMoments.ofCovariance(names, covariance, CovarianceDivisor.N_MINUS_ONE, MOMENTS.cases());
        RotatedFactors other = solution(scaled, rotation).rotations().get(0);
        for (String item : names) {
            for (String factor : plain.pattern().columns()) {
                assertThat(other.pattern().get(item, factor))
                        .isCloseTo(plain.pattern().get(item, factor), within(1e-6));
            }
        }
    }

    @Test
    void reversedItemReversesItsLoadings() {
        RotatedFactors plain =
                solution(MOMENTS, Rotation.oblimin(0, false)).rotations().get(0);
        DMatrixRMaj covariance = MOMENTS.covariance();
        double[][] reversed = new double[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                reversed[i][j] = covariance.get(i, j) * ((i == 4) == (j == 4) ? 1 : -1);
            }
        }
        SampleMoments moments =
                SampleMoments.ofCovariance(MOMENTS.names(), reversed, CovarianceDivisor.N, MOMENTS.cases());
        RotatedFactors other =
                solution(moments, Rotation.oblimin(0, false)).rotations().get(0);
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 3; j++) {
                double sign = i == 4 ? -1 : 1;
                assertThat(other.pattern().get(i, j))
                        .isCloseTo(sign * plain.pattern().get(i, j), within(1e-6));
            }
        }
    }

    @Test
    void itemVariancesOfCorrelatedFactorsChangeStandardErrors() {
        Rotation.ByCriterion rotation = (Rotation.ByCriterion) Rotation.oblimin(0, false);
        RotatedModel model = RotatedModel.of(
                MOMENTS, ExploratoryReferenceTest.options(3), rotation, RotationConstraints.ItemVariance.IMPLIED);
        RotatedModel other = RotatedModel.of(
                MOMENTS,
                ExploratoryReferenceTest.options(3),
                rotation,
                RotationConstraints.ItemVariance.AS_IF_ORTHOGONAL);
        double largest = 0;
        for (int i = 0; i < model.parameters().size(); i++) {
            double right = model.parameters().get(i).standardError();
            largest = Math.max(largest, Math.abs(other.parameters().get(i).standardError() / right - 1));
        }
        assertThat(largest).isGreaterThan(1e-3).isLessThan(0.5);
    }

    @Test
    void heywoodCaseIsNamed() {
        // the second item loads more than 1, so that its uniqueness wants to be below 0
        double[] loadings = {.8, 1.05, .5, .5, .4};
        double[][] correlation = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                correlation[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        SampleMoments moments =
                SampleMoments.ofCovariance(List.of("a", "b", "c", "d", "e"), correlation, CovarianceDivisor.N, 100);
        ExploratorySolution solution = ((ExploratoryOutcome.Analysed)
                        ExploratoryAnalysis.run(moments, ExploratoryReferenceTest.options(1)))
                .solution();
        assertThat(solution.extraction().boundary()).containsExactly("b");
        assertThat(solution.warnings()).extracting(f -> f.message()).contains(KernelMessage.UNIQUENESS_AT_BOUND);
    }

    @Test
    void tooManyFactorsAreRefused() {
        ExploratoryOutcome outcome = ExploratoryAnalysis.run(MOMENTS, ExploratoryReferenceTest.options(6));
        assertThat(((ExploratoryOutcome.Rejected) outcome).findings())
                .extracting(f -> f.message())
                .containsExactly(KernelMessage.TOO_MANY_FACTORS);
    }

    @Test
    void severalMinimaAreReported() {
        RotatedFactors rotated = solution(MOMENTS, Rotation.geomin(0.001, true, false))
                .rotations()
                .get(0);
        assertThat(rotated.minima()).hasSizeGreaterThan(1);
        assertThat(rotated.minima().get(0).criterion()).isEqualTo(rotated.criterion());
        int starts = rotated.minima().stream().mapToInt(RotationMinimum::starts).sum();
        assertThat(starts).isGreaterThanOrEqualTo(16);
        assertThat(rotated.minima().get(0).starts()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void sameSeedGivesTheSameParallelAnalysis() {
        ExploratoryOptions options = ExploratoryOptions.maximumLikelihood(3);
        var first = (ExploratoryOutcome.Analysed) ExploratoryAnalysis.run(MOMENTS, options);
        var second = (ExploratoryOutcome.Analysed) ExploratoryAnalysis.run(MOMENTS, options);
        assertThat(second.solution().factorNumber()).isEqualTo(first.solution().factorNumber());
    }

    private static ExploratorySolution solution(SampleMoments moments, Rotation rotation) {
        ExploratoryOutcome outcome = ExploratoryAnalysis.run(
                moments, ExploratoryReferenceTest.options(3).withRotations(List.of(rotation)));
        return ((ExploratoryOutcome.Analysed) outcome).solution();
    }
}
