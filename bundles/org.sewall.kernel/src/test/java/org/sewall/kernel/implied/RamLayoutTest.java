package org.sewall.kernel.implied;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Order of computation, and what takes part in feedback. */
class RamLayoutTest {

    @Test
    void causesComeBeforeEffects() {
        RamLayout layout = layout(4, false, new int[][] {{3, 1}, {1, 0}, {3, 2}, {2, 0}});
        assertThat(layout.isRecursive()).isTrue();
        assertThat(layout.order()).startsWith(3).endsWith(0);
        assertThat(layout.feedback()).isEmpty();
    }

    @Test
    void onlyTheLoopIsFeedback() {
        // GIVEN a cause 0, a loop of 1 and 2, and an effect 3
        RamLayout layout = layout(4, false, new int[][] {{0, 1}, {1, 2}, {2, 1}, {2, 3}});
        assertThat(layout.isRecursive()).isFalse();
        assertThat(layout.feedback()).containsExactly(1, 2);
    }

    @Test
    void aPathFixedAtZeroClosesNoLoop() {
        RamElement there = new RamElement(true, 1, 0, 0, 0);
        assertThat(RamLayout.of(2, false, 0, 1, List.of(there, new RamElement(true, 0, 1, -1, 0)))
                        .isRecursive())
                .isTrue();
        assertThat(RamLayout.of(2, false, 0, 1, List.of(there, new RamElement(true, 0, 1, -1, 0.5)))
                        .isRecursive())
                .isFalse();
    }

    @Test
    void whatLiesBetweenTwoLoopsIsNamedWithThem() {
        RamLayout layout = layout(5, false, new int[][] {{0, 1}, {1, 0}, {1, 2}, {2, 3}, {3, 4}, {4, 3}});
        assertThat(layout.feedback()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void theConstantIsNoVariableOfTheModel() {
        RamLayout layout = layout(2, true, new int[][] {});
        assertThat(layout.variables()).isEqualTo(4);
        assertThat(layout.variable(1)).isEqualTo(1);
        // position 2 is the constant, position 3 the first latent variable
        assertThat(layout.variable(3)).isEqualTo(2);
        assertThat(layout(2, false, new int[][] {}).variable(2)).isEqualTo(2);
    }

    @Test
    void aLoopWhosePathsMultiplyToOneHasNoTotalEffects() {
        RamLayout layout = layout(2, false, new int[][] {{0, 1}, {1, 0}});
        ImpliedMoments moments = new ImpliedMoments(layout);
        assertThat(moments.evaluate(new double[] {0.5, 0.5})).isTrue();
        assertThat(moments.totalEffects().get(0, 0)).isEqualTo(1 / 0.75);
        assertThat(moments.evaluate(new double[] {2, 0.5})).isFalse();
    }

    /** Lay out observed variables, one latent one, and free paths given as cause and effect. */
    private static RamLayout layout(int observed, boolean means, int[][] paths) {
        List<RamElement> elements = new ArrayList<>();
        for (int i = 0; i < observed; i++) {
            elements.add(new RamElement(false, i, i, -1, 1));
        }
        for (int[] path : paths) {
            elements.add(new RamElement(true, path[1], path[0], elements.size() - observed, 0));
        }
        return RamLayout.of(observed, means, 1, paths.length, elements);
    }
}
