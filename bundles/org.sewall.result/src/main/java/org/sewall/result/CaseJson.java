package org.sewall.result;

import java.util.ArrayList;
import java.util.List;

/** JSON form of a bare lavaan file's result: the model's keys at the top, further models and their tests beside. */
final class CaseJson {

    private CaseJson() {}

    static Json.Fields write(CaseResult result) {
        var fields = DocumentJson.head(result).put("convention", result.convention());
        if (result.exploratory().isEmpty()) {
            ModelJson.add(fields, result.main());
        } else {
            ModelJson.addHead(fields, result.main());
            result.exploratory().forEach(found -> ExploratoryJson.add(fields, found));
        }
        if (!result.further().isEmpty()) {
            var models = new Json.Fields();
            result.further().forEach(model -> models.put(model.id(), ModelJson.write(model)));
            fields.put("models", models);
        }
        if (!result.comparisons().isEmpty()) {
            var tests = new Json.Fields();
            result.comparisons().forEach(test -> tests.put(test.id(), write(test, result)));
            fields.put("lrt", tests);
        }
        return fields.put("problems", result.problems(), StudyJson::write);
    }

    static CaseResult read(JsonFields fields) throws CorruptException {
        return new CaseResult(
                DocumentJson.engine(fields),
                fields.text("convention"),
                ModelJson.read(fields),
                further(fields),
                comparisons(fields),
                ExploratoryJson.read(fields),
                fields.list("problems", StudyJson::problem));
    }

    private static List<ModelResult> further(JsonFields fields) throws CorruptException {
        var models = fields.map("models", ModelJson::read);
        for (var entry : models.entrySet()) {
            if (!entry.getKey().equals(entry.getValue().id())) {
                throw fields.expected("a model of the same id", "models." + entry.getKey());
            }
        }
        return List.copyOf(models.values());
    }

    /** The table repeats the two models' own chi-squares, as lavaan's does. */
    private static Json.Fields write(ModelComparison test, CaseResult result) {
        var general = tableRow(test.general(), result)
                .put("chisq_diff", Double.NaN)
                .put("df_diff", Double.NaN)
                .put("pvalue", Double.NaN);
        var restricted = tableRow(test.restricted(), result)
                .put("chisq_diff", test.chiSquareDifference())
                .put("df_diff", test.degreesOfFreedomDifference())
                .put("pvalue", test.pValue());
        return new Json.Fields()
                .put("models", Json.texts(List.of(test.general(), test.restricted())))
                .put("method", test.method())
                .put("table", List.of(general, restricted), row -> row)
                .putIfAny("reason", test.reason());
    }

    private static Json.Fields tableRow(String id, CaseResult result) {
        var row = new Json.Fields().put("model", id);
        var model = result.model(id);
        for (String measure : List.of("df", "aic", "bic", "chisq")) {
            row.put(measure, model.map(known -> known.fit(measure)).orElse(Double.NaN));
        }
        return row;
    }

    private static List<ModelComparison> comparisons(JsonFields fields) throws CorruptException {
        var result = new ArrayList<ModelComparison>();
        for (var entry : fields.map("lrt", test -> test).entrySet()) {
            result.add(comparison(entry.getKey(), entry.getValue()));
        }
        return result;
    }

    private static ModelComparison comparison(String id, JsonFields test) throws CorruptException {
        var models = test.texts("models");
        var table = test.list("table", row -> row);
        if (models.size() != 2 || table.size() != 2) {
            throw test.expected("a pair of models", "models");
        }
        var restricted = table.get(1);
        return new ModelComparison(
                id,
                models.get(0),
                models.get(1),
                test.text("method"),
                restricted.number("chisq_diff"),
                restricted.number("df_diff"),
                restricted.number("pvalue"),
                test.text("reason"));
    }
}
