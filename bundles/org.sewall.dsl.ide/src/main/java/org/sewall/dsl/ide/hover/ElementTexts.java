package org.sewall.dsl.ide.hover;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.sewall.analysis.Translation;
import org.sewall.dsl.ide.results.ModelFindings;
import org.sewall.model.Construct;
import org.sewall.model.DataKind;
import org.sewall.model.DataSource;
import org.sewall.model.Hypothesis;
import org.sewall.model.ImplicitVariable;
import org.sewall.model.Item;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Scale;
import org.sewall.model.Study;
import org.sewall.result.HypothesisResult;
import org.sewall.result.ModelResult;
import org.sewall.result.NumberText;

/**
 * What is to be said about an element of a study.
 *
 * @param findings findings that hold for the text
 */
record ElementTexts(ModelFindings findings) {
    String of(EObject element) {
        if (element instanceof Construct construct) {
            return construct(construct);
        }
        if (element instanceof Item item) {
            return item(item);
        }
        if (element instanceof ImplicitVariable variable) {
            return "**" + variable.getName() + "** " + (variable.isLatent() ? "latent variable" : "column of the data");
        }
        if (element instanceof Hypothesis hypothesis) {
            return hypothesis(hypothesis);
        }
        if (element instanceof ModelDeclaration model) {
            return model(model);
        }
        if (element instanceof DataSource data) {
            return data(data);
        }
        if (element instanceof Scale scale) {
            return scale(scale);
        }
        return element instanceof Study study ? headed("study", study.getName(), study.getTitle()) : "";
    }

    private static String headed(String kind, String name, String label) {
        String head = "**" + name + "** " + kind;
        return label == null || label.isEmpty() ? head : head + '\n' + label;
    }

    private static String construct(Construct construct) {
        var text = new StringBuilder(headed("construct", construct.getName(), construct.getLabel()));
        for (var item : construct.getItems()) {
            text.append("\n- ").append(item.getName());
            if (item.getLabel() != null) {
                text.append("  ").append(item.getLabel());
            }
        }
        return text.toString();
    }

    private static String item(Item item) {
        String text = headed("item", item.getName(), item.getLabel());
        return item.eContainer() instanceof Construct construct ? text + "\nof " + construct.getName() : text;
    }

    private static String data(DataSource data) {
        String kind = data.getKind() == DataKind.MOMENTS ? "published moments" : "table of cases";
        String text = headed(kind, data.getName(), data.getPath());
        return data.getObservations() == null ? text : text + "\nN = " + data.getObservations();
    }

    private static String scale(Scale scale) {
        String range = scale.isBinary() ? "binary scale" : "scale " + scale.getMinimum() + ".." + scale.getMaximum();
        return scale.getLowAnchor() == null
                ? headed(range, scale.getName(), "")
                : headed(range, scale.getName(), scale.getLowAnchor() + " … " + scale.getHighAnchor());
    }

    private String hypothesis(Hypothesis hypothesis) {
        String text = headed("hypothesis", hypothesis.getName(), hypothesis.getLabel());
        if (hypothesis.getSource() == null || hypothesis.getTarget() == null) {
            return text;
        }
        String path = "\n" + hypothesis.getSource().getName() + " → "
                + hypothesis.getTarget().getName() + ", "
                + hypothesis.getSign().getLiteral();
        return text
                + path
                + findings.verdict(hypothesis).map(ElementTexts::verdict).orElse("");
    }

    private static String verdict(HypothesisResult result) {
        if (result.model().isEmpty()) {
            return "\n\n" + result.verdict().words() + ' ' + result.reason();
        }
        return "\n\n**" + result.verdict().words() + "** in " + result.model() + "\n"
                + EstimateTexts.of(result.estimate()) + "\n- standardized **"
                + NumberText.bounded(result.standardized()) + "**";
    }

    private String model(ModelDeclaration model) {
        var text = new StringBuilder(headed("model", model.getName() == null ? "" : model.getName(), model.getLabel()));
        findings.steps(model).stream().flatMap(Optional::stream).forEach(step -> text.append(fit(step)));
        for (var comparison : findings.comparisons(Translation.lastStepId(model))) {
            text.append("\n\n**Difference** ")
                    .append(comparison.general())
                    .append(" – ")
                    .append(comparison.restricted())
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
