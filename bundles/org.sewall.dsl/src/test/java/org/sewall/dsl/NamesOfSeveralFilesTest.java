package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.model.Hypothesis;
import org.sewall.result.Problem;

/** What a name means that several files of a project declare. */
class NamesOfSeveralFilesTest {
    private static final String USES = "hypothesis H1: Support -> Learning\nhypothesis H2: Learning -> Support\n";

    private final SemReader reader = SemReader.create();

    @TempDir
    private Path folder;

    @Test
    void theFirstFileByItsNameIsMeantAndTheOthersAreTold() throws IOException {
        Path uses = write("uses.sem", USES);
        Path late = write("z.sem", "construct Support { z1 z2 }\n");
        Path early = write("a.sem", "construct Support { a1 a2 }\nconstruct Learning { b1 b2 }\n");
        for (var order : List.of(List.of(late, early), List.of(early, late))) {
            var reading = reader.read(uses, order);

            var hypothesis = (Hypothesis) reading.file().getDeclarations().get(0);
            assertThat(EcoreUtil.getURI(hypothesis.getSource()).lastSegment()).isEqualTo("a.sem");
            assertThat(ambiguous(reading)).singleElement().satisfies(problem -> {
                assertThat(problem.arguments()).containsExactly("Support", "'a.sem' and 'z.sem'", "a.sem");
                assertThat(problem.line()).isEqualTo(1);
            });
        }
    }

    @Test
    void aNameThatTheFileDeclaresItselfIsItsOwn() throws IOException {
        write("z.sem", "construct Support { z1 z2 }\n");
        write("a.sem", "construct Support { a1 a2 }\nconstruct Learning { b1 b2 }\n");
        var reading = reader.read(write("uses.sem", "construct Support { u1 u2 }\n" + USES));

        assertThat(ambiguous(reading)).isEmpty();
    }

    private static List<Problem> ambiguous(SemReading reading) {
        return reading.problems().stream()
                .filter(problem -> problem.id().endsWith("ambiguous-name"))
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
