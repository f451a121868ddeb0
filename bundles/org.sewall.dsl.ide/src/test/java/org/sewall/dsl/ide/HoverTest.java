package org.sewall.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.dsl.ide.colouring.LanguageWords;
import org.sewall.dsl.ide.hover.Documentation;

class HoverTest {
    @TempDir
    private Path folder;

    @Test
    void says_what_a_construct_is_and_how_it_is_measured() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("construct |Support"))
                    .contains("Support", "Investment in international customer support", "x5", "know-how");
        }
    }

    @Test
    void follows_a_name_to_its_declaration() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("~ |Technology + Intent")).contains("Proprietary technology at founding");
        }
    }

    @Test
    void explains_keywords_and_operators() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("|convention amos")).contains("chi-square");
            assertThat(server.hover("Learning |~~ Performance")).contains("covariance");
            assertThat(server.hover("|structural {")).contains("Step 2");
        }
    }

    @Test
    void explains_every_word_of_the_language() {
        assertThat(LanguageWords.KEYWORDS)
                .allMatch(word -> !Documentation.ofWord(word).isEmpty());
    }

    @Test
    void shows_no_number_without_a_fit() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("~ |Technology + Intent")).doesNotContain("estimate");
        }
    }

    @Test
    void is_silent_on_blanks() throws Exception {
        try (var server = ServerUnderTest.openExample(folder)) {
            assertThat(server.hover("Support| ~ Technology")).isEmpty();
        }
    }

    private static final String TEXT =
            """
            study S { options { estimator mlr test "satorra.bentler" } }
            sample Firms { frame 200 agreed 100 usable 50 }
            data Survey "The *survey*" of Firms { file "survey.csv" }
            scale Likert 1..5 ordinal "low <b>" .. "high"
            construct Trust "Trust | in [others]" : Likert { x1 "one" x2 reverse x3 }
            model M on Survey {
              measurement { Trust }
              Trust ~ b*age + b*tenure
              ind := b*log(b)
              b > 0
            }
            efa E on Survey { items Trust extraction ml rotation oblimin factors parallel }
            case A { role founder on 2019-09-09 }
            source talks
            code c1 "first"
            quote Q from A in "4.1" of talks coded c1 about T "said so" verbatim "word for word"
            theme T "second" from c1
            dimension D from T
            proposition P: T -> Trust necessary
            mapping Old { Theirs -> T by Q }
            """;

    private ServerUnderTest open() throws Exception {
        Files.writeString(folder.resolve("survey.csv"), "x1,x2,x3,age\n1,2,3,4\n");
        return ServerUnderTest.open(folder, TEXT);
    }

    @Test
    void says_what_options_and_their_values_mean() throws Exception {
        try (var server = open()) {
            assertThat(server.hover("{ |estimator"))
                    .contains("wlsmv", "Maximum likelihood", "Where it is not written", "Rosseel");
            assertThat(server.hover("estimator |mlr")).contains("Huber-White").doesNotContain("wlsmv");
            assertThat(server.hover("\"|satorra")).contains("Satorra & Bentler");
            assertThat(server.hover("rotation |oblimin")).contains("Jennrich");
            assertThat(server.hover("factors |parallel")).contains("Horn");
            assertThat(server.hover("b*|log(b)")).contains("log(x, base)");
        }
    }

    @Test
    void says_what_data_samples_and_columns_are() throws Exception {
        try (var server = open()) {
            assertThat(server.hover("data |Survey")).contains("survey.csv", "4 columns: x1, x2, x3, age");
            assertThat(server.hover("file \"|survey")).contains("4 columns");
            assertThat(server.hover("sample |Firms")).contains("frame 200 → agreed 100 (50.0 %) → usable 50 (25.0 %)");
            assertThat(server.hover("b*|age")).contains("column 4 of survey.csv");
            assertThat(server.hover("b*|tenure")).contains("not among the columns of survey.csv");
            assertThat(server.hover("{ |x1 \"one")).contains("of Trust", "Likert, scale 1..5, ordinal", "column 1");
            assertThat(server.hover("x1 \"one\" |x2")).contains("reverse");
        }
    }

    @Test
    void lists_what_carries_a_label() throws Exception {
        try (var server = open()) {
            assertThat(server.hover("Trust ~ |b"))
                    .contains("- Trust \\~ age", "- Trust \\~ tenure", "are equal", "constraint b \\> 0");
            assertThat(server.hover("|ind :=")).contains("defined parameter", "ind := b\\*log(b)");
        }
    }

    @Test
    void says_what_the_qualitative_elements_are() throws Exception {
        try (var server = open()) {
            assertThat(server.hover("case |A")).contains("role: founder", "on: 2019-09-09");
            assertThat(server.hover("code |c1")).contains("first", "marks 1 quote");
            assertThat(server.hover("by |Q }")).contains("from A, talks, 4.1", "coded c1", "“word for word”");
            assertThat(server.hover("theme |T")).contains("from c1", "in 1 quote");
            assertThat(server.hover("dimension |D")).contains("from T");
            assertThat(server.hover("proposition |P")).contains("T → Trust, necessary");
            assertThat(server.hover("{ |Theirs")).contains("becomes T", "by Q");
        }
    }

    @Test
    void takes_nothing_an_author_wrote_for_markup() throws Exception {
        try (var server = open()) {
            assertThat(server.hover("data |Survey")).contains("The \\*survey\\*");
            assertThat(server.hover("construct |Trust")).contains("Trust \\| in \\[others\\]", "low \\<b\\>");
        }
    }
}
