package org.sewall.dsl.ide.hover;

import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sewall.dsl.ide.results.ModelFindings;
import org.sewall.dsl.ide.results.ResultsKnown;

/** What is to be said about names and words while they are chosen: what they are, without numbers of a fit. */
public final class Documentation {
    private static final ElementTexts WITHOUT_NUMBERS =
            new ElementTexts(new ModelFindings(new ResultsKnown.Nothing(false), Map.of()), source -> Optional.empty());

    private Documentation() {}

    /** Return what an element is, in Markdown; empty if there is nothing to say. */
    public static String of(EObject element) {
        return Markdown.withLineEnds(WITHOUT_NUMBERS.of(element));
    }

    /** Return what a word of the language means, in Markdown; empty if it means nothing by itself. */
    public static String ofWord(String word) {
        return WordTexts.of(word).map(Markdown::withLineEnds).orElse("");
    }
}
