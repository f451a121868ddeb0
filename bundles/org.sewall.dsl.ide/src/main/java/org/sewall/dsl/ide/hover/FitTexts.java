package org.sewall.dsl.ide.hover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sewall.kernel.fit.Cutoff;
import org.sewall.kernel.fit.FitIndex;
import org.sewall.kernel.fit.FitIndexCatalogue;
import org.sewall.result.ModelResult;
import org.sewall.result.NumberText;

/** The fit of a model with what its indices mean, from the catalogue of indices. */
public final class FitTexts {
    private static final List<String> SHOWN = List.of("chisq", "cfi", "tli", "rmsea", "srmr", "aic", "bic");

    private FitTexts() {}

    static String of(ModelResult model) {
        if (!model.isFitted()) {
            return "- " + Markdown.escape(model.error());
        }
        return SHOWN.stream()
                .flatMap(id -> index(id).stream())
                .filter(index -> !Double.isNaN(model.fit(index.id())))
                .map(index -> line(index, model))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<FitIndex> index(String id) {
        return FitIndexCatalogue.indices().stream()
                .filter(index -> index.id().equals(id))
                .findFirst();
    }

    /** Return what an index is: formula, source, and conventional cut-offs with theirs, in Markdown. */
    public static Optional<String> ofIndex(String id) {
        return index(id)
                .map(index -> "**" + index.label() + "**\n"
                        + Markdown.escape(index.formula())
                        + "\n_" + Markdown.escape(index.source()) + '_'
                        + (index.cutoffs().isEmpty() ? "" : "\n- " + cutoffs(index)));
    }

    private static String line(FitIndex index, ModelResult model) {
        String meaning = index.cutoffs().isEmpty() ? "" : "  _(" + cutoffs(index) + ")_";
        String formula = index.formula().isEmpty() ? "" : "\n- – " + Markdown.escape(index.formula());
        return "- **" + index.apaLabel() + "** = " + NumberText.decimal(model.fit(index.id())) + degrees(index, model)
                + meaning + formula;
    }

    private static String degrees(FitIndex index, ModelResult model) {
        return "chisq".equals(index.id())
                ? ", df = " + NumberText.degrees(model.fit("df")) + ", " + NumberText.pEquals(model.fit("pvalue"))
                : "";
    }

    private static String cutoffs(FitIndex index) {
        String sign = index.direction().name().startsWith("HIGHER") ? "≥ " : "≤ ";
        return index.cutoffs().stream()
                .map(cutoff -> sign + NumberText.bounded(cutoff.value()) + ' ' + cutoff.grade() + source(cutoff))
                .collect(Collectors.joining("; "));
    }

    private static String source(Cutoff cutoff) {
        return cutoff.source().isEmpty() ? "" : ": " + Markdown.escape(cutoff.source());
    }
}
