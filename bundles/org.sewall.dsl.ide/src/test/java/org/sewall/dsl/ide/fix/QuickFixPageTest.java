package org.sewall.dsl.ide.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sewall.analysis.AnalysisMessage;
import org.sewall.data.DataMessage;
import org.sewall.dsl.message.SemMessage;
import org.sewall.kernel.message.KernelMessage;

/** The reference page of quick fixes says what the registry has, and each fix is for a problem that exists. */
class QuickFixPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("sewall.root", "../.."), "docs", "reference", "quick-fixes.md");

    /** What the framework says of names that the catalogue of the language does not know. */
    private static final String OF_THE_FRAMEWORK = "Linking";

    private final QuickFixes fixes = TextUnderRepair.registry();

    @Test
    void thePageListsTheRegistry() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void everyProblemIsInACatalogue() {
        Set<String> known = Stream.of(
                        Arrays.stream(SemMessage.values()).map(SemMessage::id),
                        Arrays.stream(AnalysisMessage.values()).map(AnalysisMessage::id),
                        Arrays.stream(KernelMessage.values()).map(KernelMessage::id),
                        Arrays.stream(DataMessage.values()).map(DataMessage::id))
                .flatMap(ids -> ids)
                .map(id -> id.substring(id.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());

        assertThat(fixes.all().stream().flatMap(fix -> fix.problems().stream()))
                .filteredOn(id -> !id.equals(OF_THE_FRAMEWORK))
                .allMatch(known::contains, "is in a catalogue of messages");
    }

    @Test
    void everyEffectIsASentence() {
        assertThat(Stream.concat(
                        fixes.all().stream().map(QuickFix::effect),
                        fixes.assists().stream().map(Assist::effect)))
                .allMatch(effect -> effect.matches("[A-Z].*[.]"))
                .doesNotHaveDuplicates();
    }

    private String page() {
        var page = new StringBuilder(
                """
                # Quick fixes

                <!-- Written by QuickFixPageTest with -Dgolden.update=true; do not edit. -->

                A problem of the text, of the static analysis or of the fit carries an id, the one in brackets behind its message.
                For the ids below editors offer a quick fix (Ctrl+1 in the workbench, code action elsewhere). A fix changes as little
                text as it can, keeps to the way its author writes, and works in studies (`.sem`) and in bare lavaan models (`.lav`)
                alike. What rests on the numbers of a fit rests on the last one.

                | problem | what the quick fix does |
                | --- | --- |
                """);
        for (QuickFix fix : fixes.all()) {
            page.append("| ")
                    .append(names(fix.problems()))
                    .append(" | ")
                    .append(fix.effect())
                    .append(" |\n");
        }
        page.append(
                """

                Where nothing is wrong, assists change what stands at the cursor (code actions of the kind `refactor.rewrite`):

                """);
        fixes.assists()
                .forEach(assist -> page.append("- ").append(assist.effect()).append('\n'));
        return page.toString();
    }

    private static String names(List<String> problems) {
        return problems.stream()
                .filter(id -> !id.equals(OF_THE_FRAMEWORK))
                .map(id -> '`' + id + '`')
                .collect(Collectors.joining(", "));
    }
}
