package org.sewall.dsl.ide.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Repairs of declarations and of what is missing between them. */
class DeclarationFixesTest {
    private static final String STUDY =
            """
            data D { moments "d.csv" n 100 }
            construct Support { x1 x2 x3 }
            construct Learning { y1 y2 y3 }
            construct Profit { z1 z2 z3 }

            hypothesis H1: Support -> Learning

            model M on D {
              measurement {
                Support
                Learning
              }
              structural {
                Learning ~ Support   # the path
              }
            }
            """;

    private static TextUnderRepair with(String old, String by) {
        assertThat(STUDY).contains(old);
        return TextUnderRepair.study(STUDY.replace(old, by));
    }

    @Test
    void adds_the_path_of_a_hypothesis_to_the_formula_of_its_target() {
        String more = STUDY.replace("-> Learning\n", "-> Learning\nhypothesis H2: Profit -> Learning\n");
        assertThat(TextUnderRepair.study(more).offered("hypothesis-without-path", List.of("H2"), "H2"))
                .extracting(Repair::title)
                .containsExactly("Add the path Learning ~ Profit to model M");
        assertThat(TextUnderRepair.study(more.replace("    Learning\n", "    Learning\n    Profit\n"))
                        .repaired("hypothesis-without-path", "Add the path Learning ~ Profit to model M"))
                .contains("    Learning ~ Support + Profit   # the path\n");
    }

    @Test
    void adds_the_path_of_a_hypothesis_in_a_line_of_its_own() {
        String more = STUDY.replace("-> Learning\n", "-> Learning\nhypothesis H2: Learning -> Profit\n")
                .replace("    Learning\n", "    Learning\n    Profit\n");
        assertThat(TextUnderRepair.study(more)
                        .repaired("hypothesis-without-path", "Add the path Profit ~ Learning to model M"))
                .contains("    Learning ~ Support   # the path\n    Profit ~ Learning\n  }\n");
    }

    @Test
    void adds_the_path_of_a_hypothesis_in_the_line_that_statements_share() {
        String more = "construct A { a1 a2 a3 }\nconstruct B { b1 b2 b3 }\nhypothesis H1: A -> B\n"
                + "data D { moments \"d.csv\" n 9 }\nmodel M on D { A ~~ A }\n";
        assertThat(TextUnderRepair.study(more).repaired("hypothesis-without-path", "Add the path B ~ A to model M"))
                .endsWith("model M on D { A ~~ A; B ~ A }\n");
    }

    @Test
    void declares_the_hypothesis_of_a_path() {
        assertThat(TextUnderRepair.study(STUDY)
                        .repaired(
                                "path-without-hypothesis",
                                List.of("Support", "Profit"),
                                "the path",
                                "Add hypothesis H2: Support -> Profit"))
                .isEqualTo(STUDY.replace("-> Learning\n", "-> Learning\nhypothesis H2: Support -> Profit\n"));
    }

    @Test
    void declares_the_first_hypothesis_before_the_model() {
        var text = with("hypothesis H1: Support -> Learning\n\n", "");
        assertThat(text.repaired(
                        "path-without-hypothesis",
                        List.of("Support", "Learning"),
                        "the path",
                        "Add hypothesis H1: Support -> Learning"))
                .isEqualTo(STUDY);
    }

    @Test
    void lists_a_construct_that_a_model_uses() {
        var text = with("Learning ~ Support", "Learning ~ Support + Profit");
        assertThat(text.repaired("construct-not-listed", "List 'Profit' in the measurement block"))
                .contains("    Support\n    Learning\n    Profit\n  }");
    }

    @Test
    void removes_a_construct_that_is_listed_twice() {
        assertThat(with("    Learning\n", "    Learning\n    Support\n")
                        .repaired("listed-twice", "Remove 'Support' from the measurement block"))
                .isEqualTo(STUDY);
    }

    @Test
    void removes_a_construct_that_no_path_uses() {
        assertThat(with("    Learning\n", "    Learning\n    Profit\n")
                        .repaired("unused-construct", "Remove 'Profit' from the measurement block"))
                .isEqualTo(STUDY);
        assertThat(with("    Support\n    Learning\n", "    Support, Learning Profit\n")
                        .repaired("unused-construct", "Remove 'Profit' from the measurement block"))
                .contains("    Support, Learning\n");
    }

    @Test
    void puts_the_lower_end_of_a_range_first() {
        assertThat(TextUnderRepair.study("scale Extent 7..1 \"low\" .. \"high\"\n")
                        .repaired("scale-range", "Write 1..7"))
                .isEqualTo("scale Extent 1..7 \"low\" .. \"high\"\n");
    }

    @Test
    void names_the_data_of_a_model() {
        String two = STUDY.replace("n 100 }\n", "n 100 }\ndata E { moments \"e.csv\" n 100 }\n");
        assertThat(TextUnderRepair.study(two.replace(" on D", "")).repaired("model-without-data", "Fit to D"))
                .isEqualTo(two);
    }

    @Test
    void makes_a_scale_ordinal() {
        String scaled = "scale Extent 1..5 \"low\" .. \"high\"\nconstruct A : Extent { a1 a2 a3 }\n";
        assertThat(TextUnderRepair.study(scaled)
                        .repaired("undeclared-ordinal", List.of("a1", "5"), "a1", "Make the scale Extent ordinal"))
                .isEqualTo(scaled.replace("1..5", "1..5 ordinal"));
    }

    @Test
    void declares_an_ordinal_scale_for_an_item() {
        assertThat(TextUnderRepair.study("construct A { a1 \"one\" reverse a2 a3 }\n")
                        .repaired(
                                "undeclared-ordinal", List.of("a1", "4"), "a1", "Declare an ordinal scale 1..4 for a1"))
                .isEqualTo("scale Scale1to4 1..4 ordinal\nconstruct A { a1 \"one\" : Scale1to4 reverse a2 a3 }\n");
        assertThat(TextUnderRepair.study("scale Scale0to2 0..2 ordinal\nconstruct A { a1 a2 a3 }\n")
                        .repaired(
                                "undeclared-ordinal",
                                List.of("a2", "0, 1, 2"),
                                "a2",
                                "Declare an ordinal scale 0..2 for a2"))
                .isEqualTo("scale Scale0to2 0..2 ordinal\nconstruct A { a1 a2 : Scale0to2 a3 }\n");
    }

    @Test
    void says_what_a_value_beyond_the_scale_means() {
        String study = "data D { file \"d.csv\" }\nscale Extent 1..5\nconstruct A : Extent { a1 a2 a3 }\n";
        var found = List.of("a1", "Extent", "-9");
        assertThat(TextUnderRepair.study(study).repaired("outside-scale", found, "a1", "Take -9 as missing in D"))
                .isEqualTo(study.replace("d.csv\"", "d.csv\" missing \"-9\""));
        assertThat(TextUnderRepair.study(study.replace("d.csv\"", "d.csv\" missing \".\""))
                        .repaired("outside-scale", found, "a1", "Take -9 as missing in D"))
                .isEqualTo(study.replace("d.csv\"", "d.csv\" missing \".\", \"-9\""));
        assertThat(TextUnderRepair.study(study)
                        .repaired("outside-scale", List.of("a1", "Extent", "7"), "a1", "Extend Extent to 1..7"))
                .isEqualTo(study.replace("1..5", "1..7"));
    }
}
