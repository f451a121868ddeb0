package org.sewall.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sewall.model.Model;
import org.sewall.model.SewallPackage;

/** What holds of every text. The random ones come from seeds, so each failure can be repeated. */
class PropertyTest {

    private static final int SEEDS = 600;
    private static final int MUTATIONS = 25;
    private static final Path ROOT = Path.of(System.getProperty("sewall.root"));

    private final Language language = Language.create();

    static Stream<Arguments> bareModels() throws IOException {
        return LavaanSyntaxTest.models()
                .filter(model -> !model.get()[0].toString().startsWith("error"));
    }

    @Test
    void formattingRandomTextsChangesNoWordAndNoMeaning() {
        // GIVEN texts made by walking the grammar
        long understood = IntStream.range(0, SEEDS)
                .filter(seed -> {
                    GrammarTexts texts = new GrammarTexts(seed);
                    return staysTheSame(texts.study(), "study.sem") | staysTheSame(texts.model(), "model.lav");
                })
                .count();
        // THEN most of them are understood, and what is understood stays the same when it is formatted
        assertThat(understood).isGreaterThan(SEEDS / 2);
    }

    /** Check a text that is understood; return false if it is not. */
    private boolean staysTheSame(String text, String name) {
        XtextResource resource = language.parse(text, name);
        if (resource.getParseResult().hasSyntaxErrors() || hasBlockTwice(resource)) {
            return false;
        }
        String formatted = language.format(text, name);
        assertThat(language.tokens(formatted, name)).as(text).isEqualTo(language.tokens(text, name));
        assertThat(Language.dump(language.parse(formatted, name).getContents().get(0)))
                .as(text)
                .isEqualTo(Language.dump(resource.getContents().get(0)));
        assertThat(language.format(formatted, name)).as(text).isEqualTo(formatted);
        return true;
    }

    /** Tell whether a model has two blocks of a kind: an error, whose first block is in the text but in no model. */
    private static boolean hasBlockTwice(XtextResource resource) {
        return resource.getContents().stream()
                .flatMap(root -> EcoreUtil2.getAllContentsOfType(root, Model.class).stream())
                .anyMatch(model -> times(model, SewallPackage.Literals.MODEL__STRUCTURAL) > 1
                        || times(model, SewallPackage.Literals.MODEL__MEASUREMENT) > 1);
    }

    private static int times(Model model, EReference block) {
        return NodeModelUtils.findNodesForFeature(model, block).size();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bareModels")
    void aLavaanModelWithoutTextIsWrittenAndReadAgain(String title, String text, List<String> expected) {
        // GIVEN a model of the corpus that has forgotten its text
        EObject read = language.parse(text, "model.lav").getContents().get(0);
        EcoreUtil.resolveAll(read);
        if (read.eResource().getErrors().size() > 0) {
            return; // it refers to labels that it does not have
        }
        EObject copy = EcoreUtil.copy(read);
        XtextResource resource = (XtextResource) language.resources().createResource(URI.createURI("text:/copy.lav"));
        resource.getContents().add(copy);
        // WHEN it is written and read again
        EObject again = language.parse(resource.getSerializer().serialize(copy), "model.lav")
                .getContents()
                .get(0);
        // THEN it is the same model
        assertThat(Language.dump(again)).isEqualTo(Language.dump(read));
    }

    @Test
    void noTextMakesTheLanguageFail() throws IOException {
        // GIVEN the texts of all tests and examples, cut, doubled and mixed at random
        List<String> texts = texts();
        Random random = new Random(1);
        SemReader reader = SemReader.create();
        for (int i = 0; i < texts.size() * MUTATIONS; i++) {
            String mutant = mutate(texts.get(i % texts.size()), texts.get(random.nextInt(texts.size())), random);
            String name = random.nextInt(3) == 0 ? "m.lav" : "s.sem";
            // WHEN it is parsed, linked, checked and formatted
            // THEN nothing is thrown
            assertThatCode(() -> {
                        reader.read(mutant, name);
                        if (!hasBlockTwice(language.parse(mutant, name))) {
                            language.format(mutant, name);
                        }
                    })
                    .as(mutant)
                    .doesNotThrowAnyException();
        }
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("examples", "bundles/org.sewall.dsl/src/test/resources/org/sewall/dsl")) {
            try (var files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(sem|lav)"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static String mutate(String text, String other, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(mutant.length() + 1);
            int to = Math.min(mutant.length(), from + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> mutant.delete(from, to);
                case 1 -> mutant.insert(from, mutant.substring(from, to));
                case 2 -> mutant.insert(from, "{}()\"'`;:,*+-=~<>|?#!\n".charAt(random.nextInt(22)));
                default -> {
                    int start = random.nextInt(other.length() + 1);
                    mutant.insert(from, other, start, Math.min(other.length(), start + random.nextInt(60)));
                }
            }
        }
        return mutant.toString();
    }
}
