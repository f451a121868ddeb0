package org.sewall.dsl.ide.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Repairs of names and properties. */
class NameFixesTest {
    private static final String STUDY =
            """
            study S { convention amos }
            data D { moments "d.csv" n 100 }
            construct Support { x1 x2 x3 }
            construct Learning { y1 y2 y3 }
            hypothesis H1: Support -> Learning
            model M on D {
              measurement { Support Learning }
              structural { Learning ~ Support }
            }
            """;

    private static TextUnderRepair with(String old, String by) {
        assertThat(STUDY).contains(old);
        return TextUnderRepair.study(STUDY.replace(old, by));
    }

    @Test
    void changes_the_name_of_a_construct_to_the_nearest() {
        assertThat(with("{ Support Learning", "{ Suport Learning").repaired("unknown-construct", "Change to 'Support'"))
                .isEqualTo(STUDY);
    }

    @Test
    void changes_the_end_of_a_hypothesis_to_the_nearest_construct() {
        assertThat(with("-> Learning", "-> Learnin").repaired("unknown-variable", "Change to 'Learning'"))
                .isEqualTo(STUDY);
    }

    @Test
    void changes_the_name_of_data() {
        String data = STUDY.replace("data D", "data Moments");
        var text = TextUnderRepair.study(data.replace("on D", "on Moment"));
        assertThat(text.repaired("unknown-data", "Change to 'Moments'")).isEqualTo(data.replace("on D", "on Moments"));
    }

    @Test
    void changes_a_label_to_the_nearest() {
        String labels = STUDY.replace("Learning ~ Support }", "Learning ~ effect*Support\n    twice := 2*%s }");
        assertThat(TextUnderRepair.study(labels.formatted("efect")).repaired("unknown-parameter", "Change to 'effect'"))
                .isEqualTo(labels.formatted("effect"));
    }

    @Test
    void changes_a_column_that_looks_like_a_construct() {
        assertThat(with("~ Support }", "~ Suport }").repaired("similar-name", "Change to 'Support'"))
                .isEqualTo(STUDY);
    }

    @Test
    void quotes_a_column_whose_name_is_no_word() {
        var text = TextUnderRepair.bare("f =~ firstitem + x2 + x3\n");
        assertThat(text.repaired(
                        "unknown-column", List.of("firstitem", "first item"), "firstitem", "Change to 'first item'"))
                .isEqualTo("f =~ \"first item\" + x2 + x3\n");
    }

    @Test
    void finds_a_name_that_has_moved_and_none_that_is_gone() {
        var text = TextUnderRepair.bare("# a new comment\nf =~ x1 + x2 + x33\n");
        assertThat(text.repaired("unknown-column", List.of("x33", "x3"), "", "Change to 'x3'"))
                .isEqualTo("# a new comment\nf =~ x1 + x2 + x3\n");
        assertThat(text.offered("unknown-column", List.of("x44", "x4"), "f")).isEmpty();
    }

    @Test
    void changes_the_names_of_the_qualitative_half() {
        String study =
                """
                source interviews
                code wantsExport "wants to export"
                case A
                quote Q1 from A of interviews coded wantsExport "would export"
                theme Orientation from wantsExport
                dimension Capabilities from Orientation
                construct Export
                proposition P1: Orientation -> Export positive
                """;
        for (String[] change : new String[][] {
            {"of interviews", "interview", "interviews"},
            {"coded wantsExport", "wantExport", "wantsExport"},
            {"from Orientation", "Orientatoin", "Orientation"},
            {": Orientation", "orientation", "Orientation"}
        }) {
            String place = change[0];
            String broken = study.replace(place, place.substring(0, place.lastIndexOf(' ') + 1) + change[1]);
            var text = TextUnderRepair.study(broken);
            String id = text.problems().stream()
                    .filter(problem -> problem.startsWith("unknown") || problem.equals("Linking"))
                    .findFirst()
                    .orElseThrow();
            assertThat(text.repaired(id, "Change to '" + change[2] + "'")).isEqualTo(study);
        }
    }

    @Test
    void changes_functions_and_options_to_the_nearest() {
        assertThat(TextUnderRepair.bare("y ~ a*x\nb := sqrtt(a)\n").repaired("unknown-function", "Change to 'sqrt'"))
                .isEqualTo("y ~ a*x\nb := sqrt(a)\n");
        String options = STUDY.replace("amos }", "amos options { %s MLR } }");
        assertThat(TextUnderRepair.study(options.formatted("estimtor"))
                        .repaired(
                                "analysis.unknown-option",
                                List.of("estimtor", "Did you mean estimator?", "estimator"),
                                "estimtor",
                                "Change to 'estimator'"))
                .isEqualTo(options.formatted("estimator"));
    }

    @Test
    void offers_the_conventions() {
        var text = with("convention amos", "convention amoss");
        assertThat(text.repaired("unknown-convention", "Change to 'amos'")).isEqualTo(STUDY);
        assertThat(text.offers("unknown-convention")).hasSize(4).startsWith("Change to 'amos'");
    }

    @Test
    void offers_the_values_of_an_option() {
        String option = STUDY.replace("amos }", "amos options { estimator %s } }");
        assertThat(TextUnderRepair.study(option.formatted("MRL"))
                        .repaired(
                                "option-value",
                                List.of("estimator", "MRL", "ML, MLR, ULS, a number from 1"),
                                "estimator",
                                "Change to 'MLR'"))
                .isEqualTo(option.formatted("MLR"));
    }

    @Test
    void removes_a_property_that_is_given_twice() {
        assertThat(with("convention amos", "convention amos convention lavaan")
                        .repaired("given-twice", "Remove 'convention'"))
                .isEqualTo(STUDY);
        assertThat(with("n 100", "n 100\n  n 200").repaired("given-twice", "Remove 'n'"))
                .isEqualTo(STUDY);
    }

    @Test
    void removes_an_option_that_is_given_twice() {
        String options = STUDY.replace("amos }", "amos options {%s estimator ml } }");
        assertThat(TextUnderRepair.study(options.formatted(" estimator mlr")).offers("given-twice"))
                .containsExactly("Remove 'estimator'");
    }

    @Test
    void removes_a_number_that_has_no_effect() {
        String cases = STUDY.replace("moments \"d.csv\"%s".formatted(" n 100"), "file \"d.csv\"%s");
        assertThat(TextUnderRepair.study(cases.formatted(" n 100")).repaired("needless-n", "Remove 'n'"))
                .isEqualTo(cases.formatted(""));
    }

    @Test
    void renames_or_removes_a_duplicate() {
        String twice = STUDY.replace("y1 y2 y3 }", "y1 y2 y3 }\nhypothesis H1: Learning -> Support");
        var text = TextUnderRepair.study(twice);
        assertThat(text.offers("duplicate-name"))
                .containsExactly("Rename to 'H2'", "Remove 'H1'", "Rename to 'H2'", "Remove 'H1'");
        assertThat(text.repaired("duplicate-name", "Remove 'H1'")).isEqualTo(STUDY);
    }

    @Test
    void removes_an_item_from_one_of_two_constructs() {
        assertThat(with("y2 y3", "y2 y3 x3").repaired("item-in-two-constructs", "Remove 'x3' from Learning"))
                .isEqualTo(STUDY);
    }
}
