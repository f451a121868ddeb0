package org.sewall.dsl.ide.lens;

import org.sewall.dsl.ide.lens.LensText.Place;
import org.sewall.dsl.ide.lens.LensText.Tone;
import org.sewall.result.HypothesisResult;
import org.sewall.result.NumberText;
import org.sewall.result.Verdict;

/** What the data say about a hypothesis: a sign, a word and the numbers. */
final class VerdictLens {
    private VerdictLens() {}

    static LensText of(HypothesisResult result) {
        String words = result.verdict().words();
        if (result.verdict() == Verdict.NOT_TESTED) {
            String text = result.reason().isEmpty() ? "– " + words : "– " + words + ": " + result.reason();
            return new LensText(Place.END, Tone.MUTED, result.name(), text, "– " + words);
        }
        boolean supported = result.verdict() == Verdict.SUPPORTED;
        String sign = supported ? "✓ " : "✗ ";
        String value = NumberText.bounded(result.standardized());
        String group = result.reason().isEmpty() ? "" : " (" + result.reason() + ')';
        String text = sign + words + "  " + value + ", "
                + NumberText.pEquals(result.estimate().pValue()) + group;
        return new LensText(Place.END, supported ? Tone.GOOD : Tone.BAD, result.name(), text, sign + value);
    }
}
