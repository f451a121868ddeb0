package org.sewall.dsl.ide.hover;

import java.util.List;
import java.util.stream.Collectors;
import org.sewall.kernel.fit.FitIndex;
import org.sewall.kernel.fit.FitIndexCatalogue;
import org.sewall.result.ModelResult;
import org.sewall.result.NumberText;

/** The fit of a model with what its indices mean, from the catalogue of indices. */
final class FitTexts {
    private static final List<String> SHOWN = List.of("chisq", "cfi", "tli", "rmsea", "srmr", "aic", "bic");

    private FitTexts() {}

    static String of(ModelResult model) {
        if (!model.isFitted()) {
            return "- " + model.error();
        }
        return SHOWN.stream()
                .flatMap(id -> FitIndexCatalogue.indices().stream()
                        .filter(index -> index.id().equals(id)))
                .filter(index -> !Double.isNaN(model.fit(index.id())))
                .map(index -> line(index, model))
                .collect(Collectors.joining("\n"));
    }

    private static String line(FitIndex index, ModelResult model) {
        return "- " + index.apaLabel() + " = " + NumberText.decimal(model.fit(index.id())) + degrees(index, model)
                + cutoffs(index);
    }

    private static String degrees(FitIndex index, ModelResult model) {
        return "chisq".equals(index.id())
                ? ", df = " + NumberText.degrees(model.fit("df")) + ", " + NumberText.pEquals(model.fit("pvalue"))
                : "";
    }

    private static String cutoffs(FitIndex index) {
        if (index.cutoffs().isEmpty()) {
            return "";
        }
        String sign = index.direction().name().startsWith("HIGHER") ? "≥ " : "≤ ";
        return index.cutoffs().stream()
                .map(cutoff -> sign + NumberText.bounded(cutoff.value()) + ' ' + cutoff.grade())
                .collect(Collectors.joining(", ", "  _(", ")_"));
    }
}
