package org.sewall.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that every workload finds the chi-square that lavaan 0.6-14 found (expected.json of the inputs and cases). */
class WorkloadsTest {
    private static final Path ROOT = Path.of(System.getProperty("sewall.root"));

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f"})
    void findsTheExpectedChiSquare(String id) {
        Workload workload = new Workloads(new InputFolder(
                        ROOT.resolve("releng/benchmarks/inputs"),
                        ROOT.resolve("bundles/org.sewall.analysis/src/test/resources/reference")))
                .workload(id);
        assertThat(workload.run()).isCloseTo(workload.expected(), within(1e-6 * workload.expected()));
    }
}
