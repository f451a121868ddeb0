package org.sewall.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sewall.result.Problem;

final class DoublesTest {

    private static final Problem SCALE = Problem.error("analysis.scale-not-set", "Construct f has no unit.")
            .at("study.sem", 3, 3)
            .about("f", "x1");

    @Test
    void whatAFitSaysAgainIsLeftOut() {
        Problem fit = Problem.error("estimation.not-identified", "M: f =~ x1, f ~~ f can change together.")
                .about("M", "f");
        assertThat(Doubles.merge(List.of(SCALE), List.of(fit))).containsExactly(SCALE);
    }

    @Test
    void whatAFitSaysOfSomethingElseIsKept() {
        Problem other = Problem.error("estimation.not-identified", "N: g =~ y1, g ~~ g can change together.")
                .about("N", "g");
        Problem constant = Problem.error("sample.constant", "f is constant.").about("M", "f");
        assertThat(Doubles.merge(List.of(SCALE), List.of(other, constant))).containsExactly(SCALE, other, constant);
    }

    @Test
    void theSameOfTheSameIsOne() {
        Problem column = Problem.error("analysis.unknown-column", "No x9.").about("x9", "x8");
        Problem again =
                Problem.error("analysis.unknown-column", "There is no x9.").about("x9", "");
        Problem another =
                Problem.error("analysis.unknown-column", "There is no y9.").about("y9", "");
        assertThat(Doubles.merge(List.of(column), List.of(again, another))).containsExactly(column, another);
    }

    @Test
    void impossibleMomentsAreToldOnce() {
        Problem told = Problem.error("analysis.impossible-moments", "Data D cannot be.")
                .about("D");
        Problem read = Problem.error("data.not-positive-definite", "m.csv is not positive definite.");
        assertThat(Doubles.without(List.of(read), List.of(told))).isEmpty();
    }
}
