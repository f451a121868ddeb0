package org.sewall.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sewall.result.ConstructValidity;
import org.sewall.result.MissingPatterns;
import org.sewall.result.ModelResult;

/** What else is known of a fit comes with its result. */
final class EvidenceTest {

    @Test
    void nonRecursiveModelsHaveAStabilityIndex() {
        ModelResult model = ReferenceCases.fit("sem_nonrecursive_dhp").main();

        // of two variables that act on one another, the root of the product of both paths
        double product = model.parameter("RGenAsp", "~", "FGenAsp")
                        .orElseThrow()
                        .estimate()
                        .value()
                * model.parameter("FGenAsp", "~", "RGenAsp")
                        .orElseThrow()
                        .estimate()
                        .value();
        assertThat(model.stability()).hasSize(1);
        assertThat(model.stability().get(0)).isCloseTo(Math.sqrt(product), within(1e-10));
        assertThat(ReferenceCases.fit("sem_poldem").main().stability()).isEmpty();
    }

    @Test
    void patternsOfMissingValuesAreTold() {
        ModelResult model = ReferenceCases.fit("fiml_small_tests").main();

        MissingPatterns missing = model.missing().get(0);
        int cases = missing.patterns().stream()
                .mapToInt(MissingPatterns.Pattern::cases)
                .sum();
        assertThat(cases).isEqualTo(model.size().observations());
        assertThat(missing.patterns())
                .extracting(MissingPatterns.Pattern::missing)
                .doesNotHaveDuplicates();
        long both = missing.patterns().stream()
                .filter(pattern -> pattern.missing().stream().noneMatch(missing.scarcest()::contains))
                .mapToInt(MissingPatterns.Pattern::cases)
                .sum();
        assertThat(missing.smallestCoverage()).isCloseTo((double) both / cases, within(1e-12));
        assertThat(ReferenceCases.fit("cfa_hs").main().missing()).isEmpty();
    }

    @Test
    void constructsWithItemsOfTheirOwnAreToldApart() {
        ModelResult model = ReferenceCases.fit("cfa_hs").main();

        ConstructValidity validity = model.validity().get(0);
        assertThat(validity.htmt().rows()).containsExactly("visual", "textual", "speed");
        assertThat(validity.fornellLarcker().get("visual", "speed"))
                .isEqualTo(model.latentCorrelation().get(0).matrix().get("visual", "speed"));
        assertThat(ReferenceCases.fit("cfa_bifactor_thurstone").main().validity())
                .isEmpty();
    }
}
