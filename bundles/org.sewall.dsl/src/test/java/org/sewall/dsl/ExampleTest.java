package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.Model;
import org.sewall.result.Problem;

/** The complete example is understood without a complaint. */
class ExampleTest {

    private static final Path EXAMPLE =
            Path.of(System.getProperty("sewall.root"), "examples/khavul2010/khavul2010.sem");

    @Test
    void theExampleHasNoProblems() throws IOException {
        // GIVEN the published study as an example project
        // WHEN it is read
        SemReading reading = SemReader.create().read(EXAMPLE);
        // THEN nothing is wrong with it, and the rule for a single item is told
        assertThat(reading.problems()).extracting(Problem::id).containsExactly("language.single-item");
        assertThat(reading.hasErrors()).isFalse();
    }

    @Test
    void namesInTheStructuralBlockAreTheConstructs() throws IOException {
        // GIVEN the example
        SemReading reading = SemReader.create().read(EXAMPLE);
        // WHEN the first structural statement is looked at
        Model model = reading.file().getDeclarations().stream()
                .filter(Model.class::isInstance)
                .map(Model.class::cast)
                .findFirst()
                .orElseThrow();
        Formula first = (Formula) model.getStructural().getStatements().get(0);
        // THEN both sides are constructs of the study
        assertThat(first.getLeft()).allMatch(Construct.class::isInstance);
        assertThat(first.getTerms()).allMatch(term -> term.getVariable() instanceof Construct);
        assertThat(model.getMeasurement().getConstructs()).hasSize(5);
    }
}
