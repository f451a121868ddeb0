package org.sewall.kernel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.reference.CaseFile;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;
import org.sewall.kernel.sample.SampleMoments;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ParameterTable;
import org.sewall.kernel.spec.RamSpecification;

/** Start values are those of lavaan (file made by lavaan-starts.R), and satisfy the constraints. */
class StartValuesTest {
    /** Both programs compute the same closed forms; the rest is rounding in the file's 15 digits. */
    private static final double TOLERANCE = 1e-10;

    @ParameterizedTest
    @MethodSource("cases")
    void equalLavaans(CaseFile expected) {
        ReferenceCase reference = ReferenceCase.of(expected.cell(1));
        ModelDefaults defaults =
                switch (expected.cell(2)) {
                    case "std.lv" -> reference.defaults().withStdLv(true);
                    case "meanstructure" -> reference.defaults().withMeanStructure(true);
                    default -> reference.defaults();
                };
        ParameterTable table = ParameterTable.complete(LavaanReader.read(expected.cell(3)), defaults);
        SampleMoments moments = reference.moments();

        double[] starts = StartValues.byRow(table, 1, moments);

        assertThat(starts).hasSameSizeAs(expected.rows());
        for (int i = 0; i < starts.length; i++) {
            String row = expected.rows().get(i);
            double start = Double.parseDouble(row.substring(row.lastIndexOf('\t') + 1));
            assertThat(starts[i]).as(row).isCloseTo(start, within(TOLERANCE * (1 + Math.abs(start))));
        }
    }

    static List<CaseFile> cases() {
        return CaseFile.read(StartValuesTest.class, "lavaan-starts.tsv");
    }

    @Test
    void parametersOfOneLabelStartAtTheirMean() {
        ReferenceCase reference = ReferenceCase.of("cfa_hs_equal_labels");
        ParameterTable table = ParameterTable.complete(reference.model(), reference.defaults());
        RamSpecification specification = RamSpecification.of(table);
        double[] byRow = StartValues.byRow(table, 1, reference.moments());

        double[] theta = StartValues.of(table, specification, List.of(reference.moments()));

        assertThat(theta[0]).isEqualTo(theta[1]).isCloseTo((byRow[1] + byRow[2]) / 2, within(1e-12));
    }

    @Test
    void constraintsHoldAtTheStart() {
        ReferenceCase reference = ReferenceCase.of("cfa_hs_effect_coding");
        ParameterTable table = ParameterTable.complete(reference.model(), reference.defaults());

        double[] theta = StartValues.of(table, RamSpecification.of(table), List.of(reference.moments()));

        for (int factor = 0; factor < 3; factor++) {
            double sum = theta[3 * factor] + theta[3 * factor + 1] + theta[3 * factor + 2];
            assertThat(sum).isCloseTo(3, within(1e-12));
        }
    }
}
