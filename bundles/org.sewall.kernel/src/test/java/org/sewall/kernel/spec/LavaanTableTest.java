package org.sewall.kernel.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.reference.CaseFile;
import org.sewall.kernel.reference.LavaanReader;

/** Tables that lavaan completes for models that meet each of its rules; made by lavaan-tables.R. */
class LavaanTableTest {

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaans(CaseFile expected) {
        ModelDefaults defaults = changed(expected.cell(2), defaultsOf(expected.cell(1)));

        ParameterTable table = ParameterTable.complete(LavaanReader.read(expected.cell(3)), defaults);

        var rows = new ArrayList<String>();
        table.rows().forEach(row -> rows.add(line(row)));
        table.labelEqualities().forEach(e -> rows.add(line(e)));
        assertThat(rows).isEqualTo(expected.rows());
    }

    static List<CaseFile> cases() {
        return CaseFile.read(LavaanTableTest.class, "lavaan-tables.tsv");
    }

    private static ModelDefaults defaultsOf(String call) {
        return switch (call) {
            case "growth" -> ModelDefaults.growth();
            case "lavaan" -> ModelDefaults.lavaan();
            default -> ModelDefaults.sem();
        };
    }

    private static ModelDefaults changed(String changes, ModelDefaults defaults) {
        ModelDefaults changed = defaults;
        for (String change : changes.split(" ")) {
            changed = switch (change) {
                case "std.lv" -> changed.withStdLv(true);
                case "orthogonal" -> changed.withOrthogonal(true);
                case "meanstructure" -> changed.withMeanStructure(true);
                case "-fixed.x" -> changed.withFixedX(false);
                case "effect.coding" -> changed.withEffectCoding(EnumSet.allOf(EffectCoding.class));
                default -> changed;
            };
        }
        return changed;
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

    private static String line(EqualityConstraint equality) {
        return String.join(
                "\t",
                equality.left().text(),
                "==",
                equality.right().text().replace(" ", ""),
                "2",
                "0",
                "NA",
                "0",
                "",
                "");
    }
}
