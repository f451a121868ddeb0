package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sewall.model.Alternative;
import org.sewall.model.Construct;
import org.sewall.model.Formula;
import org.sewall.model.Hypothesis;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Item;
import org.sewall.model.LabelModifier;
import org.sewall.model.Model;
import org.sewall.model.ParameterReference;
import org.sewall.model.StudyFile;
import org.sewall.model.Variable;

/** What a name means. */
class ScopingTest {

    private static final String STUDY =
            """
            data D { file "d.csv" }
            construct A { a1 a2 }
            construct B { b1 b2 }
            hypothesis H: A -> B
            model M on D {
              measurement { A B }
              structural {
                B ~ lab*A + age
                L =~ a1 + c1
                a1 ~~ b1
                twice := 2*lab
              }
            }
            alternative N of M { L ~ lab*A + age + sex; thrice := twice + lab }
            """;

    private final Language language = Language.create();

    @Test
    void aNameIsAConstructAnItemALatentVariableOrAColumn() {
        // GIVEN a model that names all four
        Model model = first(Model.class, language.study(STUDY));
        // WHEN the variables of its formulas are resolved
        Map<String, Variable> variables = variables(model);
        // THEN each is what the study says
        assertThat(variables.get("A")).isInstanceOf(Construct.class);
        assertThat(variables.get("a1")).isInstanceOf(Item.class);
        assertThat(variables.get("L")).isInstanceOfSatisfying(ImplicitVariable.class, l -> assertThat(l.isLatent())
                .isTrue());
        assertThat(variables.get("age"))
                .isInstanceOfSatisfying(ImplicitVariable.class, age -> assertThat(age.isLatent())
                        .isFalse());
    }

    @Test
    void anAlternativeSharesTheNamesOfItsBase() {
        // GIVEN an alternative that uses a column, a latent variable and a label of its base, and a column of its own
        StudyFile study = language.study(STUDY);
        Model model = first(Model.class, study);
        Alternative alternative = first(Alternative.class, study);
        // WHEN its names are resolved
        Map<String, Variable> own = variables(alternative);
        // THEN it is the base's variable and label, not a second one of the same name
        assertThat(own.get("age")).isSameAs(variables(model).get("age"));
        assertThat(own.get("L")).isSameAs(variables(model).get("L"));
        assertThat(own.get("sex").eContainer()).isSameAs(alternative);
        assertThat(first(LabelModifier.class, alternative).getParameter())
                .isSameAs(first(LabelModifier.class, model).getParameter());
        assertThat(all(ParameterReference.class, alternative))
                .extracting(reference -> reference.getParameter().eContainer())
                .allMatch(container -> EcoreUtil.isAncestor(model, container));
    }

    @Test
    void hypothesesReferToConstructs() {
        // GIVEN a hypothesis
        StudyFile study = language.study(STUDY);
        Hypothesis hypothesis = first(Hypothesis.class, study);
        // THEN its ends are the constructs themselves
        assertThat(hypothesis.getSource()).isSameAs(study.getDeclarations().get(1));
        assertThat(hypothesis.getTarget()).isSameAs(study.getDeclarations().get(2));
    }

    @Test
    void aBareFileMeansWhatItSaysWhateverStandsBesideIt() {
        // GIVEN a study and in the same project a bare file with the same names
        var resources = language.resources();
        language.parse(resources, STUDY, "study.sem");
        XtextResource bare = language.parse(resources, "B ~ A + a1", "m.lav");
        // WHEN the names of the bare file are resolved
        Map<String, Variable> variables = variables(bare.getContents().get(0));
        // THEN they are its own
        assertThat(variables.values()).hasSize(3).allMatch(ImplicitVariable.class::isInstance);
    }

    @Test
    void namesReachOverTheFilesOfAProject(@TempDir Path project) throws IOException {
        // GIVEN a project with constructs and data in one file and models in another
        Files.writeString(
                project.resolve("constructs.sem"),
                "data D { file \"d.csv\" }\nconstruct A { a1 a2 }\nconstruct B { b1 b2 }\nscale S 1..5");
        Files.writeString(
                project.resolve("models.sem"),
                """
                construct C : S { c1 c2 }
                hypothesis H: A -> B
                model M on D { measurement { A B C } structural { B ~ A + C; a1 ~~ b1 } }
                """);
        // WHEN the file with the models is read
        SemReading reading = SemReader.create().read(project.resolve("models.sem"));
        // THEN every name is found
        assertThat(reading.problems()).isEmpty();
        assertThat(variables(reading.file()).values())
                .allMatch(variable -> variable instanceof Construct || variable instanceof Item);
    }

    @Test
    void theDeclarationOfTheSameFileComesFirst(@TempDir Path project) throws IOException {
        // GIVEN two studies in a project that both declare A
        Files.writeString(project.resolve("one.sem"), STUDY);
        Files.writeString(project.resolve("two.sem"), STUDY);
        // WHEN one is read
        SemReading reading = SemReader.create().read(project.resolve("one.sem"));
        // THEN its names are its own
        assertThat(reading.problems()).isEmpty();
        assertThat(variables(reading.file()).values())
                .allMatch(variable -> variable.eResource() == reading.file().eResource());
    }

    @Test
    void anImplicitVariableStandsWhereItIsIntroduced() {
        // GIVEN a latent variable that is used before the block defines it
        String text = "y ~ f\nf =~ x1 + x2\nz ~ y";
        XtextResource resource = language.parse(text, "m.lav");
        Map<String, Variable> variables = variables(resource.getContents().get(0));
        ILocationInFileProvider locations = Language.service(ILocationInFileProvider.class);
        // THEN the latent variable stands at its =~ and a column at its first use
        assertThat(locations.getSignificantTextRegion(variables.get("f")).getOffset())
                .isEqualTo(text.indexOf("f =~"));
        assertThat(locations.getSignificantTextRegion(variables.get("y")).getOffset())
                .isZero();
    }

    @Test
    void onlyDeclarationsAndItemsAreOfferedToOtherFiles() {
        // GIVEN a study
        XtextResource resource = language.parse(STUDY, "study.sem");
        // WHEN it is described for the index
        var description = Language.service(IResourceServiceProvider.class)
                .getResourceDescriptionManager()
                .getResourceDescription(resource);
        // THEN implicit variables, labels and defined parameters are not in it
        assertThat(description.getExportedObjects())
                .extracting(object -> object.getName().toString())
                .containsExactlyInAnyOrder("D", "A", "a1", "a2", "B", "b1", "b2", "H", "M", "N");
    }

    private static <T extends EObject> List<T> all(Class<T> type, EObject root) {
        return EcoreUtil2.getAllContentsOfType(root, type);
    }

    private static <T extends EObject> T first(Class<T> type, EObject root) {
        return all(type, root).get(0);
    }

    private static Map<String, Variable> variables(EObject root) {
        Map<String, Variable> variables = new java.util.LinkedHashMap<>();
        for (Formula formula : all(Formula.class, root)) {
            formula.getLeft().forEach(left -> variables.put(left.getName(), left));
            formula.getTerms().forEach(term -> variables.put(term.getVariable().getName(), term.getVariable()));
        }
        return variables;
    }
}
