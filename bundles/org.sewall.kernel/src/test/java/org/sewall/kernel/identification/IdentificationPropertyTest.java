package org.sewall.kernel.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.kernel.CancelSignal;
import org.sewall.kernel.reference.LavaanReader;
import org.sewall.kernel.spec.ModelDefaults;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.ParameterTable;

/** Random recursive models of well-measured constructs are identified; what is then broken on purpose is named. */
class IdentificationPropertyTest {

    private static final int MODELS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomModelsAreIdentifiedAndBrokenOnesTold(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MODELS; i++) {
            List<String> model = model(random);
            assertThat(examine(model).isNotIdentified())
                    .as(String.join("\n", model))
                    .isFalse();

            int broken = random.nextInt(constructs(model));
            List<String> unscaled = new ArrayList<>(model);
            unscaled.set(broken, unscaled.get(broken).replace("=~ ", "=~ NA*"));
            assertThat(examine(unscaled).findings())
                    .as(String.join("\n", unscaled))
                    .containsExactly(new IdentificationFinding.ScaleNotSet("f" + broken, "x" + broken + "0"));

            List<String> alone = new ArrayList<>(model);
            alone.add("lone =~ z1 + z2");
            for (int k = 0; k < constructs(model); k++) {
                alone.add("lone ~~ 0*f" + k);
            }
            assertThat(examine(alone).findings())
                    .as(String.join("\n", alone))
                    .containsExactly(new IdentificationFinding.TooFewIndicators("lone", List.of("z1", "z2")));
        }
    }

    private static int constructs(List<String> model) {
        return (int) model.stream().filter(line -> line.contains("=~")).count();
    }

    private static List<String> model(Random random) {
        int constructs = 1 + random.nextInt(5);
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < constructs; k++) {
            List<String> items = new ArrayList<>();
            int count = 3 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                items.add("x" + k + i);
            }
            lines.add("f" + k + " =~ " + String.join(" + ", items));
        }
        for (int k = 1; k < constructs; k++) {
            for (int j = 0; j < k; j++) {
                if (random.nextInt(3) == 0) {
                    lines.add("f" + k + " ~ f" + j);
                }
            }
        }
        return lines;
    }

    private static IdentificationReport examine(List<String> lines) {
        ModelDescription description = LavaanReader.read(String.join("\n", lines));
        ParameterTable table = ParameterTable.complete(description, ModelDefaults.sem());
        return StructuralIdentification.examine(description, table, CancelSignal.NEVER);
    }
}
