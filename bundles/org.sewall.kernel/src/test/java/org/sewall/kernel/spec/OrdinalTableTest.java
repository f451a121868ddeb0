package org.sewall.kernel.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.reference.CaseFile;
import org.sewall.kernel.reference.LavaanReader;

/** Tables of models with ordered variables as lavaan completes them; made by ordinal-tables.R. */
class OrdinalTableTest {

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaans(CaseFile expected) {
        var ordinal = new OrdinalPlan(
                thresholds(expected.cell(1)),
                Parameterization.valueOf(expected.cell(2).toUpperCase(Locale.ROOT)));
        int groups = Integer.parseInt(expected.cell(3));
        GroupPlan plan = GroupPlan.of(IntStream.rangeClosed(1, groups)
                        .mapToObj(g -> "group " + g)
                        .toList())
                .withEqual(families(expected.cell(4)), List.of());

        ParameterTable table =
                ParameterTable.complete(LavaanReader.read(expected.cell(5)), ModelDefaults.cfa(), plan, ordinal);

        var rows = new ArrayList<String>();
        table.rows().forEach(row -> rows.add(line(row)));
        table.labelEqualities()
                .forEach(e -> rows.add(
                        String.join("\t", e.left().text(), "==", e.right().text(), "2", "0", "NA", "0", "", "")));
        assertThat(rows).isEqualTo(expected.rows());
    }

    @Test
    void aVariableOfThresholdsAloneIsObserved() {
        // lavNames(lavaanify("f =~ x1 + x2 + x3; u | t1", auto = TRUE), "ov") of lavaan 0.6-14
        ParameterTable table =
                ParameterTable.complete(LavaanReader.read("f =~ x1 + x2 + x3\nu | t1"), ModelDefaults.cfa());

        assertThat(table.observed()).containsExactly("x1", "x2", "x3", "u");
        assertThat(RamSpecification.of(table).findings()).isEmpty();
    }

    static List<CaseFile> cases() {
        return CaseFile.read(OrdinalTableTest.class, "ordinal-tables.tsv");
    }

    private static Map<String, Integer> thresholds(String cell) {
        var thresholds = new LinkedHashMap<String, Integer>();
        for (String pair : cell.split(" ")) {
            thresholds.put(pair.split("=")[0], Integer.parseInt(pair.split("=")[1]));
        }
        return thresholds;
    }

    private static Set<EqualityFamily> families(String cell) {
        var families = new LinkedHashSet<EqualityFamily>();
        Arrays.stream(cell.split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> families.add(EqualityFamily.named(name).orElseThrow()));
        return families;
    }

    private static String line(ParameterRow row) {
        return String.join(
                "\t",
                row.left(),
                row.operator().symbol(),
                row.right(),
                row.user() ? "1" : "0",
                String.valueOf(row.free()),
                row.hasValue() ? String.valueOf(row.value()).replaceAll("\\.0$", "") : "NA",
                row.exogenous() ? "1" : "0",
                row.label(),
                row.plabel());
    }
}
