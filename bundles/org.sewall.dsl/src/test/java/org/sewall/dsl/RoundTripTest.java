package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.model.Construct;
import org.sewall.model.StudyFile;

/** From text to model and back. */
class RoundTripTest {

    private final Language language = Language.create();

    static Stream<Path> texts() throws IOException {
        return FormatterTest.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aModelWithoutTextIsWrittenAndReadAgain(Path file) throws IOException {
        // GIVEN a model that has forgotten its text
        String name = file.getFileName().toString();
        EObject read =
                language.parse(Files.readString(file), name).getContents().get(0);
        EcoreUtil.resolveAll(read);
        EObject copy = EcoreUtil.copy(read);
        XtextResource resource =
                (XtextResource) language.resources().createResource(URI.createURI("text:/copy-" + name));
        resource.getContents().add(copy);
        // WHEN it is written and read again
        String written = resource.getSerializer().serialize(copy);
        EObject again = language.parse(written, name).getContents().get(0);
        // THEN it is the same model
        assertThat(Language.dump(again)).isEqualTo(Language.dump(read));
    }

    @Test
    void aNewNameReachesEveryReference() throws IOException {
        // GIVEN a study in which a construct is named in a hypothesis, a model and an alternative
        StudyFile study = language.study(
                """
                data D { file "d.csv" }
                construct A { a1 a2 }
                construct B { b1 b2 }
                hypothesis H: A -> B
                model M on D {
                  measurement { A B }
                  structural { B ~ A } // why
                }
                alternative N of M { A ~ 0*B }
                """);
        EcoreUtil.resolveAll(study);
        // WHEN the construct gets a name that needs quotes, and the study is written
        ((Construct) study.getDeclarations().get(1)).setName("A new");
        String written = ((XtextResource) study.eResource()).getSerializer().serialize(study);
        // THEN every reference has the new name, and the rest of the text is as it was
        assertThat(written)
                .isEqualTo(
                        """
                        data D { file "d.csv" }
                        construct `A new` { a1 a2 }
                        construct B { b1 b2 }
                        hypothesis H: "A new" -> B
                        model M on D {
                          measurement { `A new` B }
                          structural { B ~ "A new" } // why
                        }
                        alternative N of M { "A new" ~ 0*B }
                        """);
    }
}
