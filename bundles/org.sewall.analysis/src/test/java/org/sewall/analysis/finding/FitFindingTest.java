package org.sewall.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.result.Constraint;
import org.sewall.result.Estimate;
import org.sewall.result.ModelResult;
import org.sewall.result.ModificationIndex;
import org.sewall.result.Parameter;
import org.sewall.result.ScoreTests;
import org.sewall.result.Standardized;

/** Thresholds of what counts as a finding. */
class FitFindingTest {

    private static ModificationIndex index(String left, String operator, String right, double index, double change) {
        return new ModificationIndex(left, operator, right, 1, index, change, change, change, change);
    }

    private static Parameter loading(String construct, String item, int free, double value, double standardized) {
        return new Parameter(
                construct,
                "=~",
                item,
                1,
                "",
                "",
                free,
                1,
                false,
                Estimate.fixed(value),
                new Standardized(value, standardized, standardized, Double.NaN));
    }

    private static Parameter labelled(String item, String label, String plabel) {
        return new Parameter(
                "f",
                "=~",
                item,
                1,
                label,
                plabel,
                1,
                1,
                false,
                Estimate.fixed(1),
                new Standardized(1, 1, 1, Double.NaN));
    }

    @Test
    void theCutOffGrowsWithTheNumberOfIndices() {
        assertThat(LargeModificationIndices.cutOff(1)).isEqualTo(10.83);
        // qchisq(.05 / 100, 1, lower.tail = FALSE) in R 4.2 is 12.11567
        assertThat(LargeModificationIndices.cutOff(100)).isCloseTo(12.11567, within(1e-4));
    }

    @Test
    void anIndexIsLargeOnlyWithAChangeThatMattersAndOncePerPair() {
        var model = ModelResult.builder("m")
                .modificationIndices(List.of(
                        index("x1", "~~", "x2", 40, 0.05),
                        index("f", "~", "g", 30, 0.4),
                        index("g", "~~", "f", 30, 0.4),
                        index("f", "=~", "x9", 20, -0.3),
                        index("x5", "~*~", "x5", 19, 0.3),
                        index("x3", "~~", "x4", 18, 0.2),
                        index("x5", "~~", "x6", 17, 0.2),
                        index("x7", "~~", "x8", 3, 0.9)))
                .build();

        assertThat(LargeModificationIndices.of(model))
                .extracting(finding -> String.join(" ", finding.details()))
                .containsExactly("f ~ g 30 0.4", "f =~ x9 20 -0.3", "x3 ~~ x4 18 0.2");
    }

    @Test
    void aMarkerIsBadBesideAGoodItemOnly() {
        List<Parameter> rows = new ArrayList<>(
                List.of(loading("f", "x1", 0, 1, 0.4), loading("f", "x2", 1, 2, 0.65), loading("f", "x3", 2, 2, 0.69)));
        assertThat(BadMarkers.of(ModelResult.builder("m").parameters(rows).build()))
                .isEmpty();
        rows.add(loading("f", "x4", 3, -3, -0.85));
        assertThat(BadMarkers.of(ModelResult.builder("m").parameters(rows).build()))
                .extracting(FitFinding::details)
                .containsExactly(List.of("f", "x1", "x4", "0.4", "0.85"));
    }

    @Test
    void aConstraintIsRejectedIfItsAuthorWroteIt() {
        var none = new ScoreTests.Release("", "", 30, 3, 0);
        var model = ModelResult.builder("m")
                .parameters(List.of(
                        labelled("x1", "a", ".p1."),
                        labelled("x2", "a", ".p2."),
                        labelled("x3", ".p3.", ".p3."),
                        labelled("x4", ".p3.", ".p4.")))
                .constraints(List.of(new Constraint("b", "==", "2 * c", 1)))
                .scoreTests(new ScoreTests(
                        none,
                        List.of(
                                new ScoreTests.Release(".p1.", ".p2.", 12, 1, 0.0005),
                                new ScoreTests.Release(".p3.", ".p4.", 20, 1, 0.00001),
                                new ScoreTests.Release("b", "2 * c", 15, 1, 0.0001),
                                new ScoreTests.Release("b", "2 * c", 4, 1, 0.0455))))
                .build();

        assertThat(RejectedConstraints.of(model))
                .extracting(FitFinding::details)
                .containsExactly(
                        List.of("b == 2 * c", "", "", "15"), List.of("f =~ x1 == f =~ x2", "a", "f =~ x2", "12"));
    }
}
