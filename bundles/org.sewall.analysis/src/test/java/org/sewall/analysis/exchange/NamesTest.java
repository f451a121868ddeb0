package org.sewall.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sewall.analysis.CaseFiles;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.SpecifiedModels;
import org.sewall.dsl.SemReader;

/** Names that a program cannot use are mapped visibly, and come back. */
final class NamesTest {

    private static final String MODEL =
            """
            "Größe des Betriebs" =~ NA*item_number_one + my.label*item_number_two + item_number_three
            "Größe des Betriebs" ~~ 1*"Größe des Betriebs"
            WITH =~ on + by + Item_Number_One
            item_number_two ~~ item_number_three
            WITH ~ path_with_a_long_name*"Größe des Betriebs"
            a.rather.long.product := path_with_a_long_name * my.label
            """;

    private static final SemReader READER = SemReader.create();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ExchangeFormat.class)
    void comeBack(ExchangeFormat format) throws IOException {
        SpecifiedModel model = specified(MODEL);

        Exported exported = Exchange.export(model, format, new ExportPlace("m", ""));
        Imported imported = Exchange.read(exported.text(), format, "m" + format.extension());

        assertThat(exported.problems()).noneMatch(problem -> problem.isError());
        assertThat(imported.problems()).as(exported.text()).noneMatch(problem -> problem.isError());
        CanonicalTable.View view = format == ExchangeFormat.ONYX ? CanonicalTable.View.ARROWS : CanonicalTable.View.ALL;
        String options = imported.optionsJson();
        Files.writeString(folder.resolve("back.json"), options);
        CanonicalTable back = CanonicalTable.of(specified(imported.lav()).table(), view);
        CanonicalTable expected = CanonicalTable.of(specified(MODEL).table(), view);
        assertThat(back).as(exported.text() + imported.lav()).isEqualTo(expected);
        if (format == ExchangeFormat.MPLUS) {
            assertThat(exported.text().lines()).allMatch(line -> line.length() <= 90);
            assertThat(exported.text()).contains(" is \"Größe des Betriebs\"");
        }
    }

    private SpecifiedModel specified(String text) throws IOException {
        Path file = folder.resolve("m.lav");
        Files.writeString(file, text);
        Path options = folder.resolve("back.json");
        SpecifiedModels models = SpecifiedModels.of(
                READER, new CaseFiles(folder, "m.lav", "", Files.exists(options) ? "back.json" : ""));
        assertThat(models.models()).as(models.problems().toString()).hasSize(1);
        Files.deleteIfExists(options);
        return models.models().get(0);
    }
}
