package org.sewall.kernel.nested;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sewall.kernel.distribution.NumberTable;
import org.sewall.kernel.fit.BaselineTest;
import org.sewall.kernel.fit.ModelComparison;

/** The table of nested comparisons as Khavul et al. (2010) print it from Amos; see nested-table-3.csv. */
class AmosComparisonTest {

    @Test
    void printsAllRowsOfThePublishedTable() {
        List<ModelChiSquare> models = List.of(
                new ModelChiSquare("Unconstrained", 339.5, 200),
                // order does not matter
                new ModelChiSquare("Measurement residuals", 339.5 + 77.591, 231),
                new ModelChiSquare("Measurement weights", 339.5 + 5.051, 211),
                new ModelChiSquare("Structural weights", 339.5 + 12.349, 215),
                new ModelChiSquare("Structural covariances", 339.5 + 13.450, 216));
        AmosComparison table = AmosComparison.of(models, BaselineTest.of(1231, 240));
        assertThat(table.blocks())
                .extracting(AmosComparison.Block::assumed)
                .containsExactly(
                        "Unconstrained", "Measurement weights", "Structural weights", "Structural covariances");
        List<String> printed = new ArrayList<>();
        for (AmosComparison.Block block : table.blocks()) {
            block.rows().forEach(row -> printed.add(line(row.comparison())));
        }
        List<String> expected = NumberTable.rows(ModelComparison.class, "nested-table-3.csv").stream()
                .map(row -> String.join(
                        " ",
                        Stream.of("df", "cmin", "p", "delta1", "delta2", "rho1", "rho2")
                                .map(row::get)
                                .toList()))
                .toList();
        assertThat(printed).isEqualTo(expected);
    }

    private static String line(ModelComparison row) {
        return String.join(
                " ",
                String.valueOf(row.degreesOfFreedom()),
                AmosComparison.printed(row.difference()),
                AmosComparison.printed(row.pValue()),
                AmosComparison.printed(row.nfiDelta1()),
                AmosComparison.printed(row.ifiDelta2()),
                AmosComparison.printed(row.rfiRho1()),
                AmosComparison.printed(row.tliRho2()));
    }

    @ParameterizedTest
    @CsvSource({
        "-.0006, -.001",
        "-.00048, .000",
        "0, .000",
        "-.0126, -.013",
        "1.0004, 1.000",
        "-1.5, -1.500",
        ".999, .999"
    })
    void printsNoZeroBeforeThePointAndNoMinusBeforeZeros(double value, String printed) {
        assertThat(AmosComparison.printed(value)).isEqualTo(printed);
    }
}
