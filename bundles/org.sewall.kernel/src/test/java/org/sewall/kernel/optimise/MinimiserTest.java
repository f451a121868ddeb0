package org.sewall.kernel.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.ProgressListener;
import org.sewall.kernel.discrepancy.Discrepancy;
import org.sewall.kernel.optimise.Optimisation.Status;
import org.sewall.kernel.spec.LinearConstraints;

/** How a minimisation ends, and what is tried before it ends badly, on a function whose minima are known. */
class MinimiserTest {
    private static final int ITERATIONS = 100;

    @Test
    void aSaddlePointIsLeft() {
        // GIVEN a start from which the gradient leads to the saddle at the origin
        Optimisation end = minimise(new PlaneFunction(), ITERATIONS, 1, new double[] {0.5, 0});
        assertThat(end.status()).isEqualTo(Status.CONVERGED);
        assertThat(end.value()).isCloseTo(0, within(1e-15));
        assertThat(end.theta()[0]).isCloseTo(0, within(1e-8));
        assertThat(Math.abs(end.theta()[1])).isCloseTo(1, within(1e-8));
    }

    @Test
    void aFunctionWithoutValueAtTheGivenStartsIsTriedNearThem() {
        Discrepancy half = new PlaneFunction() {
            @Override
            boolean isAdmissible(double first, double second) {
                return first < 0.7;
            }
        };
        double[] outside = {1, 1};
        Optimisation end = minimise(half, ITERATIONS, 10, outside, outside);
        assertThat(end.status()).isEqualTo(Status.CONVERGED);
        assertThat(end.attempts()).isGreaterThan(2);
        assertThat(end.theta()).containsExactly(new double[] {0, 1}, within(1e-8));
    }

    @Test
    void jittersAreTheSameEachTime() {
        Discrepancy half = new PlaneFunction() {
            @Override
            boolean isAdmissible(double first, double second) {
                return first < 0.7;
            }
        };
        Optimisation once = minimise(half, ITERATIONS, 10, new double[] {1, 1});
        Optimisation again = minimise(half, ITERATIONS, 10, new double[] {1, 1});
        assertThat(again.theta()).isEqualTo(once.theta());
        assertThat(again.iterations()).isEqualTo(once.iterations());
    }

    @Test
    void aFunctionWithoutAnyValueHasNoAdmissibleStart() {
        Discrepancy nowhere = new PlaneFunction() {
            @Override
            boolean isAdmissible(double first, double second) {
                return false;
            }
        };
        Optimisation end = minimise(nowhere, ITERATIONS, 4, new double[] {1, 1});
        assertThat(end.status()).isEqualTo(Status.INADMISSIBLE_START);
        assertThat(end.attempts()).isEqualTo(4);
        assertThat(end.value()).isNaN();
    }

    @Test
    void aGradientThatLeadsNowhereLowerStalls() {
        Discrepancy contradictory = new PlaneFunction() {
            @Override
            public double value() {
                return -super.value();
            }
        };
        Optimisation end = minimise(contradictory, ITERATIONS, 2, new double[] {0.5, 0.5});
        assertThat(end.status()).isEqualTo(Status.STALLED);
        assertThat(end.attempts()).isEqualTo(2);
    }

    @Test
    void stepsThatLeaveTheAdmissibleRegionAreShortened() {
        // GIVEN a minimum close to the border, so that full steps cross it
        Discrepancy bordered = new PlaneFunction() {
            @Override
            boolean isAdmissible(double first, double second) {
                return second < 1.001;
            }
        };
        Optimisation end = minimise(bordered, ITERATIONS, 1, new double[] {0.5, 0.35});
        assertThat(end.status()).isEqualTo(Status.CONVERGED);
        assertThat(end.theta()).containsExactly(new double[] {0, 1}, within(1e-8));
    }

    @Test
    void moreThanSixtyFourIterationsAreRemembered() {
        Discrepancy slow = new PlaneFunction() {
            @Override
            public void observedHessian(DMatrixRMaj hessian) {
                // far too large a curvature, so that every step is far too short
                hessian.zero();
                hessian.set(0, 0, 10);
                hessian.set(1, 1, 10);
            }
        };
        Optimisation end = minimise(slow, 300, 1, new double[] {0.5, 1.2});
        assertThat(end.status()).isEqualTo(Status.CONVERGED);
        assertThat(end.iterations()).hasSizeGreaterThan(64);
        for (int i = 1; i < end.iterations().size(); i++) {
            assertThat(end.iterations().get(i).discrepancy())
                    .isLessThanOrEqualTo(end.iterations().get(i - 1).discrepancy());
        }
    }

    private static Optimisation minimise(Discrepancy function, int iterations, int attempts, double[]... starts) {
        Reduction reduction = new Reduction(LinearConstraints.none(2));
        return new Minimiser(function, reduction, 100, iterations, attempts)
                .minimise(List.of(starts), ProgressListener.SILENT, CancelSignal.NEVER);
    }
}
