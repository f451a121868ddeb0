package org.sewall.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tests of common-method variance found; the models they fit stand among those of the study.
 *
 * @param id name of the declaration, with which the ids of its models begin
 * @param data name of the data
 * @param fingerprint hash of all that the result depends on
 * @param items the items, in their order
 * @param harman shares of a single factor, nothing if they were not asked for or not possible
 * @param tests models against the measurement model of the same items
 * @param reason why something that was asked for is missing, empty if nothing is
 */
public record CommonMethodResult(
        String id,
        String data,
        String fingerprint,
        List<String> items,
        List<Harman> harman,
        List<Test> tests,
        String reason) {

    /** Key of the model of the constructs, with which the others are compared. */
    public static final String MEASUREMENT = "measurement";

    /** Key of the model in which one factor stands for all constructs. */
    public static final String ONE_FACTOR = "oneFactor";

    /** Key of the model in which a method factor stands beside the constructs. */
    public static final String METHOD_FACTOR = "methodFactor";

    /** Copy the lists. */
    public CommonMethodResult {
        items = List.copyOf(items);
        harman = List.copyOf(harman);
        tests = List.copyOf(tests);
    }

    /** Return those of its models that were fitted by their keys, the measurement model first. */
    public Map<String, ModelResult> fittedModels(ResultDocument document) {
        Map<String, ModelResult> fitted = new LinkedHashMap<>();
        for (String key : List.of(MEASUREMENT, ONE_FACTOR, METHOD_FACTOR)) {
            document.model(id + "." + key).filter(ModelResult::isFitted).ifPresent(model -> fitted.put(key, model));
        }
        return fitted;
    }

    /**
     * Harman's single factor.
     *
     * @param component share of the variance of all items in their first principal component
     * @param factor share of it in a single maximum-likelihood factor
     */
    public record Harman(double component, double factor) {}

    /**
     * A model against the measurement model.
     *
     * @param kind {@code oneFactor} or {@code methodFactor}
     * @param model id of the model
     * @param comparison difference in chi-square from the measurement model
     * @param share share of the variance of all items that the method factor explains, {@code NaN} for one factor
     */
    public record Test(String kind, String model, ModelComparison comparison, double share) {}
}
