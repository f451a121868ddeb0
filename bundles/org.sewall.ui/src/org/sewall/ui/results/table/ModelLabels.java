package org.sewall.ui.results.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sewall.result.ModelResult;
import org.sewall.result.ResultDocument;
import org.sewall.result.Step;

/** Name the models of a document briefly: by the part they play where that is unambiguous, else by their id. */
public final class ModelLabels {
    private ModelLabels() {}

    /** Return labels by model id, in the order of the models. */
    public static Map<String, String> of(ResultDocument document) {
        var labels = new LinkedHashMap<String, String>();
        for (var model : document.models()) {
            labels.put(model.id(), isAlone(model, document.models()) ? part(model) : model.id());
        }
        return labels;
    }

    private static boolean isAlone(ModelResult model, List<ModelResult> all) {
        return all.stream().filter(other -> other.step() == model.step()).count() == 1
                && (model.step() == Step.MEASUREMENT || model.step() == Step.STRUCTURAL);
    }

    private static String part(ModelResult model) {
        return model.step() == Step.MEASUREMENT ? "Measurement" : "Structural";
    }
}
