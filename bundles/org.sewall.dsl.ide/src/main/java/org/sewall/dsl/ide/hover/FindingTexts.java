package org.sewall.dsl.ide.hover;

import java.util.Optional;
import java.util.stream.Collectors;
import org.sewall.analysis.Translation;
import org.sewall.dsl.ide.results.ModelFindings;
import org.sewall.model.Construct;
import org.sewall.model.Hypothesis;
import org.sewall.model.Item;
import org.sewall.model.ModelDeclaration;
import org.sewall.result.ConstructReliability;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelResult;
import org.sewall.result.NumberText;

/**
 * What fits of the text as it is have found about constructs, items, hypotheses and models.
 *
 * @param findings that hold for the text
 */
record FindingTexts(ModelFindings findings) {
    String reliability(Construct construct) {
        return findings.measurements(construct)
                .map(result -> reliability(construct, result))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String reliability(Construct construct, ModelResult result) {
        return result.reliability().stream()
                .filter(found -> found.construct().equals(construct.getName()))
                .map(FindingTexts::reliability)
                .collect(Collectors.joining());
    }

    private static String reliability(ConstructReliability found) {
        String group = found.label().isEmpty() ? "" : " in " + Markdown.escape(found.label());
        return "\n\n**Reliability**" + group
                + "\n- Cronbach's α = " + value(found, "alpha")
                + ", ω = " + value(found, "omega")
                + ", CR = " + value(found, "cr")
                + "\n- AVE = " + value(found, "ave")
                + "  _(≥ .50, CR ≥ .70: Fornell & Larcker, 1981)_";
    }

    private static String value(ConstructReliability found, String key) {
        return NumberText.bounded(found.values().getOrDefault(key, Double.NaN));
    }

    /** Return the loading of an item and how much of its variance its construct explains. */
    String loading(Item item) {
        if (!(item.eContainer() instanceof Construct construct)) {
            return "";
        }
        return findings.measurements(construct)
                .filter(result -> result.parameter(construct.getName(), "=~", item.getName())
                        .isPresent())
                .findFirst()
                .map(result -> loading(construct, item, result))
                .orElse("");
    }

    private static String loading(Construct construct, Item item, ModelResult result) {
        var parameter =
                result.parameter(construct.getName(), "=~", item.getName()).orElseThrow();
        String head = "\n\n**Loading** " + Markdown.escape(construct.getName()) + " → "
                + Markdown.escape(item.getName()) + '\n' + EstimateTexts.of(parameter);
        return head
                + result.rSquared().stream()
                        .filter(group -> group.values().containsKey(item.getName()))
                        .map(group ->
                                "\n- R² = " + NumberText.bounded(group.values().get(item.getName())))
                        .findFirst()
                        .orElse("");
    }

    String hypothesis(Hypothesis hypothesis) {
        String text = Markdown.head("hypothesis", hypothesis.getName(), hypothesis.getLabel());
        if (hypothesis.getSource() == null || hypothesis.getTarget() == null) {
            return text;
        }
        String tests = hypothesis.getTests() == null || hypothesis.getTests().eIsProxy()
                ? ""
                : "\ntests " + Markdown.escape(hypothesis.getTests().getName());
        String path = "\n" + Markdown.escape(hypothesis.getSource().getName()) + " → "
                + Markdown.escape(hypothesis.getTarget().getName()) + ", "
                + hypothesis.getSign().getLiteral();
        return text
                + tests
                + path
                + findings.verdict(hypothesis).map(FindingTexts::verdict).orElse("");
    }

    private static String verdict(HypothesisResult result) {
        if (result.model().isEmpty()) {
            return "\n\n" + result.verdict().words() + ' ' + Markdown.escape(result.reason());
        }
        return "\n\n**" + result.verdict().words() + "** in " + Markdown.escape(result.model()) + "\n"
                + EstimateTexts.of(result.estimate()) + "\n- standardized **"
                + NumberText.bounded(result.standardized()) + "**";
    }

    String model(ModelDeclaration model) {
        var text = new StringBuilder(Markdown.head("model", model.getName(), model.getLabel()));
        findings.steps(model).stream().flatMap(Optional::stream).forEach(step -> text.append(fit(step)));
        for (var comparison : findings.comparisons(Translation.lastStepId(model))) {
            text.append("\n\n**Difference** ")
                    .append(Markdown.escape(comparison.general()))
                    .append(" – ")
                    .append(Markdown.escape(comparison.restricted()))
                    .append("\n- Δχ² = ")
                    .append(NumberText.decimal(comparison.chiSquareDifference()))
                    .append(", df = ")
                    .append(NumberText.degrees(comparison.degreesOfFreedomDifference()))
                    .append(", ")
                    .append(NumberText.pEquals(comparison.pValue()));
        }
        return text.toString();
    }

    private static String fit(ModelResult step) {
        String title =
                switch (step.step()) {
                    case MEASUREMENT -> "Measurement";
                    case STRUCTURAL -> "Structure";
                    default -> "Fit";
                };
        return "\n\n**" + title + "** N = " + step.size().observations() + "\n" + FitTexts.of(step);
    }
}
