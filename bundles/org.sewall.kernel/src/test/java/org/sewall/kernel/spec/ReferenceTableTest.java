package org.sewall.kernel.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.reference.ReferenceCase;

/** The completed table has the rows of lavaan's, in its order, with its labels, indices and flags. */
class ReferenceTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cfa_bifactor_thurstone",
                "cfa_hs",
                "cfa_hs_correlated_residuals",
                "cfa_hs_effect_coding",
                "cfa_hs_equal_labels",
                "cfa_hs_fixed_values",
                "cfa_hs_normal_cov",
                "cfa_hs_orthogonal",
                "cfa_hs_stdlv_means",
                "cfa_hs_wishart_cov",
                "cfa_onefactor_demo",
                "cfa_second_order_hs",
                "cfa_second_order_thurstone",
                "khavul_cfa",
                "khavul_structural",
                "khavul_structural_normal",
                "path_linear_constraints",
                "path_mediation_bootstrap",
                "path_mediation_randomx_means",
                "path_mediation_talor",
                "path_regression_saturated",
                "sem_latent_and_observed",
                "sem_nonrecursive_dhp",
                "sem_poldem",
                "sem_poldem_equal_defined",
                "sem_single_indicator_fixed_error",
                "sem_wheaton_constrained_wishart",
                "sem_wheaton_cov",
            })
    void equalsLavaans(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        ParameterTable table = ParameterTable.complete(reference.model(), reference.defaults());
        RamSpecification specification = RamSpecification.of(table);
        JsonObject expected = reference.expected();

        assertThat(table.rows().stream().map(ReferenceTableTest::line)).isEqualTo(expectedLines(expected));
        assertThat(specification.findings()).isEmpty();
        assertThat(table.observed()).isEqualTo(strings(expected.get("ov.names")));
        assertThat(table.latent()).isEqualTo(strings(expected.get("lv.names")));
        assertThat(specification.constraints().freeDimension())
                .isEqualTo(expected.get("npar").getAsInt());
        assertThat(Stream.concat(table.constraints().stream(), table.labelEqualities().stream())
                        .map(EqualityConstraint::text))
                .isEqualTo(expectedConstraints(expected));
        assertThat(table.definitions().stream()
                        .map(d -> d.name() + " := " + d.expression().text()))
                .isEqualTo(expectedDefinitions(expected));
    }

    private static String line(ParameterRow row) {
        return String.join(
                "|",
                row.left() + " " + row.operator() + " " + row.right(),
                "group " + row.group(),
                "label " + row.label(),
                "plabel " + row.plabel(),
                "free " + row.free(),
                "user " + (row.user() ? 1 : 0),
                "exo " + (row.exogenous() ? 1 : 0));
    }

    private static List<String> expectedLines(JsonObject expected) {
        return objects(expected.get("parameters"))
                .map(p -> String.join(
                        "|",
                        text(p, "lhs") + " " + text(p, "op") + " " + text(p, "rhs"),
                        "group " + text(p, "group"),
                        "label " + text(p, "label"),
                        "plabel " + text(p, "plabel"),
                        "free " + text(p, "free"),
                        "user " + text(p, "user"),
                        "exo " + text(p, "exo")))
                .toList();
    }

    private static List<String> expectedConstraints(JsonObject expected) {
        return objects(expected.get("constraints"))
                .map(c -> text(c, "lhs") + " == " + text(c, "rhs"))
                .toList();
    }

    private static List<String> expectedDefinitions(JsonObject expected) {
        return objects(expected.get("defined"))
                .map(d -> text(d, "lhs") + " := " + text(d, "rhs"))
                .toList();
    }

    private static Stream<JsonObject> objects(JsonElement array) {
        if (array == null || !array.isJsonArray()) {
            return Stream.empty();
        }
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static List<String> strings(JsonElement array) {
        if (array == null || array.isJsonNull()) {
            return List.of();
        }
        if (!array.isJsonArray()) {
            return List.of(array.getAsString());
        }
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }
}
