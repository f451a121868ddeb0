package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new name reaches every place that means the same thing, and no other. */
class RenameTest {
    private static final String STUDY = "study.sem";
    private static final String TEXT =
            """
            study S { options { ordered "x1, x2" } }
            data Survey { file "survey.csv" }
            construct Trust { x1 x2 x3 }
            construct Use { y1 y2 y3 }
            hypothesis H1: Trust -> Use
            model M on Survey {
              measurement { Trust Use }
              structural {
                Use ~ b*Trust + age
                x2 ~~ equal("Use~age")*y2
                ind := b*2
              }
            }
            alternative A of M { Use ~ b*age  x1 ~~ x3 }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void data() throws Exception {
        write("survey.csv", "\"x1\";x2;x3;y1;y2;y3;age;country\n1;2;3;4;5;6;7;DE\n");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Map<String, String> rename(String at, String name) throws Exception {
        try (var server = ServerUnderTest.open(folder, TEXT)) {
            return rename(server, at, name);
        }
    }

    private static Map<String, String> rename(ServerUnderTest server, String at, String name) throws Exception {
        var edit = server.ask(it -> it.rename(new RenameParams(server.document(), server.at(at), name)));
        return applied(server, edit);
    }

    private static Map<String, String> applied(ServerUnderTest server, WorkspaceEdit edit) throws Exception {
        Map<String, String> texts = new TreeMap<>();
        for (var change : edit.getChanges().entrySet()) {
            var file = Path.of(java.net.URI.create(change.getKey()));
            var text = file.equals(server.file()) ? server.text() : Files.readString(file);
            texts.put(file.getFileName().toString(), EditedText.of(text, change.getValue()));
        }
        return texts;
    }

    @Test
    void an_item_is_renamed_with_its_column_models_and_options() throws Exception {
        var texts = rename("{ |x1 x2", "trust_1");

        assertThat(texts.get(STUDY)).isEqualTo(TEXT.replace("x1", "trust_1"));
        assertThat(texts.get("survey.csv")).startsWith("\"trust_1\";x2;x3");
    }

    @Test
    void a_construct_is_renamed_in_hypotheses_models_and_texts_but_not_in_the_data() throws Exception {
        var texts = rename("hypothesis H1: Trust -> |Use", "Adoption");

        assertThat(texts).containsOnlyKeys(STUDY);
        assertThat(texts.get(STUDY)).isEqualTo(TEXT.replace("Use", "Adoption"));
    }

    @Test
    void a_column_that_nothing_declares_is_renamed_from_a_formula() throws Exception {
        var texts = rename("b*Trust + |age", "years old");

        assertThat(texts.get(STUDY))
                .contains("b*Trust + \"years old\"", "A of M { Use ~ b*\"years old\"", "equal(\"Use~years old\")");
        assertThat(texts.get("survey.csv")).contains(";y3;years old;country");
    }

    @Test
    void a_label_is_renamed_in_its_model_and_the_alternatives() throws Exception {
        var texts = rename("Use ~ |b*Trust", "direct");

        assertThat(texts.get(STUDY)).isEqualTo(TEXT.replace("b*", "direct*"));
    }

    @Test
    void the_column_of_groups_is_renamed() throws Exception {
        try (var server =
                ServerUnderTest.open(folder, TEXT.replace("model M on Survey", "model M on Survey by country"))) {
            var texts = rename(server, "by |country", "nation");

            assertThat(texts.get(STUDY)).contains("model M on Survey by nation {");
            assertThat(texts.get("survey.csv")).contains(";age;nation\n");
        }
    }

    @Test
    void other_files_of_the_project_follow() throws Exception {
        write("more.sem", "model Other on Survey { Use ~ x1 + Trust }\n");
        write("bare.lav", "f =~ x1 + x2 + x3\n");
        var texts = rename("construct |Trust", "Confidence");

        assertThat(texts).containsOnlyKeys(STUDY, "more.sem");
        assertThat(texts.get("more.sem")).isEqualTo("model Other on Survey { Use ~ x1 + Confidence }\n");
        assertThat(rename("{ |x1 x2", "t1").get("more.sem")).contains("Use ~ t1 + Trust");
    }

    @Test
    void the_same_name_in_other_data_stays() throws Exception {
        write("other.csv", "x1,x2,x3\n1,2,3\n");
        write("other.sem", "data Other { file \"other.csv\" }\nmodel O on Other { x3 ~ age }\n");
        write("apart.csv", "age,q\n1,2\n");
        write("apart.sem", "data Apart { file \"apart.csv\" }\nmodel P on Apart { q ~ age }\n");

        var texts = rename("b*Trust + |age", "years");

        assertThat(texts).containsOnlyKeys(STUDY, "survey.csv");
    }

    @Test
    void names_in_published_moments_stand_twice() throws Exception {
        write("survey.csv", "rowtype_,varname_,x1,x2\nn,,100,100\ncov,x1,1,.5\ncov,x2,.5,1\n");
        String text = "data D { moments \"survey.csv\" }\nmodel M on D { x1 ~ x2 }\n";
        try (var server = ServerUnderTest.open(folder, text)) {
            assertThat(rename(server, "{ |x1 ~", "y").get("survey.csv"))
                    .isEqualTo("rowtype_,varname_,y,x2\nn,,100,100\ncov,y,1,.5\ncov,x2,.5,1\n");
        }
    }

    @Test
    void a_name_that_needs_backticks_gets_them() throws Exception {
        assertThat(rename("construct |Trust", "trust in others").get(STUDY))
                .contains("construct `trust in others` {", "measurement { `trust in others` Use }");
    }

    @Test
    void says_why_a_name_cannot_be_given() throws Exception {
        try (var server = ServerUnderTest.open(folder, TEXT)) {
            assertRefused(server, "construct |Trust", "Use", "already something called Use");
            assertRefused(server, "construct |Trust", "x1", "already something called x1");
            assertRefused(server, "{ |x1 x2", "country", "survey.csv already has a column called country");
            assertRefused(server, "{ |x1 x2", "NA", "word of the language", "`NA`");
            assertRefused(server, "{ |x1 x2", " ", "cannot be a name");
            assertRefused(server, "{ |x1 x2", "a`b", "cannot be a name");
            assertRefused(server, "|construct Trust", "x", "no name that can be changed");
        }
    }

    private static void assertRefused(ServerUnderTest server, String at, String name, String... words) {
        assertThatThrownBy(() -> rename(server, at, name)).cause().message().contains(words);
    }

    @Test
    void tells_the_range_of_a_name_before_it_is_typed() throws Exception {
        try (var server = ServerUnderTest.open(folder, TEXT.replace("Trust", "`Trust in x`"))) {
            var found = server.ask(it -> it.prepareRename(
                            new PrepareRenameParams(server.document(), server.at("hypothesis H1: `Tr|ust"))))
                    .getSecond();

            assertThat(found.getPlaceholder()).isEqualTo("Trust in x");
            assertThat(found.getRange().getStart()).isEqualTo(server.at("hypothesis H1: |`Trust"));
            assertThat(found.getRange().getEnd()).isEqualTo(server.at("hypothesis H1: `Trust in x`| -> Use"));
            Object nothing = server.ask(
                    it -> it.prepareRename(new PrepareRenameParams(server.document(), server.at("hypo|thesis"))));
            assertThat(nothing).isNull();
        }
    }

    @Test
    void all_kinds_of_declarations_follow() throws Exception {
        write("survey.csv", "x1,x2,region\n1,2,3\n");
        String text =
                """
                data D { file "survey.csv" }
                construct Trust { x1 x2 }
                construct Other operationalises Theme { }
                model M on D { Trust =~ x1 + x2 }
                parameters Loads of M = Trust =~ x1 + x2
                invariance I of M by region { ladder metric, Loads except Trust =~ x2 }
                efa E on D { items Trust x1 factors 1 }
                commonMethod C on D { items x1 x2 harman }
                hypothesis H tests P: Trust -> x2
                case A
                source talks
                code c1
                quote Q from A of talks coded c1 about Trust, Theme
                theme Theme from c1
                dimension Dim from Theme
                proposition P: Theme -> Trust
                mapping Map { Old -> Trust by Q }
                """;
        var names = Map.of(
                "construct |Trust",
                "Trust",
                "{ |x1 x2 }",
                "x1",
                "theme |Theme",
                "Theme",
                "model |M on",
                "M",
                "by |region",
                "region",
                "code |c1",
                "c1",
                "quote |Q",
                "Q",
                "proposition |P",
                "P",
                "source |talks",
                "talks");
        try (var server = ServerUnderTest.open(folder, text)) {
            for (var name : names.entrySet()) {
                var texts = rename(server, name.getKey(), "fresh");
                assertThat(texts.get(STUDY)).isEqualTo(text.replaceAll("\\b" + name.getValue() + "\\b", "fresh"));
            }
            assertThat(rename(server, "by |region", "place").get("survey.csv")).startsWith("x1,x2,place\n");
            assertThat(rename(server, "items |Trust x1", "Faith").get(STUDY)).contains("about Faith, Theme");
        }
    }
}
