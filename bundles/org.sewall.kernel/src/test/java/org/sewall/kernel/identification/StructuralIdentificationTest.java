package org.sewall.kernel.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.identification.IdentificationFinding.Feedback;
import org.sewall.kernel.identification.IdentificationFinding.ScaleNotSet;
import org.sewall.kernel.identification.IdentificationFinding.ScaleSetTwice;
import org.sewall.kernel.identification.IdentificationFinding.TooFewIndicators;
import org.sewall.kernel.identification.IdentificationFinding.TooManyParameters;
import org.sewall.kernel.identification.IdentificationFinding.Undetermined;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.spec.EqualityFamily;
import org.sewall.kernel.spec.GroupPlan;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.OrdinalPlan;
import org.sewall.kernel.spec.ParameterRow;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.Parameterization;

/** Models whose identification the books decide (Bollen 1989, chapters 4, 7 and 8), and each rule both ways. */
class StructuralIdentificationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f =~ x1 + x2 + x3",
                "f =~ x1 + x2\ng =~ y1 + y2",
                "f =~ x1 + x2\ny ~ f",
                "f =~ NA*x1 + x2 + x3\nf ~~ 1*f",
                "f =~ NA*x1 + a*x1 + b*x2 + c*x3\na + b + c == 3",
                "f =~ NA*x1 + a*x1 + b*x2 + c*x3\na*b*c == 1",
                "f =~ NA*x1 + a*x1 + a*x2\nf ~~ 1*f",
                "f =~ x1 + x2 + x3 + x4\nx1 ~~ x2",
                "f1 =~ a1 + a2 + a3\nf2 =~ b1 + b2 + b3\nf3 =~ c1 + c2 + c3\nh =~ f1 + f2 + f3",
                "f =~ x1 + x2 + x3\nf ~ z1 + z2",
                "c <~ 1*z1 + z2\ny1 ~ c\ny2 ~ c",
                "y ~ x1 + x2\nz ~ y + x1",
                "y1 ~ y2 + x1\ny2 ~ y1 + x2\ny1 ~~ y2",
                "f =~ x\ny ~ f",
                "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4"
            })
    void identifiedModelsHaveFullRank(String model) {
        IdentificationReport report = examine(model, ModelDefaults.sem());
        assertThat(report.examined()).isTrue();
        assertThat(report.isNotIdentified()).as(report.toString()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f =~ g\ng =~ f", "f =~ g\ng =~ h\nh =~ f", "f <~ f"})
    void modelsWithoutObservedVariablesDoNoHarm(String model) {
        assertThat(examine(model, ModelDefaults.sem())).isNotNull();
        assertThat(examine(model, ModelDefaults.lavaan())).isNotNull();
    }

    @Test
    @DisplayName("a latent variable without marker or fixed variance has no scale")
    void scale() {
        assertThat(findings("f =~ NA*x1 + x2 + x3\ng =~ y1 + y2 + y3")).containsExactly(new ScaleNotSet("f", "x1"));
        assertThat(findings("c <~ z1 + z2\ny1 ~ c\ny2 ~ c")).containsExactly(new ScaleNotSet("c", "z1"));
        assertThat(findings("f =~ NA*x1 + x2 + x3\ng =~ NA*y1 + y2 + y3\ng ~ f"))
                .containsExactly(new ScaleNotSet("f", "x1"), new ScaleNotSet("g", "y1"));
    }

    @Test
    @DisplayName("of latent variables that set each other's scale one is named")
    void chainedScales() {
        String measured = "f1 =~ NA*a1 + a2 + a3\nf2 =~ b1 + b2 + b3\nf3 =~ c1 + c2 + c3\n";
        assertThat(findings(measured + "h =~ f1 + f2 + f3")).containsExactly(new ScaleNotSet("f1", "a1"));
        assertThat(findings("h =~ NA*f2 + f3 + f1\n" + measured.replace("NA*", "")))
                .containsExactly(new ScaleNotSet("h", "f2"));
    }

    @Test
    @DisplayName("equal loadings carry a scale from one group to another")
    void scalesOfGroups() {
        String model = "f =~ NA*x1 + x2 + x3\nf ~~ c(1, NA)*f";
        GroupPlan free = GroupPlan.of(List.of("a", "b"));
        GroupPlan equal = free.withEqual(Set.of(EqualityFamily.LOADINGS), List.of());
        assertThat(examine(model, ModelDefaults.sem(), free).findings()).containsExactly(new ScaleNotSet("f", "x1"));
        assertThat(examine(model, ModelDefaults.sem(), equal).findings()).isEmpty();
    }

    @Test
    @DisplayName("a fixed variance beside a marker that nobody wrote restricts the model")
    void scaleSetTwice() {
        assertThat(findings("f =~ x1 + x2 + x3\nf ~~ 1*f")).containsExactly(new ScaleSetTwice("f", "x1"));
        assertThat(findings("f =~ 1*x1 + x2 + x3\nf ~~ 1*f")).isEmpty();
        assertThat(findings("f =~ x1 + x2 + x3\nf ~ z\nf ~~ 1*f")).isEmpty();
        assertThat(findings("f =~ x1 + x2 + x3\nf ~~ 0*f")).noneMatch(ScaleSetTwice.class::isInstance);
    }

    @Test
    @DisplayName("more parameters than moments")
    void tRule() {
        assertThat(findings("f =~ x1 + x2"))
                .containsExactly(new TooManyParameters(4, 3), new TooFewIndicators("f", List.of("x1", "x2")));
        assertThat(findings("f =~ x1 + x2 + x3\nx1 ~~ x2")).containsExactly(new TooManyParameters(7, 6));
        assertThat(findings("f =~ NA*x1 + x2 + x3")).containsExactly(new ScaleNotSet("f", "x1"));
    }

    @Test
    @DisplayName("two indicators are enough only with something else to covary with")
    void twoIndicators() {
        assertThat(examine("f =~ x1 + x2\ng =~ y1 + y2", ModelDefaults.sem().withOrthogonal(true))
                        .findings())
                .containsExactly(
                        new TooFewIndicators("f", List.of("x1", "x2")), new TooFewIndicators("g", List.of("y1", "y2")));
        assertThat(findings("f1 =~ a1 + a2 + a3\nf2 =~ b1 + b2 + b3\nh =~ f1 + f2"))
                .containsExactly(new TooFewIndicators("h", List.of("f1", "f2")));
        assertThat(findings("f =~ x1\nx1 ~~ x1\ng =~ y1 + y2 + y3"))
                .containsExactly(new TooFewIndicators("f", List.of("x1")));
    }

    @Test
    @DisplayName("what no rule explains is told by the parameters that move, separate causes apart")
    void undetermined() {
        assertThat(moved("f =~ x1 + x2 + x3 + x4 + x5\nx1 ~~ x2 + x3 + x4 + x5", ModelDefaults.sem()))
                .singleElement()
                .asString()
                .contains("f =~ x2", "f ~~ f", "x1 ~~ x2", "x1 ~~ x5")
                .doesNotContain("x2 ~~ x2");
        assertThat(moved("y1 ~ y2 + x\ny2 ~ y1 + x\nf =~ z1 + z2 + z3", ModelDefaults.sem()))
                .containsExactly("[y1 ~ y2, y1 ~ x, y2 ~ y1, y2 ~ x, y1 ~~ y1, y2 ~~ y2]");
        ModelDefaults means = ModelDefaults.sem().withMeanStructure(true);
        assertThat(moved("f =~ x1 + x2 + x3\nf ~ 1\ng =~ y1 + y2 + y3\ng ~ 1", means))
                .containsExactly("[f ~ 1, x1 ~ 1, x2 ~ 1, x3 ~ 1]", "[g ~ 1, y1 ~ 1, y2 ~ 1, y3 ~ 1]");
    }

    @Test
    @DisplayName("loops are named; their stability only where it does not depend on the data")
    void loops() {
        String rest = "\ny1 ~~ y2\ny1 ~ x1\ny2 ~ x2";
        assertThat(findings("y1 ~ y2\ny2 ~ y1" + rest)).singleElement().satisfies(finding -> {
            Feedback loop = (Feedback) finding;
            assertThat(loop.variables()).containsExactly("y1", "y2");
            assertThat(loop.stability()).isNaN();
            assertThat(loop.isUnstable()).isFalse();
        });
        assertThat(loop("y1 ~ 2*y2\ny2 ~ 0.6*y1 + x1").isUnstable()).isTrue();
        assertThat(loop("y1 ~ .5*y2\ny2 ~ .5*y1" + rest).isUnstable()).isFalse();
        assertThat(loop("y1 ~ .5*y2\ny2 ~ .5*y1" + rest).stability()).isEqualTo(0.5);
        assertThat(findings("y1 ~ y2\ny2 ~ 0*y1" + rest)).isEmpty();
        assertThat(findings("y1 ~ x1\ny2 ~ y1 + x1")).isEmpty();
    }

    @Test
    @DisplayName("ordered variables tell thresholds and correlations, not variances")
    void ordered() {
        OrdinalPlan items =
                new OrdinalPlan(java.util.Map.of("x1", 2, "x2", 2, "x3", 2, "x4", 2), Parameterization.DELTA);
        assertThat(ordered("f =~ x1 + x2 + x3 + x4", items)).isEmpty();
        assertThat(ordered("f =~ NA*x1 + x2 + x3 + x4", items)).containsExactly(new ScaleNotSet("f", "x1"));
        assertThat(ordered("f =~ x1 + x2 + x3 + x4\nf ~ 1", items))
                .singleElement()
                .isInstanceOf(Undetermined.class);
    }

    @Test
    @DisplayName("faulty, abandoned and unsatisfiable models are not judged")
    void notExamined() {
        ModelDescription model = LavaanReader.read("f =~ x1 + x2");
        ParameterTable table = ParameterTable.complete(model, ModelDefaults.sem());
        assertThat(examine("x | t1\ny ~*~ z", ModelDefaults.sem()).examined()).isFalse();
        assertThat(StructuralIdentification.examine(model, table, () -> true).examined())
                .isFalse();
        assertThat(examine("f =~ a*x1 + b*x2 + b*x3\nb == 2\nb == 3", ModelDefaults.sem())
                        .examined())
                .isFalse();
        assertThat(examine("f =~ x1 + b*x2 + c*x3\nb*b == 0 - c*c - 1", ModelDefaults.sem())
                        .examined())
                .isFalse();
    }

    private static Feedback loop(String model) {
        return findings(model).stream()
                .filter(Feedback.class::isInstance)
                .map(Feedback.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> moved(String model, ModelDefaults defaults) {
        return examine(model, defaults).findings().stream()
                .filter(Undetermined.class::isInstance)
                .map(finding -> ((Undetermined) finding)
                        .rows().stream().map(ParameterRow::term).collect(Collectors.joining(", ", "[", "]")))
                .toList();
    }

    private static List<IdentificationFinding> ordered(String model, OrdinalPlan plan) {
        ModelDescription description = LavaanReader.read(model);
        ModelDefaults defaults = ModelDefaults.sem().withMeanStructure(true);
        ParameterTable table = ParameterTable.complete(description, defaults, GroupPlan.SINGLE, plan);
        return StructuralIdentification.examine(description, table, CancelSignal.NEVER)
                .findings();
    }

    private static List<IdentificationFinding> findings(String model) {
        return examine(model, ModelDefaults.sem()).findings();
    }

    private static IdentificationReport examine(String model, ModelDefaults defaults) {
        return examine(model, defaults, GroupPlan.SINGLE);
    }

    private static IdentificationReport examine(String model, ModelDefaults defaults, GroupPlan plan) {
        ModelDescription description = LavaanReader.read(model);
        ParameterTable table = ParameterTable.complete(description, defaults, plan);
        return StructuralIdentification.examine(description, table, CancelSignal.NEVER);
    }
}
