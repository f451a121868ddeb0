package org.sewall.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sewall.analysis.SpecifiedModel;
import org.sewall.analysis.SpecifiedModels;
import org.sewall.analysis.StudyLocation;
import org.sewall.dsl.SemReader;
import org.sewall.dsl.SemReading;
import org.sewall.result.Problem;

/** Models of studies go to other programs, and come back as the beginning of a study. */
final class StudyRoundTripTest {

    private static final Path ROOT = Path.of(System.getProperty("sewall.root", "../.."));
    private static final SemReader READER = SemReader.create();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ExchangeFormat.class)
    void theExampleComesBack(ExchangeFormat format) throws IOException {
        List<SpecifiedModel> models =
                specified(ROOT.resolve("examples/khavul2010/khavul2010.sem")).models();

        assertThat(models).hasSizeGreaterThan(2);
        for (SpecifiedModel model : models) {
            comesBack(model, format);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cfa_hs", "sem_poldem_equal_defined", "growth_linear_demo", "mimic_fixedx", "extra_lavaan_call"})
    void importedModelsAreStudies(String name) throws IOException {
        Path source = ROOT.resolve("bundles/org.sewall.analysis/src/test/resources/reference")
                .resolve(name);
        Path lav = source.resolve("model.lav");
        SpecifiedModel model = SpecifiedModels.of(
                        READER,
                        new org.sewall.analysis.CaseFiles(
                                source,
                                lav.toString(),
                                "",
                                source.resolve("options.json").toString()))
                .models()
                .get(0);

        comesBack(model, ExchangeFormat.MPLUS);
        comesBack(model, ExchangeFormat.LAVAAN);
    }

    private void comesBack(SpecifiedModel model, ExchangeFormat format) throws IOException {
        Exported exported = Exchange.export(model, format, new ExportPlace("model", "model.dat"));
        Imported imported = Exchange.read(exported.text(), format, "model" + format.extension());
        Path study = folder.resolve(model.id() + ".sem");
        Files.writeString(
                study, imported.sem("Back").replaceAll(" on Data \\{", " {").replaceAll("(?s)data Data \\{.*?\\}", ""));

        SemReading reading = READER.read(study);
        assertThat(reading.problems().stream().filter(Problem::isError).map(Problem::id))
                .as(imported.sem("Back"))
                .allMatch(id -> id.contains("data"));
        SpecifiedModel back = specified(study).models().get(0);
        CanonicalTable.View view = format == ExchangeFormat.ONYX ? CanonicalTable.View.ARROWS : CanonicalTable.View.ALL;
        assertThat(CanonicalTable.of(back.table(), view))
                .as(imported.sem("Back"))
                .isEqualTo(CanonicalTable.of(model.table(), view));
    }

    private static SpecifiedModels specified(Path study) throws IOException {
        return SpecifiedModels.of(READER.read(study, List.of()).file(), StudyLocation.of(study));
    }
}
