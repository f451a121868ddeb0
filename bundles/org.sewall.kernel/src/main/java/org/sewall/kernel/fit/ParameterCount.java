package org.sewall.kernel.fit;

import java.util.List;

/** Number of free parameters, after equality constraints. */
final class ParameterCount {

    private ParameterCount() {}

    static List<FitIndex> indices() {
        return List.of(FitIndex.named("npar", "Number of free parameters")
                .apa("q")
                .formula("q = free parameters minus independent equality constraints")
                .source("Bollen (1989)")
                .computedBy(input -> new FitValue.Available(input.countedParameters())));
    }
}
