package org.sewall.kernel.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/mathematics/fit-indices.md is the catalogue's.
 *
 * <p>The page itself says how to write it anew.
 */
class FitIndexPageTest {

    private static final Path PAGE = Path.of(System.getProperty("sewall.root"), "docs/mathematics/fit-indices.md");
    private static final String BEGIN = "<!-- catalogue -->\n";
    private static final String END = "<!-- end of catalogue -->";

    @Test
    void tableIsUpToDate() throws IOException {
        String page = Files.readString(PAGE);
        String current =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE))
                .as("run this test with -Dgolden.update=true to write the table anew")
                .isEqualTo(current);
    }

    @Test
    void everyIndexIsDescribed() {
        for (FitIndex index : all().toList()) {
            assertThat(index.label()).as(index.id()).isNotBlank();
            assertThat(index.apaLabel()).as(index.id()).isNotBlank();
            assertThat(index.formula()).as(index.id()).isNotBlank();
            assertThat(index.source()).as(index.id()).isNotBlank();
            assertThat(index.id()).isEqualTo(index.id().toLowerCase(Locale.ROOT));
            for (Cutoff cutoff : index.cutoffs()) {
                assertThat(cutoff.source()).as(index.id()).matches(".*\\(\\d{4}\\)");
            }
        }
    }

    private static Stream<FitIndex> all() {
        return Stream.of(FitIndexCatalogue.indices(), FitIndexCatalogue.corrected())
                .flatMap(List::stream);
    }

    private static String table() {
        return all().map(FitIndexPageTest::row)
                .collect(Collectors.joining(
                        "\n",
                        "| key | index | formula | from | better | conventional cut-offs | source |\n"
                                + "| --- | --- | --- | --- | --- | --- | --- |\n",
                        "\n"));
    }

    private static String row(FitIndex index) {
        String better =
                switch (index.direction()) {
                    case HIGHER_IS_BETTER -> "higher";
                    case LOWER_IS_BETTER -> "lower";
                    case NEUTRAL -> "";
                };
        String cutoffs = index.cutoffs().stream()
                .map(cutoff -> cutoff.value() + " " + cutoff.grade() + ": " + cutoff.source())
                .collect(Collectors.joining("; "));
        return "| `" + index.id() + "` | " + index.label() + " | "
                + index.formula().replace("|", "\\|").replace("*", "\\*") + " | "
                + index.needs().text() + " | " + better + " | " + cutoffs + " | " + index.source() + " |";
    }
}
