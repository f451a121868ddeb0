package org.sewall.dsl.ide.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Repairs within model blocks, in studies and in bare lavaan files. */
class StatementFixesTest {

    @Test
    void sets_the_scale_by_the_first_loading() {
        assertThat(TextUnderRepair.bare("f =~ NA*x1 + x2 + x3\n")
                        .repaired("scale-not-set", List.of("f", "x1"), "f", "Fix the loading of x1 to 1"))
                .isEqualTo("f =~ 1*x1 + x2 + x3\n");
    }

    @Test
    void sets_the_scale_by_the_variance() {
        String text = "f =~ NA*x1 + x2 + x3   # the factor\ng =~ y1 + y2 + y3\n";
        assertThat(TextUnderRepair.bare(text)
                        .repaired("scale-not-set", List.of("f", "x1"), "f", "Fix the variance of f to 1"))
                .isEqualTo("f =~ NA*x1 + x2 + x3   # the factor\nf ~~ 1*f\ng =~ y1 + y2 + y3\n");
        assertThat(TextUnderRepair.bare("f =~ NA*x1 + x2 + x3\nf ~~ v*f\n")
                        .repaired("scale-not-set", List.of("f", "x1"), "f", "Fix the variance of f to 1"))
                .isEqualTo("f =~ NA*x1 + x2 + x3\nf ~~ 1*v*f\n");
    }

    @Test
    void makes_both_loadings_equal() {
        assertThat(TextUnderRepair.bare("f =~ x1 + l*x2\n")
                        .repaired("two-indicator-rule", List.of("f"), "f", "Fix both loadings of f to 1"))
                .isEqualTo("f =~ 1*x1 + 1*l*x2\n");
        assertThat(TextUnderRepair.study("construct A { a1 a2 }\ndata D { moments \"d.csv\" n 9 }\n"
                                + "model M on D { measurement { A } }\n")
                        .repaired("two-indicator-rule", List.of("A"), "A }", "Fix both loadings of A to 1"))
                .endsWith("measurement { A =~ 1*a1 + 1*a2 } }\n");
    }

    @Test
    void gives_a_single_item_an_error() {
        String study =
                """
                data D { moments "d.csv" n 100 }
                construct Technology { x4 }
                construct Support { x5 x6 x7 }
                model M on D {
                  measurement { Technology Support }
                  structural {
                    Support ~ Technology
                  }
                }
                """;
        assertThat(TextUnderRepair.study(study)
                        .repaired("single-item", "Fix the residual variance of x4 by a reliability in model M"))
                .contains(
                        """
                          measurement { Technology Support
                            # reliability .85 of x4; put in the one you know
                            Technology ~~ v_x4*Technology
                            x4 ~~ e_x4*x4
                            e_x4 == v_x4*(1 - 0.85)/0.85 }
                        """);
    }

    @Test
    void removes_a_premultiplier_that_contradicts_another() {
        assertThat(TextUnderRepair.bare("f =~ x1 + 0.5*x2 + 0.7 * x2 + x3\n")
                        .repaired("contradictory-values", "Remove '0.7*'"))
                .isEqualTo("f =~ x1 + 0.5*x2 + x2 + x3\n");
        assertThat(TextUnderRepair.bare("f =~ x1 + 0.5*a*x2 + a*x3\n").repaired("label-fixed-and-free", "Remove 'a*'"))
                .isEqualTo("f =~ x1 + 0.5*a*x2 + x3\n");
    }

    @Test
    void makes_a_variance_of_a_regression_on_itself_or_removes_the_term() {
        assertThat(TextUnderRepair.bare("y ~ y\n").repaired("self-regression", "Make it the variance of y"))
                .isEqualTo("y ~~ y\n");
        assertThat(TextUnderRepair.bare("y ~ x + y + z\n")
                        .repaired("self-regression", "Remove 'y' from its own explanation"))
                .isEqualTo("y ~ x + z\n");
        assertThat(TextUnderRepair.bare("f =~ f + x1 + x2 + x3\n")
                        .repaired("self-measurement", "Remove 'f' from its own explanation"))
                .isEqualTo("f =~ x1 + x2 + x3\n");
    }

    @Test
    void writes_the_value_of_an_intercept() {
        assertThat(TextUnderRepair.bare("y ~ x + 5\n").repaired("not-an-intercept", "Fix the intercept to 5"))
                .isEqualTo("y ~ x + 5*1\n");
    }

    @Test
    void scales_a_response_by_itself() {
        assertThat(TextUnderRepair.bare("f =~ u + v + w + z\nu ~*~ 1*w\nu | t1\n")
                        .repaired("scale-of-another", "Write 'u' on both sides"))
                .isEqualTo("f =~ u + v + w + z\nu ~*~ 1*u\nu | t1\n");
    }

    @Test
    void makes_a_label_of_what_is_no_threshold() {
        assertThat(TextUnderRepair.bare("f =~ u + v + w + z\nu | t1 + high\n")
                        .repaired("not-a-threshold", "Label threshold t2 with 'high'"))
                .isEqualTo("f =~ u + v + w + z\nu | t1 + high*t2\n");
    }

    @Test
    void frees_and_fixes_the_parameter_at_the_cursor() {
        var text = TextUnderRepair.bare("f =~ x1 + 0.5*x2 + x3\n");
        assertThat(text.assistsAt("+ |x3"))
                .contains("Fix x3 to 0", "Fix x3 to 1")
                .doesNotContain("Free x3");
        assertThat(text.assisted("+ |x3", "Fix x3 to 1")).isEqualTo("f =~ x1 + 0.5*x2 + 1*x3\n");
        assertThat(text.assisted("0.5*|x2", "Free x2")).isEqualTo("f =~ x1 + x2 + x3\n");
        assertThat(text.assisted("0.5*x2|", "Fix x2 to 0")).isEqualTo("f =~ x1 + 0*x2 + x3\n");
        assertThat(text.assisted("|x1", "Free x1")).isEqualTo("f =~ NA*x1 + 0.5*x2 + x3\n");
    }

    @Test
    void makes_another_item_the_marker() {
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3\n").assisted("|x3", "Make x3 the marker item"))
                .isEqualTo("f =~ NA*x1 + x2 + 1*x3\n");
        assertThat(TextUnderRepair.bare("f =~ NA*x1 + 1*x2 + x3\n").assisted("|x3", "Make x3 the marker item"))
                .isEqualTo("f =~ NA*x1 + NA*x2 + 1*x3\n");
        assertThat(TextUnderRepair.study("construct A {\n  a1 \"one\"\n  a2 \"two\" reverse\n}\n")
                        .assisted("|a2", "Make a2 the marker item"))
                .isEqualTo("construct A {\n  a2 \"two\" reverse\n  a1 \"one\"\n}\n");
    }

    @Test
    void offers_nothing_at_a_blank_or_in_a_broken_text() {
        assertThat(TextUnderRepair.study("construct A {\n\n").assistsAt("{\n|")).isEmpty();
        assertThat(TextUnderRepair.study("").assistsAt("")).isEmpty();
        assertThat(TextUnderRepair.bare("f =~ ").assistsAt("=~|")).isEmpty();
    }

    @Test
    void frees_the_marker_beside_a_fixed_variance() {
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3\nf ~~ 1*f\n")
                        .repaired("scale-set-twice", List.of("f", "x1"), "f ~~", "Free the loading of x1"))
                .isEqualTo("f =~ NA*x1 + x2 + x3\nf ~~ 1*f\n");
    }

    @Test
    void removes_a_term_that_is_repeated() {
        assertThat(TextUnderRepair.bare("y ~ x + z + x\n")
                        .repaired("repeated-term", List.of("y", "~", "x"), "y ~", "Remove 'x'"))
                .isEqualTo("y ~ x + z\n");
    }

    @Test
    void separates_statements_of_a_line() {
        assertThat(TextUnderRepair.bare("y ~ x z ~ y\n").repaired("statements-in-a-line", "Insert ';'"))
                .isEqualTo("y ~ x; z ~ y\n");
    }

    @Test
    void removes_a_parameter_that_is_in_the_model_already() {
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3\nf =~ NA*x2 + x4\n")
                        .repaired("duplicate-parameter", "Remove 'NA*x2'"))
                .isEqualTo("f =~ x1 + x2 + x3\nf =~ x4\n");
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3 + x4\nx1 ~~ x2\nx2 ~~ x1\n")
                        .repaired("duplicate-parameter", "Remove 'x1'"))
                .isEqualTo("f =~ x1 + x2 + x3 + x4\nx1 ~~ x2\n");
    }

    @Test
    void removes_a_premultiplier_that_nothing_heeds() {
        assertThat(TextUnderRepair.bare("f =~ x1 + prior(\"dnorm(0, 1)\")*x2 + x3\n")
                        .repaired("no-prior", "Remove 'prior(\"dnorm(0, 1)\")*'"))
                .isEqualTo("f =~ x1 + x2 + x3\n");
        assertThat(TextUnderRepair.bare("f =~ x1 + rv(\"s\")*x2 + x3\n").repaired("not-fitted", "Remove 'rv(\"s\")*'"))
                .isEqualTo("f =~ x1 + x2 + x3\n");
    }

    @Test
    void writes_the_word_that_opens_a_block() {
        assertThat(TextUnderRepair.bare("grup: 1\nf =~ x1 + x2 + x3\n").repaired("unknown-block", "Write 'group:'"))
                .isEqualTo("group: 1\nf =~ x1 + x2 + x3\n");
    }

    @Test
    void inserts_what_the_parser_missed() {
        assertThat(TextUnderRepair.study("construct A { a1 a2 a3 }\nconstruct B { b1 b2 b3 }\nhypothesis H1 A -> B\n")
                        .repaired("syntax", "Insert ':'"))
                .endsWith("hypothesis H1: A -> B\n");
        assertThat(TextUnderRepair.study("construct A {\n  a1 a2 a3\n").repaired("syntax", "Insert '}'"))
                .isEqualTo("construct A {\n  a1 a2 a3\n}\n");
        assertThat(TextUnderRepair.study("construct A { a1 a2 a3\n").repaired("syntax", "Insert '}'"))
                .isEqualTo("construct A { a1 a2 a3 }\n");
    }
}
