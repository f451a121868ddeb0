package org.sewall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sewall.analysis.option.AnalysisOption;
import org.sewall.analysis.option.ExploratoryValues;
import org.sewall.analysis.option.OptionCatalogue;
import org.sewall.analysis.option.OptionKind;
import org.sewall.analysis.option.OptionPage;
import org.sewall.analysis.option.OptionValue;
import org.sewall.kernel.exploratory.ExtractionMethod;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.option.EstimatorPreset;
import org.sewall.kernel.option.StandardErrors;
import org.sewall.kernel.option.TestKind;
import org.sewall.kernel.spec.EqualityFamily;

/** What the catalogue of options says is what the reader of options does. */
final class OptionCatalogueTest {

    private static final FitSettings LAVAAN = FitSettings.of(NumberConvention.LAVAAN);

    /** Further options without which a value has no meaning. */
    private static final Map<String, Map<String, String>> COMPANY = Map.of(
            "missing=pairwise", Map.of("ordered", "true"),
            "conditional.x=true", Map.of("ordered", "true"));

    @Test
    void everyValueIsObeyed() {
        for (AnalysisOption option : OptionCatalogue.all()) {
            for (OptionValue value : option.values()) {
                assertTaken(option.name(), value.name());
                value.synonyms().forEach(synonym -> assertTaken(option.name(), synonym));
            }
        }
    }

    private static void assertTaken(String option, String value) {
        Map<String, String> given = new LinkedHashMap<>(
                COMPANY.getOrDefault(option + '=' + OptionCatalogue.canonical(option, value), Map.of()));
        given.put(option, value);
        assertThat(OptionReader.read(given, LAVAAN).faults())
                .as("%s %s", option, value)
                .isEmpty();
    }

    @Test
    void valuesOfOtherKindsAreObeyed() {
        Map<OptionKind, String> examples = Map.of(
                OptionKind.COLUMN, "school",
                OptionKind.COLUMNS, "x1, x2",
                OptionKind.GROUPS, "a, b",
                OptionKind.TERMS, "f =~ x2",
                OptionKind.WHOLE_NUMBER, "7");
        OptionCatalogue.all().stream()
                .filter(option -> examples.containsKey(option.kind()))
                .forEach(option -> assertTaken(option.name(), examples.get(option.kind())));
    }

    @Test
    void anotherWordIsRefused() {
        OptionCatalogue.all().stream()
                .filter(option -> !option.values().isEmpty() || option.kind() == OptionKind.RESERVED)
                .forEach(option -> assertThat(OptionReader.read(Map.of(option.name(), "bogus"), LAVAAN)
                                .faults())
                        .as(option.name())
                        .isNotEmpty());
    }

    @Test
    void namesAreUnique() {
        assertThat(OptionCatalogue.names()).doesNotHaveDuplicates();
    }

    @Test
    void hasAllThatTheKernelHas() {
        assertThat(values("estimator"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EstimatorPreset.values())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(values("se"))
                .containsAll(Arrays.stream(StandardErrors.values())
                        .map(StandardErrors::lavaanName)
                        .toList());
        assertThat(values("test"))
                .containsAll(Arrays.stream(TestKind.values())
                        .map(TestKind::lavaanName)
                        .toList());
        assertThat(values("group.equal"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EqualityFamily.values())
                        .map(EqualityFamily::lavaanName)
                        .toList());
        assertThat(ExploratoryValues.EXTRACTIONS)
                .extracting(OptionValue::name)
                .containsExactlyElementsOf(Arrays.stream(ExtractionMethod.values())
                        .map(ExtractionMethod::id)
                        .toList());
        assertThat(ExploratoryValues.ROTATIONS).allMatch(rotation -> RotationChoice.isKnown(rotation.name()));
    }

    private static List<String> values(String option) {
        return OptionCatalogue.find(option).orElseThrow().values().stream()
                .map(OptionValue::name)
                .toList();
    }

    /** To write the page anew, run this test with {@code -Dsewall.write.pages=true}. */
    @Test
    void thePageSaysTheSame() throws IOException {
        Path page = Path.of(System.getProperty("sewall.root"), "docs", "reference", "options.md");
        if (Boolean.getBoolean("sewall.write.pages")) {
            Files.writeString(page, OptionPage.text());
        }
        assertThat(page).hasContent(OptionPage.text());
    }
}
