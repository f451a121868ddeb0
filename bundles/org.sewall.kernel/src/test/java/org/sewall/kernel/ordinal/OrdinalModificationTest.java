package org.sewall.kernel.ordinal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.kernel.ModificationIndex;
import org.sewall.kernel.Outcome;

/** Modification indices of ordered variables, scales and thresholds among them, against lavaan. */
class OrdinalModificationTest {
    /** Relative to at least 1; the indices inherit the error of lavaan's optimiser. */
    private static final double TOLERANCE = 2e-4;

    static List<SolutionCase> cases() {
        return SolutionCase.all("ordinal-modification.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsLavaan(SolutionCase given) {
        Outcome outcome = given.fit();
        assertThat(outcome).isInstanceOf(Outcome.Converged.class);
        List<ModificationIndex> found = ((Outcome.Converged) outcome).solution().modificationIndices();
        SoftAssertions soft = new SoftAssertions();
        for (JsonElement element : given.json().getAsJsonArray("indices")) {
            JsonObject expected = element.getAsJsonObject();
            String name = name(expected);
            Optional<ModificationIndex> index =
                    found.stream().filter(i -> name(i).equals(name)).findFirst();
            soft.assertThat(index).as(name).isPresent();
            index.ifPresent(i -> {
                check(soft, name + " mi", i.index(), expected.get("mi"));
                check(soft, name + " epc", i.change(), expected.get("epc"));
                check(soft, name + " lv", i.changeLatent(), expected.get("sepc.lv"));
                check(soft, name + " all", i.changeAll(), expected.get("sepc.all"));
            });
        }
        soft.assertThat(found).hasSize(given.json().getAsJsonArray("indices").size());
        soft.assertAll();
    }

    private static void check(SoftAssertions soft, String name, double value, JsonElement expected) {
        double wanted = expected.getAsDouble();
        soft.assertThat(value).as(name).isCloseTo(wanted, Offset.offset(TOLERANCE * Math.max(1, Math.abs(wanted))));
    }

    private static String name(JsonObject row) {
        return row.get("lhs").getAsString() + row.get("op").getAsString()
                + row.get("rhs").getAsString() + " in group " + row.get("group").getAsInt();
    }

    private static String name(ModificationIndex index) {
        return index.left() + index.operator() + index.right() + " in group " + index.group();
    }
}
