package org.sewall.kernel.fit;

import java.util.List;

/** Number of observations of all groups. */
final class SampleSize {

    private SampleSize() {}

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("ntotal", "Number of observations")
                .apa("N")
                .formula("N = sum of N(g)")
                .source("-")
                .computedBy(input -> new FitValue.Available(input.observations())));
    }
}
