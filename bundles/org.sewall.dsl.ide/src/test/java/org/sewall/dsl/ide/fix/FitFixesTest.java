package org.sewall.dsl.ide.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Repairs that rest on the numbers of the last fit. */
class FitFixesTest {
    private static final String STUDY =
            """
            study S { convention amos }
            data D { file "d.csv" }
            construct Support {
              x1 "one"
              x2 "two"
              x3
            }
            construct Learning { y1 y2 y3 }
            model M on D {
              measurement {
                Support Learning
              }
              structural {
                Learning ~ Support
              }
            }
            """;

    private static String index(String left, String operator, String right) {
        return TextUnderRepair.study(STUDY)
                .repaired(
                        "analysis.large-modification-index",
                        List.of("M", left, operator, right, "23.1", "0.3"),
                        "M on",
                        "Add " + left + " " + operator + " " + right + " with a reason");
    }

    @Test
    void adds_an_error_covariance_to_the_measurement_with_a_reason_to_fill_in() {
        assertThat(index("x1", "~~", "x2"))
                .isEqualTo(STUDY.replace("Support Learning\n", "Support Learning\n    # reason: \n    x1 ~~ x2\n"));
    }

    @Test
    void adds_a_cross_loading_and_a_path() {
        assertThat(index("Support", "=~", "y1")).contains("    # reason: \n    Support =~ y1\n  }");
        assertThat(index("Support", "~", "Learning"))
                .contains("    Learning ~ Support\n    # reason: \n    Support ~ Learning\n  }");
    }

    @Test
    void an_empty_reason_is_complained_about_until_it_is_filled_in() {
        String added = index("x1", "~~", "x2");
        assertThat(TextUnderRepair.study(added).problems()).contains("reason-missing");
        assertThat(TextUnderRepair.study(added.replace("# reason: ", "# reason: both ask about suppliers"))
                        .problems())
                .doesNotContain("reason-missing");
    }

    @Test
    void adds_a_parameter_to_a_bare_model() {
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3\n")
                        .repaired(
                                "large-modification-index",
                                List.of("main", "x1", "~~", "x2", "11", "0.2"),
                                "f",
                                "Add x1 ~~ x2 with a reason"))
                .isEqualTo("f =~ x1 + x2 + x3\n# reason: \nx1 ~~ x2\n");
    }

    @Test
    void frees_a_parameter_that_is_fixed_in_the_text() {
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3\ng =~ y1 + y2 + y3\nf ~~ 0*g\n")
                        .repaired(
                                "large-modification-index",
                                List.of("main", "g", "~~", "f", "11", "0.2"),
                                "f ~~",
                                "Free g ~~ f"))
                .isEqualTo("f =~ x1 + x2 + x3\ng =~ y1 + y2 + y3\n# reason: \nf ~~ g\n");
    }

    @Test
    void repeats_the_items_of_a_construct_that_no_block_lists() {
        String unlisted = STUDY.replaceAll("(?s)  measurement.*?  structural", "  structural");
        assertThat(TextUnderRepair.study(unlisted)
                        .repaired(
                                "large-modification-index",
                                List.of("M", "Support", "=~", "y1", "11", "0.2"),
                                "M on",
                                "Add Support =~ y1 with a reason"))
                .contains("# reason: \n  Support =~ x1 + x2 + x3 + y1\n");
    }

    @Test
    void bounds_or_fixes_a_negative_variance() {
        var text = TextUnderRepair.bare("f =~ x1 + x2 + x3\n");
        var found = List.of("main", "x2");
        assertThat(text.repaired("estimation.negative-variance", found, "x2", "Bound the variance of x2 at 0"))
                .isEqualTo("f =~ x1 + x2 + x3\nx2 ~~ lower(0)*x2\n");
        assertThat(text.repaired("estimation.negative-variance", found, "x2", "Fix the variance of x2 to 0"))
                .isEqualTo("f =~ x1 + x2 + x3\nx2 ~~ 0*x2\n");
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3\nx2 ~~ start(0.1)*x2\n")
                        .repaired("estimation.negative-variance", found, "x2", "Bound the variance of x2 at 0"))
                .isEqualTo("f =~ x1 + x2 + x3\nx2 ~~ lower(0)*start(0.1)*x2\n");
    }

    @Test
    void drops_the_item_of_a_negative_variance() {
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3\n")
                        .repaired("estimation.negative-variance", List.of("main", "x2"), "x2", "Drop x2"))
                .isEqualTo("f =~ x1 + x3\n");
        assertThat(TextUnderRepair.study(STUDY)
                        .repaired("estimation.negative-variance", List.of("M", "x2"), "x2", "Drop x2 from Support"))
                .isEqualTo(STUDY.replace("  x2 \"two\"\n", ""));
    }

    @Test
    void drops_a_constant_column() {
        assertThat(TextUnderRepair.study(STUDY)
                        .repaired("constant-column", List.of("y1"), "y1", "Drop y1 from Learning"))
                .isEqualTo(STUDY.replace("{ y1 y2", "{ y2"));
        assertThat(TextUnderRepair.study(STUDY)
                        .repaired("sample.constant", List.of("M", "y3"), "y1", "Drop y3 from Learning"))
                .isEqualTo(STUDY.replace("y2 y3 }", "y2 }"));
    }

    @Test
    void releases_a_constraint() {
        assertThat(TextUnderRepair.bare("f =~ x1 + a*x2 + b*x3\na == b\n")
                        .repaired("constraint-rejected", List.of("main", "a == b", ""), "a ==", "Release a == b"))
                .isEqualTo("f =~ x1 + a*x2 + b*x3\n");
    }

    @Test
    void releases_an_equal_label() {
        assertThat(TextUnderRepair.bare("f =~ x1 + a*x2 + a*x3\n")
                        .repaired(
                                "constraint-rejected",
                                List.of("main", "f=~x2 == f=~x3", "a", "f=~x3"),
                                "a*x3",
                                "Release the label 'a' of f=~x3"))
                .isEqualTo("f =~ x1 + a*x2 + a2*x3\n");
        assertThat(TextUnderRepair.bare("f =~ x1 + c(a, a)*x2 + x3\n")
                        .repaired(
                                "constraint-rejected",
                                List.of("main", "f=~x2 == f=~x2", "a", "f=~x2"),
                                "a)",
                                "Release the label 'a' of f=~x2"))
                .isEqualTo("f =~ x1 + c(a, a2)*x2 + x3\n");
    }

    @Test
    void switches_a_bad_marker() {
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3\n")
                        .repaired("bad-marker", List.of("f", "x1", "x3"), "f", "Make x3 the marker item"))
                .isEqualTo("f =~ NA*x1 + x2 + 1*x3\n");
        assertThat(TextUnderRepair.study(STUDY)
                        .repaired("bad-marker", List.of("Support", "x1", "x3"), "Support", "Make x3 the marker item"))
                .isEqualTo(STUDY.replace("x1 \"one\"\n  x2 \"two\"\n  x3\n", "x3\n  x2 \"two\"\n  x1 \"one\"\n"));
    }

    @Test
    void uses_the_robust_estimator() {
        String expected = STUDY.replace("amos }", "amos options { estimator MLR } }");
        assertThat(robust(STUDY)).isEqualTo(expected);
        assertThat(robust(STUDY.replace("amos }", "amos options { estimator ml } }")))
                .isEqualTo(expected);
        assertThat(robust(STUDY.replace("amos }", "amos\n  options {\n    se robust\n  }\n}")))
                .contains("  options {\n    estimator MLR\n    se robust\n");
        assertThat(robust(STUDY.replace(" { convention amos }", "")))
                .startsWith("study S { options { estimator MLR } }\n");
        assertThat(robust(STUDY.replace("study S { convention amos }\n", "")))
                .startsWith("study Study { options { estimator MLR } }\ndata D");
        assertThat(TextUnderRepair.bare("f =~ x1 + x2 + x3\n").offered("not-normal", List.of("main"), "f"))
                .isEmpty();
    }

    private static String robust(String text) {
        return TextUnderRepair.study(text).repaired("analysis.not-normal", List.of("M"), "M on", "Use estimator MLR");
    }
}
