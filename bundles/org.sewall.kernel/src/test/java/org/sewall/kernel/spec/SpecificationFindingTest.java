package org.sewall.kernel.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.kernel.message.KernelMessage;
import org.sewall.kernel.reference.LavaanReader;

/** What a model's author can do wrong comes back as a value that names the place. */
class SpecificationFindingTest {
    private static final String FACTOR = "f =~ x1 + a*x2 + b*x3 + c*x4\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a == 1; a == 2     | spec.contradictory-constraint | a == 2     | true",
                "a == b; 2*b == a+a | spec.redundant-constraint     | 2*b == a+a | false",
                "a == d             | spec.unknown-label            | d          | true",
                "i := a*d           | spec.unknown-label            | i := a*d   | true",
                "i := j; j := i*a   | spec.circular-definition      | i          | true",
                "i := a; i := b     | spec.duplicate-definition     | i          | true",
                "f =~ x2            | spec.duplicate-statement      | f =~ x2    | true",
                "f ~ f              | spec.self-reference           | f ~ f      | true",
                "x2 ~ f             | spec.duplicate-statement      | x2 ~ f     | true",
            })
    void namesTheFault(String written, String id, String place, boolean fatal) {
        List<SpecificationFinding> findings = findings(FACTOR + "x1 ~~ x1\n" + written);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.message().id()).isEqualTo(id);
            assertThat(finding.text()).contains(place).endsWith(".");
            assertThat(finding.fatal()).isEqualTo(fatal);
            assertThat(finding.names()).isNotEmpty().allSatisfy(name -> assertThat(finding.text())
                    .contains(name));
        });
    }

    @Test
    void fixedValuesOfOneLabelMustAgree() {
        List<SpecificationFinding> findings = findings("f =~ x1 + 0.5*x2 + a*x2 + 0.6*x3 + a*x3");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo(KernelMessage.FIXED_VALUES_DIFFER);
            assertThat(finding.text()).contains("labelled a", "0.5");
        });
    }

    @ParameterizedTest
    @CsvSource({"a == 2*b, 1", "a + b == 0.1 - c/4, 1", "a == (b + c)/2; b == 1, 2", "i := a - b; i == 0, 1"})
    void linearConstraintsAreSolved(String written, int rank) {
        ParameterTable table = ParameterTable.complete(LavaanReader.read(FACTOR + written), ModelDefaults.sem());
        RamSpecification specification = RamSpecification.of(table);

        assertThat(specification.findings()).isEmpty();
        assertThat(specification.constraints().rank()).isEqualTo(rank);
    }

    @Test
    void aConstraintOnAFixedParameterIsReadWithItsValue() {
        ParameterTable table = ParameterTable.complete(
                LavaanReader.read("f =~ x1 + 0.5*x2 + a*x2 + b*x3\nb == 2*a"), ModelDefaults.sem());
        RamSpecification specification = RamSpecification.of(table);

        assertThat(specification.constraints().offset(0)).isEqualTo(1);
        assertThat(specification.constraints().freeDimension()).isEqualTo(specification.parameterCount() - 1);
    }

    private static List<SpecificationFinding> findings(String model) {
        return RamSpecification.of(ParameterTable.complete(LavaanReader.read(model), ModelDefaults.sem()))
                .findings();
    }
}
