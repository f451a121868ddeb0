package org.sewall.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    @DisplayName("a problem prints as much of its place as is known, on one line")
    void printed() {
        var problem = Problem.error("data.missing-file", "The file is\nnot there.");
        assertThat(problem.printed()).isEqualTo("The file is not there. [data.missing-file]");
        assertThat(problem.at("a.sem", 0, 0).printed()).isEqualTo("a.sem: The file is not there. [data.missing-file]");
        assertThat(problem.at("a.sem", 3, 0).printed())
                .isEqualTo("a.sem:3: The file is not there. [data.missing-file]");
        assertThat(problem.at("a.sem", 3, 9).over(40, 2).printed())
                .isEqualTo("a.sem:3:9: The file is not there. [data.missing-file]");
    }

    @Test
    @DisplayName("records do not change with what they were made from")
    void immutable() {
        double[][] values = {{1}};
        var matrix = NamedMatrix.square(List.of("a"), values);
        values[0][0] = 2;
        matrix.toArray()[0][0] = 3;
        assertThat(matrix.get("a", "a")).isEqualTo(1);
        assertThat(matrix.get("a", "b")).isNaN();

        var fit = new HashMap<String, Double>();
        var model = ModelResult.builder("m").fit(fit).build();
        fit.put("cfi", 1.0);
        assertThat(model.fit("cfi")).isNaN();
        assertThat(model.fit()).isEmpty();
    }

    @Test
    @DisplayName("a matrix has the shape of its names, and a case no id twice")
    void callersMistakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedMatrix.square(List.of("a", "b"), new double[][] {{1}}));
        var twice = ModelResult.builder("twice").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseResult(
                        new Engine("sewall", "1"), "lavaan", twice, List.of(twice, twice), List.of(), List.of()));
    }

    @Test
    @DisplayName("models and parameters are found by name")
    void find() {
        var study = Samples.smallStudy();
        var model = study.model("TwoStep").orElseThrow();
        assertThat(model.parameter("Learning", "~", "Support").orElseThrow().name())
                .isEqualTo("b");
        assertThat(model.parameters().get(0).name()).isEqualTo("Support=~x5");
        assertThat(study.model("none")).isEmpty();
        assertThat(Samples.smallCase().models()).extracting(ModelResult::id).containsExactly("TwoStep", "cfa");
        assertThat(study.hypotheses().get(0).path()).isEqualTo("Support -> Learning");
    }
}
