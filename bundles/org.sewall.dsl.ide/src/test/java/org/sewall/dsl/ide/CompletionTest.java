package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.dsl.SemStandaloneSetup;

class CompletionTest {
    @TempDir
    private Path folder;

    @Test
    void proposes_declarations_and_snippets_where_a_declaration_can_start() throws Exception {
        try (var server = ServerUnderTest.open(folder, "study S\n\n")) {
            assertThat(server.proposals("study S\n"))
                    .contains(
                            "construct",
                            "construct … construct with items",
                            "hypothesis",
                            "alternative",
                            "efa",
                            "quote");
        }
    }

    @Test
    void proposes_constructs_and_items_on_the_right_of_a_formula() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("Support ~ ")).contains("Technology", "Learning", "x1");
        }
    }

    @Test
    void proposes_items_in_the_order_in_which_people_count() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("Support ~ "))
                    .filteredOn(name -> name.matches("x[0-9]+"))
                    .startsWith("x1", "x2", "x3")
                    .endsWith("x15", "x16");
        }
    }

    @Test
    void proposes_by_the_letters_typed() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("Support ~ Tech|nology"))
                    .contains("Technology")
                    .doesNotContain("Intent");
        }
    }

    @Test
    void proposes_data_after_on() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("model TwoStep on ")).containsExactly("Moments");
        }
    }

    @Test
    void proposes_conventions() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("convention ")).containsExactlyInAnyOrder("amos", "lavaan", "lisrel", "mplus");
        }
    }

    @Test
    void does_not_propose_keywords_as_names() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.proposals("Learning ~ ")).doesNotContain("delimiter", "cite", "study");
        }
    }

    @Test
    void works_beside_another_instance_of_the_language() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            new SemStandaloneSetup().createInjectorAndDoEMFRegistration();
            server.replace("n 173", "n 174");

            assertThat(server.proposals("Support ~ ")).contains("Technology", "Learning", "x1");
        }
    }

    private static final String TEXT =
            """
            study S { options { estimator ml } }
            data Survey { file "survey.csv" }
            construct Trust { x1 x2 x3 }
            construct Use { y1 y2 }
            model M on Survey {
              measurement { Trust Use }
              structural {
                Use ~ b*Trust + age
                ind := b*2
              }
            }
            alternative A of M { Use ~ age }
            """;

    private ServerUnderTest open(String text) throws Exception {
        Files.writeString(
                folder.resolve("survey.csv"), "x1,x2,x3,y1,y2,age,\"years of work\",country\n1,2,3,4,5,6,7,8\n");
        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("more/moments.csv"), "x\n");
        Files.writeString(folder.resolve("notes.md"), "no data");
        return ServerUnderTest.open(folder, text);
    }

    @Test
    void a_list_of_constructs_takes_constructs_that_are_not_there_yet() throws Exception {
        try (var server = open(TEXT.replace("{ Trust Use }", "{ Trust }"))) {
            assertThat(server.proposals("measurement { Trust| "))
                    .contains("Trust")
                    .doesNotContain("x1", "b", "exp()");
            assertThat(server.proposals("measurement { Trust |"))
                    .contains("Use")
                    .doesNotContain("Trust", "x1", "age");
        }
    }

    @Test
    void a_formula_takes_variables_columns_labels_and_premultipliers() throws Exception {
        try (var server = open(TEXT)) {
            var proposals = server.proposals("Use ~ b*Trust + |");
            assertThat(proposals)
                    .startsWith("x1", "x2", "x3", "y1", "y2")
                    .contains("age", "years of work", "country", "b", "start()*", "c()*", "NA")
                    .doesNotContain("Trust", "Use", "M", "Survey", "construct");
            assertThat(inserted(server, "Use ~ b*Trust + |", "b")).isEqualTo("b*");
            assertThat(inserted(server, "Use ~ b*Trust + |", "years of work")).isEqualTo("\"years of work\"");
        }
    }

    @Test
    void hundreds_of_names_are_proposed() throws Exception {
        String items = IntStream.range(0, 300).mapToObj(number -> "i" + number).collect(Collectors.joining(" "));
        String text = "construct Many { " + items + " }\nmodel M { i1 ~ i2 }\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            assertThat(server.proposals("{ i1 ~ |")).hasSizeGreaterThan(290).contains("Many", "i299");
        }
    }

    @Test
    void an_expression_takes_parameters_and_functions() throws Exception {
        try (var server = open(TEXT)) {
            assertThat(server.proposals("ind := |"))
                    .contains("b", "exp()", "pnorm()")
                    .doesNotContain("x1", "Trust", "age");
        }
    }

    @Test
    void options_and_their_values_come_from_the_catalogue() throws Exception {
        try (var server = open(TEXT)) {
            assertThat(server.proposals("estimator ml |"))
                    .contains("missing", "se", "group.equal")
                    .doesNotContain("estimator", "cluster", "Trust");
            assertThat(server.proposals("estimator |ml"))
                    .contains("ml", "wlsmv", "mlr")
                    .doesNotContain("listwise");
            server.replace("estimator ml", "group.equal \"loadings, int\"");
            assertThat(server.proposals("\"loadings, |int")).contains("intercepts", "lv.variances");
            assertThat(inserted(server, "\"loadings, int|", "intercepts")).isEqualTo("\"loadings, intercepts\"");
            server.replace("group.equal \"loadings, int\"", "ordered x");
            assertThat(server.proposals("ordered x|"))
                    .contains("x1", "x2", "x3")
                    .doesNotContain("age");
        }
    }

    @Test
    void files_of_the_project_are_proposed() throws Exception {
        try (var server = open(TEXT)) {
            assertThat(server.proposals("file |")).containsExactly("more/moments.csv", "survey.csv");
            assertThat(server.proposals("file \"su|")).containsExactly("survey.csv");
            server.replace("file \"survey.csv\"", "file \"mo\"");
            assertThat(applied(server, "file \"mo|", "more/moments.csv")).contains("file \"more/moments.csv\" }");
        }
    }

    @Test
    void an_unclosed_quote_is_completed_and_replaced_as_a_whole() throws Exception {
        try (var server = open(TEXT.replace("+ age", "+ \"years"))) {
            assertThat(applied(server, "+ \"years|", "years of work")).contains("+ \"years of work\"\n");
        }
        try (var server = open(TEXT.replace("+ age", "+ `years o"))) {
            assertThat(server.proposals("+ `years o|")).contains("years of work");
        }
    }

    @Test
    void columns_are_items_and_groups() throws Exception {
        try (var server = open(TEXT.replace("y1 y2 }", "y1 y2  }").replace("on Survey {", "on Survey by  {"))) {
            assertThat(server.proposals("y1 y2 |")).contains("age", "country").doesNotContain("x1", "Trust");
            assertThat(inserted(server, "y1 y2 |", "years of work")).isEqualTo("`years of work`");
            assertThat(server.proposals("Survey by |")).contains("country").doesNotContain("x1");
        }
    }

    @Test
    void dotted_names_and_beginnings_of_parts_are_found() throws Exception {
        Files.writeString(folder.resolve("d.csv"), "Solar.R,Ozone\n1,2\n");
        String text =
                "data D { file \"d.csv\" }\nconstruct TrustInOthers { a b d }\nmodel M on D { Ozone ~ Solar.R }\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            server.replace("~ Solar.R", "~ Solar.");
            assertThat(applied(server, "~ Solar.|", "Solar.R")).contains("Ozone ~ Solar.R }");
            server.replace("~ Solar.", "~ tio");
            assertThat(server.proposals("~ tio|")).containsExactly("TrustInOthers");
        }
    }

    @Test
    void comments_get_no_proposals() throws Exception {
        try (var server = open(TEXT + "// con")) {
            assertThat(server.proposals("// con|")).isEmpty();
        }
    }

    @Test
    void every_declaration_has_a_snippet_that_can_be_read() throws Exception {
        try (var server = open("study S\n\n")) {
            var snippets = server.completion("study S\n").stream()
                    .filter(item -> item.getInsertTextFormat() == InsertTextFormat.Snippet)
                    .toList();
            assertThat(snippets).hasSizeGreaterThan(20).allMatch(item -> item.getDocumentation() != null);
            for (var snippet : snippets) {
                String body = snippet.getTextEdit().getLeft().getNewText();
                server.change("study S\n"
                        + body.replaceAll("\\$\\{\\d+:([^}]*)}", "$1").replaceAll("\\$0", "") + '\n');
                assertThat(server.errors())
                        .as(body)
                        .noneMatch(error -> error.contains("expected") || error.contains("Expected"));
                assertThat(server.syntaxErrors()).as(body).isEmpty();
            }
        }
    }

    @Test
    void a_bare_model_takes_variables_and_no_declarations() throws Exception {
        try (var server = ServerUnderTest.openNamed(folder, "bare.lav", "f =~ x1 + x2 + x3\nf ~ \n")) {
            assertThat(server.proposals("\nf ~ |")).contains("x1", "x2").doesNotContain("construct");
            assertThat(server.proposals("x3\n|")).doesNotContain("construct", "study");
        }
    }

    @Test
    void the_qualitative_half_takes_its_names() throws Exception {
        String text = "case A { role founder }\ncase B { }\ncode c1\ncode c2\nsource talks\ntheme T from c1\n"
                + "quote Q from A of talks coded c1, c2 about T\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            assertThat(server.proposals("Q from |")).containsExactly("A", "B");
            assertThat(server.proposals("coded c1, |")).containsExactly("c1", "c2");
            assertThat(server.proposals("about |")).containsExactly("T");
            assertThat(server.proposals("case B { |")).contains("role");
        }
    }

    private static String inserted(ServerUnderTest server, String before, String label) throws Exception {
        return edit(server, before, label).getNewText();
    }

    private static TextEdit edit(ServerUnderTest server, String before, String label) throws Exception {
        return server.completion(before).stream()
                .filter(item -> item.getLabel().equals(label))
                .map(item -> item.getTextEdit().getLeft())
                .findFirst()
                .orElseThrow(() -> new AssertionError("not proposed: " + label));
    }

    private static String applied(ServerUnderTest server, String before, String label) throws Exception {
        return EditedText.of(server.text(), List.of(edit(server, before, label)));
    }
}
