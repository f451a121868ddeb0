package org.sewall.kernel.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.reference.ReferenceCase;

/** Defined parameters have lavaan's values at lavaan's estimates, and derivatives that finite differences confirm. */
class DefinedParametersTest {
    private static final double STEP = 1e-6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sem_poldem_equal_defined",
                "path_mediation_talor",
                "khavul_structural_normal",
                "path_linear_constraints"
            })
    void valuesAreLavaans(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        JsonObject expected = reference.expected();
        ParameterTable table = ParameterTable.complete(reference.model(), reference.defaults());

        double[] values = DefinedParameters.of(table).values(column(expected.getAsJsonArray("parameters"), "est"));

        double[] lavaans = column(expected.getAsJsonArray("defined"), "est");
        assertThat(values).containsExactly(lavaans, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sem_poldem_equal_defined", "path_mediation_talor"})
    void derivativesEqualFiniteDifferences(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        ParameterTable table = ParameterTable.complete(reference.model(), reference.defaults());
        DefinedParameters defined = DefinedParameters.of(table);
        double[] estimates = column(reference.expected().getAsJsonArray("parameters"), "est");

        double[][] jacobian = defined.jacobian(estimates);

        for (int row = 0; row < estimates.length; row++) {
            double[] up = estimates.clone();
            double[] down = estimates.clone();
            up[row] += STEP;
            down[row] -= STEP;
            double[] above = defined.values(up);
            double[] below = defined.values(down);
            for (int i = 0; i < jacobian.length; i++) {
                double difference = (above[i] - below[i]) / (2 * STEP);
                assertThat(jacobian[i][row]).isCloseTo(difference, within(1e-8 * (1 + Math.abs(difference))));
            }
        }
    }

    @Test
    void definitionsMayReferToLaterOnes() {
        ParameterTable table =
                ParameterTable.complete(LavaanReader.read("y ~ a*x\ntwice := 2*i\ni := a + 1"), ModelDefaults.sem());
        var values = new double[table.rows().size()];
        values[0] = 3;

        assertThat(table.findings()).isEmpty();
        assertThat(DefinedParameters.of(table).values(values)).containsExactly(8, 4);
    }

    private static double[] column(JsonArray rows, String key) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .mapToDouble(row -> row.get(key).getAsDouble())
                .toArray();
    }
}
